package jp.lg.isac.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Gives a stage back to who submitted it. */
public record ReturnReport(@NotBlank @Size(max = 4_000) String comment) {}
