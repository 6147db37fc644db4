package jp.lg.isac.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How those are hit who use what is reported of.
 *
 * @param own what the reader's organisation says of itself, {@code null} if nothing yet
 * @param ownFixed whether it has the fix
 * @param affected how many organisations are hit, {@code null} below three
 * @param fixed how many of them have the fix, {@code null} where too few would be told apart
 * @param possible whether the reader's organisation can say so
 */
public record ImpactView(
    @Nullable Affected own,
    boolean ownFixed,
    @Nullable Integer affected,
    @Nullable Integer fixed,
    boolean possible) {}
