package jp.lg.isac.incident;

import org.jspecify.annotations.Nullable;

/** How the own organisation decides what it sends; version 0 means that nobody has said so yet. */
public record ApprovalRuleView(
    ApprovalMode mode, @Nullable String deputy, @Nullable String deputyName, long version) {

  static ApprovalRuleView of(ApprovalRule rule) {
    return new ApprovalRuleView(
        rule.mode(), rule.deputyUsername(), rule.deputyName(), rule.version());
  }

  /** The command that would leave the rule as it stands. */
  public SetApprovalRule asCommand() {
    return new SetApprovalRule(mode, deputy);
  }
}
