package jp.lg.isac.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice, as its reader may read it now.
 *
 * @param title null once he may not read the thing any more, for example after a recall
 * @param page where it is read: path and query within the application; null then too
 * @param readAt when he saw it, null if he did not yet
 */
public record NoticeView(
    UUID id,
    NoticeKind kind,
    @Nullable String title,
    @Nullable String page,
    boolean urgent,
    Instant raisedAt,
    @Nullable Instant readAt) {}
