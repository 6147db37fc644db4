package jp.lg.isac.opinion;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Answers a proposed correction.
 *
 * @param word what the centre says to it; required where it is declined
 */
public record AnswerCorrection(@Nullable @Size(max = 4000) String word) {}
