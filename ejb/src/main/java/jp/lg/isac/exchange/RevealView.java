package jp.lg.isac.exchange;

import java.time.Instant;
import jp.lg.isac.identity.Role;

/**
 * That two people of the centre learned whose an anonymous report is, as its organisation reads it.
 *
 * @param askedBy name of who asked
 * @param confirmedBy name of who confirmed it
 */
public record RevealView(
    String reason,
    String askedBy,
    Role askedAs,
    String confirmedBy,
    Role confirmedAs,
    Instant at) {}
