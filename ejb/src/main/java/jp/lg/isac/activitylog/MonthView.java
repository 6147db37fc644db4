package jp.lg.isac.activitylog;

import java.time.LocalDate;

/**
 * How a month's chain ends. Who keeps the head elsewhere can tell later whether the whole chain was
 * rewritten.
 *
 * @param month its first day
 * @param entries how many rows it links
 * @param head hash of the last one, in hexadecimal
 */
public record MonthView(LocalDate month, long entries, String head) {}
