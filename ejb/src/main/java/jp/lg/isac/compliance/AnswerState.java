package jp.lg.isac.compliance;

/** How far a requirement is met. */
public enum AnswerState {
  /** Nobody has answered yet. */
  NOT_ANSWERED,
  /** 実施している. */
  MET,
  /** 一部実施している. */
  PARTLY,
  /** 実施していない. */
  NOT_MET,
  /** 該当しない. */
  NOT_APPLICABLE;

  /** Whether the answer says nothing to its reader without an explanation. */
  public boolean needsExplanation() {
    return switch (this) {
      case NOT_ANSWERED, MET -> false;
      case PARTLY, NOT_MET, NOT_APPLICABLE -> true;
    };
  }
}
