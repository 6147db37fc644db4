package jp.lg.isac.analysis;

import java.time.YearMonth;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;

/**
 * How many reports are alike in all of these.
 *
 * @param month of the first report, in Tokyo
 * @param prefecture two digits; empty for anonymous reports
 */
public record TrendCount(
    YearMonth month, IncidentKind kind, CauseClass causeClass, String prefecture, int reports) {}
