package jp.lg.isac.exchange;

import jakarta.validation.constraints.NotNull;

/**
 * How the own organisation is hit by what is reported.
 *
 * @param fixed whether the fix is in; only who is hit can say so
 */
public record SayImpact(@NotNull Affected affected, boolean fixed) {}
