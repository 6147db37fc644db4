package jp.lg.isac.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/**
 * The tokens by which audiences name their readers, and those that a reader holds.
 *
 * <p>They follow from the acting membership and its roles alone.
 */
public final class ReaderTokens {
  /** Everybody who handles cases, anywhere; audiences with it also name {@link #CENTRE}. */
  public static final String ALL = "all";

  /** The centre. */
  public static final String CENTRE = "centre";

  /** Everybody who is signed in: courses, and articles for all staff. */
  public static final String LEARNER = "learner";

  private ReaderTokens() {}

  /** Those of an organisation who handle its cases. */
  public static String own(OrganisationCode code) {
    return "own:" + code.value();
  }

  /** An organisation's auditors and those above them. */
  public static String audit(OrganisationCode code) {
    return "audit:" + code.value();
  }

  /** A prefecture's coordinators; {@code prefecture} is two digits. */
  public static String office(String prefecture) {
    return "office:" + prefecture;
  }

  /** Those who handle cases in a prefecture; {@code prefecture} is two digits. */
  public static String peer(String prefecture) {
    return "peer:" + prefecture;
  }

  /** The members of a sharing group. */
  public static String group(UUID id) {
    return "group:" + id;
  }

  /**
   * What a reader holds, in a stable order.
   *
   * <p>The centre holds {@link #CENTRE} and not {@link #ALL}, a coordinator {@link #office} and not
   * {@link #peer}: each audience that names the wider token names theirs too, and a list that is
   * walked token by token would otherwise step over every peers' rendition that they read in a
   * richer one.
   */
  public static Set<String> of(SignedIn reader) {
    var tokens = new TreeSet<String>();
    tokens.add(LEARNER);
    boolean ownCases = reader.hasAnyOf(Role.OWN_CASES);
    for (OrganisationCode code : reader.codes()) {
      if (ownCases) {
        tokens.add(own(code));
      }
      if (ownCases || reader.has(Role.AUDITOR)) {
        tokens.add(audit(code));
      }
    }
    boolean centre = reader.hasAnyOf(Role.CENTRE) && reader.kind() == OrganisationKind.CENTRE;
    boolean coordinator =
        reader.has(Role.COORDINATOR) && reader.kind() == OrganisationKind.PREFECTURE;
    String prefecture = reader.organisation().prefecture();
    if (reader.hasAnyOf(Role.CASES)) {
      reader.groups().forEach(id -> tokens.add(group(id)));
      tokens.add(centre ? CENTRE : ALL);
    }
    if (coordinator) {
      tokens.add(office(prefecture));
    } else if (reader.hasAnyOf(Role.CASES) && !centre) {
      tokens.add(peer(prefecture));
    }
    return tokens;
  }
}
