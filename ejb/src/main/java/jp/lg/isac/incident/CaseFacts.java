package jp.lg.isac.incident;

import jp.lg.isac.duty.Facts;

/** The facts of a case, and the version of its record for the next change. */
public record CaseFacts(Facts facts, long version) {
  static CaseFacts of(Incident incident) {
    return new CaseFacts(incident.facts(), incident.version());
  }
}
