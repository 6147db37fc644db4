package jp.lg.isac.casework;

import java.util.UUID;

/**
 * One who handles the organisation's cases.
 *
 * @param account id of the account
 */
public record Colleague(UUID account, String username, String name) {}
