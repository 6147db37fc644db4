package jp.lg.isac.training;

import java.util.List;

/** What an edition teaches and asks; kept as one document, since it is never changed in part. */
record CourseContent(List<Lesson> lessons, Quiz quiz) {}
