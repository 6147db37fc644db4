package jp.lg.isac.web.notice;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.notification.MailChoice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeRulesView;
import jp.lg.isac.notification.SetNoticeRules;
import org.jspecify.annotations.Nullable;

/** How a person wants to be told, as he chooses it. */
public class NoticeRulesForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Line> lines = new ArrayList<>();
  private @Nullable String quietFrom;
  private @Nullable String quietTo;
  private @Nullable String digestAt;
  private boolean titles;

  static NoticeRulesForm of(NoticeRulesView rules) {
    var form = new NoticeRulesForm();
    rules.rules().forEach(rule -> form.lines.add(new Line(rule)));
    form.quietFrom = rules.quietFrom() == null ? null : rules.quietFrom().toString();
    form.quietTo = rules.quietTo() == null ? null : rules.quietTo().toString();
    form.digestAt = rules.digestAt().toString();
    form.titles = rules.titles();
    return form;
  }

  SetNoticeRules toCommand() {
    return new SetNoticeRules(
        lines.stream().map(Line::toRule).toList(),
        quietFrom == null ? null : LocalTime.parse(quietFrom),
        quietTo == null ? null : LocalTime.parse(quietTo),
        LocalTime.parse(Objects.requireNonNull(digestAt)),
        titles);
  }

  public List<Line> getLines() {
    return lines;
  }

  public @Nullable String getQuietFrom() {
    return quietFrom;
  }

  public void setQuietFrom(@Nullable String quietFrom) {
    this.quietFrom = quietFrom;
  }

  public @Nullable String getQuietTo() {
    return quietTo;
  }

  public void setQuietTo(@Nullable String quietTo) {
    this.quietTo = quietTo;
  }

  public @Nullable String getDigestAt() {
    return digestAt;
  }

  public void setDigestAt(@Nullable String digestAt) {
    this.digestAt = digestAt;
  }

  public boolean isTitles() {
    return titles;
  }

  public void setTitles(boolean titles) {
    this.titles = titles;
  }

  /** The choice for one kind. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NoticeKind kind;
    private boolean inApp;
    private MailChoice mail;

    Line(SetNoticeRules.Rule rule) {
      this.kind = rule.kind();
      this.inApp = rule.inApp();
      this.mail = rule.mail();
    }

    SetNoticeRules.Rule toRule() {
      return new SetNoticeRules.Rule(kind, inApp, mail);
    }

    public NoticeKind getKind() {
      return kind;
    }

    public boolean isInApp() {
      return inApp;
    }

    public void setInApp(boolean inApp) {
      this.inApp = inApp;
    }

    public MailChoice getMail() {
      return mail;
    }

    public void setMail(MailChoice mail) {
      this.mail = mail;
    }
  }
}
