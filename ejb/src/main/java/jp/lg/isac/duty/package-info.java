/**
 * Duties to report: to whom, and until when. The rules are versioned data that the centre keeps;
 * the clocks of a case follow from its facts and the active rules.
 *
 * <p>Entry points: {@link jp.lg.isac.duty.DutyRules} (the centre edits, previews and activates) and
 * {@link jp.lg.isac.duty.Duties} (called by the use cases of {@code incident}). Invariants: days
 * are those of Asia/Tokyo; a clock runs from the time of knowing, whenever its facts became known;
 * whether a report was on time is judged once and kept.
 */
@NullMarked
package jp.lg.isac.duty;

import org.jspecify.annotations.NullMarked;
