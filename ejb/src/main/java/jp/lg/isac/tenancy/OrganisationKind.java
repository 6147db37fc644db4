package jp.lg.isac.tenancy;

/** What kind of body an organisation is. */
public enum OrganisationKind {
  /** 市区町村. */
  MUNICIPALITY,
  /** 都道府県. */
  PREFECTURE,
  /** 一部事務組合・広域連合. */
  JOINT_BODY,
  /** The centre itself. */
  CENTRE
}
