package jp.lg.isac.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule.
 *
 * @param code stable name of the rule in all its versions
 * @param version from 1
 * @param rule what it says
 * @param activatedAt since when clocks follow it
 * @param revision of a draft, for the next change
 */
public record DutyRuleView(
    String code,
    int version,
    RuleState state,
    WriteDutyRule rule,
    @Nullable Instant activatedAt,
    long revision) {}
