package jp.lg.isac.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last review of an article, as the centre sees it.
 *
 * @param outcome {@code null} while it is open
 * @param text what was handed in
 * @param submittedBy name of who did
 * @param isDecidable whether this reader may publish it or give it back: he did not hand it in
 * @param decidedBy name of who decided
 * @param comment what he said
 */
public record ReviewView(
    @Nullable ReviewOutcome outcome,
    WriteArticle text,
    String submittedBy,
    Instant submittedAt,
    boolean isDecidable,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String comment) {}
