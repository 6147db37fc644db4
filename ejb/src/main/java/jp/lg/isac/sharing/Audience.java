package jp.lg.isac.sharing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Whom an author lets read: a scope, and besides it other prefectures and sharing groups.
 *
 * @param scope the named part; there is no default
 * @param prefectures two-digit numbers of further prefectures (their office and municipalities)
 * @param groups ids of sharing groups that the author's organisation belongs to
 */
public record Audience(
    @NotNull AudienceScope scope,
    @NotNull @Size(max = 49)
        List<@NotNull @Pattern(regexp = "[0-9]{2}", message = "audience.prefecture") String>
            prefectures,
    @NotNull @Size(max = 100) List<@NotNull UUID> groups) {

  @SuppressWarnings("NullAway") // a JSON body may leave the lists out; the canonical form has them
  public Audience {
    prefectures = prefectures == null ? List.of() : List.copyOf(prefectures);
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  public static Audience of(AudienceScope scope) {
    return new Audience(scope, List.of(), List.of());
  }

  /** Whether somebody outside of the own organisation may read. */
  public boolean reachesOthers() {
    return scope != AudienceScope.OWN || !prefectures.isEmpty() || !groups.isEmpty();
  }

  /**
   * The tokens of all outside readers, in a stable order. The own organisation reads its own full
   * record and is not among them.
   */
  public Set<String> tokens(OrganisationCode author) {
    var tokens = new TreeSet<String>();
    switch (scope) {
      case OWN, GROUP -> {}
      case CENTRE -> tokens.add(ReaderTokens.CENTRE);
      case PREFECTURE_OFFICE -> tokens.add(ReaderTokens.office(author.prefecture()));
      case PREFECTURE -> {
        tokens.add(ReaderTokens.office(author.prefecture()));
        tokens.add(ReaderTokens.peer(author.prefecture()));
      }
      case ALL -> {
        tokens.add(ReaderTokens.ALL);
        tokens.add(ReaderTokens.CENTRE);
      }
    }
    for (String prefecture : prefectures) {
      tokens.add(ReaderTokens.office(prefecture));
      tokens.add(ReaderTokens.peer(prefecture));
    }
    groups.forEach(id -> tokens.add(ReaderTokens.group(id)));
    return tokens;
  }

  /**
   * Checks that the traffic light allows this audience. RED: own only. AMBER+STRICT: own, centre.
   * AMBER: also offices and groups. GREEN and CLEAR: all.
   *
   * @throws DomainException.RuleViolated {@code audience.wider-than-tlp}
   */
  public void checkAgainst(Tlp tlp) {
    boolean allowed =
        switch (tlp) {
          case RED -> !reachesOthers();
          case AMBER_STRICT ->
              (scope == AudienceScope.OWN || scope == AudienceScope.CENTRE)
                  && prefectures.isEmpty()
                  && groups.isEmpty();
          case AMBER ->
              scope != AudienceScope.ALL
                  && scope != AudienceScope.PREFECTURE
                  && prefectures.isEmpty();
          case GREEN, CLEAR -> true;
        };
    if (!allowed) {
      throw new DomainException.RuleViolated("audience.wider-than-tlp", tlp);
    }
    if (scope == AudienceScope.GROUP && groups.isEmpty()) {
      throw new DomainException.Invalid("/audience/groups", "audience.group-missing");
    }
  }
}
