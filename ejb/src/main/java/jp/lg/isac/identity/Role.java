package jp.lg.isac.identity;

import java.util.Set;

/** What a person may do in the organisation of the membership. */
public enum Role {
  /** Posts and handles the organisation's cases. */
  STAFF,
  /** Approves (決裁), usually the CISO. */
  APPROVER,
  /** Administers the organisation's people and settings. */
  ORG_ADMIN,
  /** Coordinates the municipalities of a prefecture. */
  COORDINATOR,
  /** Audits the organisation. */
  AUDITOR,
  /** Takes courses; everybody is one. */
  TRAINEE,
  /** Works for the centre on cases and advisories. */
  ANALYST,
  /** Administers the centre. */
  CENTRE_ADMIN;

  /** Who handles cases of the own organisation. */
  public static final Set<Role> OWN_CASES = Set.of(STAFF, APPROVER, ORG_ADMIN);

  /** Who handles cases at all and therefore may read what is shared with all. */
  public static final Set<Role> CASES =
      Set.of(STAFF, APPROVER, ORG_ADMIN, COORDINATOR, ANALYST, CENTRE_ADMIN);

  /** Who works for the centre. */
  public static final Set<Role> CENTRE = Set.of(ANALYST, CENTRE_ADMIN);
}
