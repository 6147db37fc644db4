package jp.lg.isac.notification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** How a person wants to be told; he has one once he says so for the first time. */
@Entity
@Table(name = "notice_preference")
class NoticePreference {
  @Id private UUID account;

  @Column(name = "quiet_from")
  private @Nullable LocalTime quietFrom;

  @Column(name = "quiet_to")
  private @Nullable LocalTime quietTo;

  @Column(name = "digest_at")
  private LocalTime digestAt;

  private boolean titles;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "notice_rule", joinColumns = @JoinColumn(name = "account"))
  private List<Rule> rules = new ArrayList<>();

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected NoticePreference() {}

  private NoticePreference(UUID account) {
    this.account = account;
    this.digestAt = MailTimes.DEFAULT.digestAt();
  }

  /** What counts for a person who has not chosen. */
  static NoticePreference byDefault(UUID account) {
    return new NoticePreference(account);
  }

  /**
   * Says anew how the person wants to be told.
   *
   * @throws DomainException.Invalid if only one end of the quiet hours is given, or two rules are
   *     for one kind
   */
  void set(SetNoticeRules command) {
    if ((command.quietFrom() == null) != (command.quietTo() == null)) {
      throw new DomainException.Invalid(
          command.quietFrom() == null ? "/quietFrom" : "/quietTo", "notice.quiet-needs-both");
    }
    Set<NoticeKind> kinds = new HashSet<>();
    if (!command.rules().stream().allMatch(rule -> kinds.add(rule.kind()))) {
      throw new DomainException.Invalid("/rules", "notice.rule-twice");
    }
    quietFrom = command.quietFrom();
    quietTo = command.quietTo();
    digestAt = command.digestAt();
    titles = command.titles();
    rules.clear();
    command.rules().forEach(rule -> rules.add(new Rule(rule)));
  }

  long version() {
    return version;
  }

  NoticeRulesView view(boolean mailConfigured) {
    return new NoticeRulesView(
        Arrays.stream(NoticeKind.values()).map(this::rule).toList(),
        quietFrom,
        quietTo,
        digestAt,
        titles,
        mailConfigured,
        version);
  }

  /** What was chosen for a kind, or what everybody gets. */
  SetNoticeRules.Rule rule(NoticeKind kind) {
    return rules.stream()
        .filter(rule -> rule.kind == kind)
        .findFirst()
        .map(rule -> new SetNoticeRules.Rule(kind, rule.inApp, rule.mail))
        .orElseGet(() -> new SetNoticeRules.Rule(kind, true, kind.mail()));
  }

  /** The wish for one kind. */
  @Embeddable
  static class Rule {
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "in_app")
    private boolean inApp;

    @Enumerated(EnumType.STRING)
    private MailChoice mail;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Rule() {}

    Rule(SetNoticeRules.Rule rule) {
      this.kind = rule.kind();
      this.inApp = rule.inApp();
      this.mail = rule.mail();
    }
  }
}
