package jp.lg.isac.opinion;

/** What the centre says to a proposed correction. */
public enum CorrectionDecision {
  ACCEPTED,
  DECLINED
}
