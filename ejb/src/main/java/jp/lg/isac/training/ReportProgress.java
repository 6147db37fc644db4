package jp.lg.isac.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A learner says how far he is.
 *
 * @param lessonsRead numbers of all lessons read so far, from 1
 */
public record ReportProgress(@NotNull @Size(max = 50) List<@NotNull Integer> lessonsRead) {}
