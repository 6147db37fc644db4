package jp.lg.isac.training;

import jp.lg.isac.sharing.ReaderTokens;

/** Who may take a course. */
public enum CourseAudience {
  /** All staff of every organisation. */
  EVERYBODY(ReaderTokens.LEARNER),
  /** Those who handle cases. */
  CASE_HANDLERS(ReaderTokens.ALL);

  private final String token;

  CourseAudience(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
