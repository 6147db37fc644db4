package jp.lg.isac.indexing;

import jakarta.validation.constraints.NotNull;

/**
 * Whether to remember what the user searches for; what was remembered is forgotten with it.
 *
 * @param kept false to remember nothing
 */
public record KeepHistory(@NotNull Boolean kept) {}
