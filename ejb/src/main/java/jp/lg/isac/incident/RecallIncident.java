package jp.lg.isac.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes back what was shared of an incident.
 *
 * @param reason which its readers are told in place of the content
 */
public record RecallIncident(@NotBlank @Size(max = 1_000) String reason) {}
