package jp.lg.isac.form;

/** Where a field of a form has its text from. */
public enum FieldSource {
  /** Somebody types it. */
  TYPED,
  ORGANISATION,
  AUTHOR,
  TITLE,
  KIND,
  CAUSE_CLASS,
  OCCURRED_AT,
  DETECTED_AT,
  /** When the organisation came to know of it, as for its duties. */
  KNOWN_AT,
  SUMMARY,
  IMPACT,
  COUNTERMEASURES,
  SYSTEMS,
  VENDORS,
  /** The stages that were sent, in their order. */
  REPORTS,
  /** Cause, response and prevention as the last stage that tells them does. */
  LESSON_CAUSE,
  LESSON_RESPONSE,
  LESSON_PREVENTION,
  /** Of how many persons data leaked. */
  PERSONS,
  SENSITIVE,
  FINANCIAL_DAMAGE,
  WRONGFUL_PURPOSE,
  /** Defanged, one a line. */
  INDICATORS,
  /** With whom the organisation spoke, and when. */
  CONTACTS
}
