package jp.lg.isac.exchange;

import java.util.UUID;

/**
 * One who works for the centre on reports.
 *
 * @param account id of the account
 */
record CentrePerson(UUID account, String username, String name) {}
