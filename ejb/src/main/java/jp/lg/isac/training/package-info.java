/**
 * 研修: courses that the centre writes, and who completed them.
 *
 * <p>Entry points: {@link jp.lg.isac.training.Courses} (find a course, publish and revise one),
 * {@link jp.lg.isac.training.Learning} (enrol, read, answer), {@link
 * jp.lg.isac.training.Completions} (who completed what). Invariants: an edition and a completion
 * never change once they stand; the right answers leave only with a judged attempt; what somebody
 * has begun is seen by himself alone.
 */
@NullMarked
package jp.lg.isac.training;

import org.jspecify.annotations.NullMarked;
