package jp.lg.isac.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Proposes a correction of an article.
 *
 * @param body what is wrong and what would be right
 */
public record ProposeCorrection(@NotBlank @Size(max = 4000) String body) {}
