package jp.lg.isac.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.lg.isac.incident.Variations.Variation;
import jp.lg.isac.sharing.AudienceScope;
import org.junit.jupiter.api.Test;

class VariationsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final List<UUID> GROUPS = List.of(new UUID(0, 1));

  private final List<Variation> some = some();

  @Test
  void goToEveryAudienceThatTheTrafficLightAllows() {
    assertThat(
            some.stream()
                .map(variation -> Objects.requireNonNull(variation.command().audience()).scope())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(AudienceScope.values());
    assertThat(some)
        .allSatisfy(
            variation ->
                Objects.requireNonNull(variation.command().audience())
                    .checkAgainst(Objects.requireNonNull(variation.command().tlp())));
  }

  @Test
  void spreadOverTenYears() {
    assertThat(some)
        .extracting(Variation::reported)
        .allMatch(at -> at.isBefore(NOW))
        .anyMatch(at -> at.isBefore(NOW.minus(Duration.ofDays(3000))))
        .anyMatch(at -> at.isAfter(NOW.minus(Duration.ofDays(100))));
  }

  @Test
  void areTheSameEachTime() {
    assertThat(some()).isEqualTo(some);
  }

  private static List<Variation> some() {
    var variations = new Variations(IncidentDemonstration.cases(), NOW);
    return IntStream.range(0, 500).mapToObj(i -> variations.next(GROUPS)).toList();
  }
}
