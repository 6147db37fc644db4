package jp.lg.isac.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a report to somebody of the centre.
 *
 * @param assignee his user name
 */
public record AssignReport(@NotBlank @Size(max = 200) String assignee) {}
