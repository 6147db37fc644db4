package jp.lg.isac.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Declines a correction that a reader proposed.
 *
 * @param word why, which all readers of the report are told
 */
public record DeclineProposal(@NotBlank @Size(max = 4_000) String word) {}
