package jp.lg.isac.training;

/** How far somebody is with the current edition of a course. */
public enum LearningState {
  NOT_STARTED,
  IN_PROGRESS,
  COMPLETED
}
