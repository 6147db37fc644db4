package jp.lg.isac.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Asks a second person to agree that one learns whose an anonymous report is.
 *
 * @param reason why; the organisation reads it too once it is confirmed
 */
public record AskReveal(@NotBlank @Size(max = 1_000) String reason) {}
