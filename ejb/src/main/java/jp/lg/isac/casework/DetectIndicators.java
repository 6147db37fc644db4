package jp.lg.isac.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Looks for indicators in a text.
 *
 * @param text for example a mail or a log
 */
public record DetectIndicators(@NotBlank @Size(max = 100_000) String text) {}
