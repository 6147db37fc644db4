package jp.lg.isac.incident;

import jakarta.validation.constraints.NotNull;

/**
 * Says whether the readers of an incident get a copy of one of its files.
 *
 * @param oursOnly whether none of them does
 */
public record ChooseSharing(@NotNull Boolean oursOnly) {}
