package jp.lg.isac.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A one-time link by which a person sets his password. It is shown only here.
 *
 * @param user id of the account
 * @param link the whole address
 * @param expiresAt when it ends, used or not
 */
public record Invitation(UUID user, String username, String link, Instant expiresAt) {}
