package jp.lg.isac.sharing;

/** The named part of an audience. */
public enum AudienceScope {
  /** The own organisation alone; not even the centre. */
  OWN,
  /** The centre. */
  CENTRE,
  /** The coordinators of one's own prefecture. */
  PREFECTURE_OFFICE,
  /** The office and all municipalities of one's own prefecture. */
  PREFECTURE,
  /** Nobody but the named groups. */
  GROUP,
  /** Everybody who handles cases. */
  ALL
}
