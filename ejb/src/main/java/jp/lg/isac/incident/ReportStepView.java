package jp.lg.isac.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a stage's 決裁.
 *
 * @param kind SUBMITTED, SENT_URGENTLY, SENT_ALONE, APPROVED or RETURNED
 * @param name who did it
 * @param deputising whether he decided in the approver's place (代決)
 */
public record ReportStepView(
    String kind, String name, boolean deputising, @Nullable String comment, Instant at) {}
