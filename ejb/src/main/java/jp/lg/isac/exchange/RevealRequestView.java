package jp.lg.isac.exchange;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A request of one person of the centre to learn, together with another, whose an anonymous report
 * is.
 *
 * @param askedBy name of who asks
 * @param askedAs ANALYST or CENTRE_ADMIN
 * @param expiresAt until when it can be answered
 * @param own whether the reader asked it himself
 * @param answeredBy name of who confirmed or refused it, or took it back
 * @param organisation code of whose the report is; {@code null} but for the two who agreed, and for
 *     them too once {@code shownUntil} has passed
 */
public record RevealRequestView(
    UUID id,
    String reason,
    String askedBy,
    Role askedAs,
    Instant askedAt,
    Instant expiresAt,
    RevealState state,
    boolean own,
    @Nullable String answeredBy,
    @Nullable Role answeredAs,
    @Nullable Instant answeredAt,
    @Nullable String organisation,
    @Nullable String organisationName,
    @Nullable Instant shownUntil) {}
