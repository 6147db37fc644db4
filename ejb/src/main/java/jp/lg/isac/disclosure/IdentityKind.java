package jp.lg.isac.disclosure;

/** By what a text can tell whose it is. */
public enum IdentityKind {
  ORGANISATION_NAME,
  ORGANISATION_KANA,
  ORGANISATION_CODE,
  PREFECTURE,
  /** The part of a mail address behind the at sign. */
  DOMAIN,
  PERSON,
  TELEPHONE,
  /** An IP address, defanged or not. */
  IP_ADDRESS,
  /** A path on a Windows computer or server, which often names its user. */
  PATH
}
