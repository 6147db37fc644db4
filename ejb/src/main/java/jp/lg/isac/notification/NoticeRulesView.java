package jp.lg.isac.notification;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is told.
 *
 * @param rules one for each kind, whether he chose it or everybody gets it
 * @param mailConfigured whether mails are sent at all
 * @param version for {@code If-Match}; 0 if he has chosen nothing yet
 * @see SetNoticeRules
 */
public record NoticeRulesView(
    List<SetNoticeRules.Rule> rules,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietTo,
    LocalTime digestAt,
    boolean titles,
    boolean mailConfigured,
    long version) {}
