package jp.lg.isac.duty;

import java.time.LocalDate;

/**
 * What a rule makes of the facts of a case.
 *
 * @param applies whether there is a duty at all; the days are told in any case
 */
public record DutyDates(boolean applies, LocalDate warnOn, LocalDate lastDay) {}
