package jp.lg.isac.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** The rules on duties: read by who handles cases, edited and activated by the centre. */
@Stateless
@TenantBound
@RolesAllowed("CENTRE_ADMIN")
public class DutyRules {
  @Inject DutyRepository duties;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /** All versions of all rules; of each rule the newest first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public List<DutyRuleView> list() {
    return duties.rules().stream().map(DutyRule::view).toList();
  }

  /** One version of a rule. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public DutyRuleView get(String code, int version) {
    return existing(code, version).view();
  }

  /** A new version of a rule, as a draft; the first one of a new code begins a rule. */
  public DutyRuleView draft(
      @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "duty.code") String code,
      @Valid WriteDutyRule command) {
    int newest =
        duties.rules().stream()
            .filter(rule -> rule.code().equals(code))
            .mapToInt(DutyRule::ruleVersion)
            .max()
            .orElse(0);
    var rule = DutyRule.draft(code, newest + 1, command);
    duties.add(rule);
    duties.flush();
    activityLog.done("duty-rule.draft", "duty_rule", code + "/" + rule.ruleVersion());
    return rule.view();
  }

  /**
   * Says a draft anew.
   *
   * @param revision that the change is based on
   * @throws DomainException.Conflict {@code duty.not-a-draft}
   */
  public DutyRuleView rewrite(
      String code, int version, long revision, @Valid WriteDutyRule command) {
    DutyRule rule = existing(code, version);
    if (rule.version() != revision) {
      throw new DomainException.Stale();
    }
    rule.rewrite(command);
    duties.flush();
    activityLog.done("duty-rule.rewrite", "duty_rule", code + "/" + version);
    return rule.view();
  }

  /**
   * What a version would make of a case, beside what the active one makes of it; a draft can be
   * activated afterwards.
   *
   * @throws DomainException.Invalid {@code duty.known-at-missing}
   */
  public RulePreview preview(String code, int version, @Valid Facts facts) {
    Instant knownAt = facts.knownAt();
    if (knownAt == null) {
      throw new DomainException.Invalid("/knownAt", "duty.known-at-missing");
    }
    DutyRule rule = existing(code, version);
    rule.previewed();
    duties.flush();
    activityLog.done("duty-rule.preview", "duty_rule", code + "/" + version);
    return RulePreview.of(
        rule.dates(facts, knownAt),
        active(code).map(active -> active.dates(facts, knownAt)).orElse(null));
  }

  /**
   * From now on clocks follow this version; the one before retires.
   *
   * @throws DomainException.Conflict {@code duty.not-a-draft}, {@code duty.not-previewed}
   */
  public DutyRuleView activate(String code, int version) {
    DutyRule rule = existing(code, version);
    active(code).filter(other -> other.ruleVersion() != version).ifPresent(DutyRule::retire);
    // the one before first: the database lets one version be active
    duties.flush();
    rule.activate(clock.instant());
    duties.flush();
    activityLog.done("duty-rule.activate", "duty_rule", code + "/" + version);
    return rule.view();
  }

  private Optional<DutyRule> active(String code) {
    return duties.rules().stream()
        .filter(rule -> rule.code().equals(code) && rule.state() == RuleState.ACTIVE)
        .findFirst();
  }

  private DutyRule existing(String code, int version) {
    return duties.rule(code, version).orElseThrow(DomainException.NotFound::new);
  }
}
