package jp.lg.isac.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final Reader READER = new Reader(Set.of("all"));

  @Test
  void asksForAllOfTheLastDayInTokyo() {
    var query = question("", List.of(), "2026-11-01", "2026-11-02", null).asAskedBy(READER);

    assertThat(query.from()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
    assertThat(query.to()).isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
  }

  @Test
  void asksForWhatIsChosenAndPassesOverBlanks() {
    var query = question("a", List.of("ARTICLE", ""), "", null, null).asAskedBy(READER);

    assertThat(query.chosen(Facet.TYPE)).containsExactly("ARTICLE");
    assertThat(query.sort()).isEqualTo(SearchQuery.Sort.RELEVANCE);
    assertThat(query.from()).isNull();
  }

  @Test
  void refusesWhatCannotBeWithItsPointer() {
    assertRefused(question("a".repeat(1001), List.of(), null, null, null), "/q");
    assertRefused(question("", List.of("REPORT"), null, null, null), "/type");
    assertRefused(question("", List.of(), "yesterday", null, null), "/from");
    assertRefused(question("", List.of(), null, "2026-13-01", null), "/to");
    assertRefused(question("", List.of(), null, null, 0), "/limit");
    assertRefused(question("", List.of(), null, null, 101), "/limit");
  }

  private static void assertRefused(Question question, String pointer) {
    assertThatThrownBy(() -> question.asAskedBy(READER))
        .isInstanceOfSatisfying(
            DomainException.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(DomainException.Violation::pointer)
                    .containsExactly(pointer));
  }

  private static Question question(
      String q,
      List<String> types,
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer limit) {
    return new Question(
        q, types, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), from, to, null,
        null, limit);
  }
}
