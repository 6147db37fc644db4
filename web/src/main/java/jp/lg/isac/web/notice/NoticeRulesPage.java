package jp.lg.isac.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.lg.isac.notification.MailChoice;
import jp.lg.isac.notification.NoticeRules;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** How the user wants to be told: a part of his account's page. */
@Named
@ViewScoped
public class NoticeRulesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient NoticeRules rules;
  @Inject private transient Feedback feedback;

  private NoticeRulesForm form = new NoticeRulesForm();
  private boolean mailConfigured;
  private long version;

  @PostConstruct
  void load() {
    var view = rules.get();
    form = NoticeRulesForm.of(view);
    mailConfigured = view.mailConfigured();
    version = view.version();
  }

  public NoticeRulesForm getForm() {
    return form;
  }

  public boolean isMailConfigured() {
    return mailConfigured;
  }

  public List<MailChoice> getMailChoices() {
    return List.of(MailChoice.values());
  }

  /** Full hours, and what was chosen otherwise by REST. */
  public List<SelectItem> getHours() {
    Stream<@Nullable String> chosen =
        Stream.of(form.getQuietFrom(), form.getQuietTo(), form.getDigestAt());
    return Stream.concat(
            IntStream.range(0, 24).mapToObj(hour -> LocalTime.of(hour, 0).toString()),
            chosen.flatMap(Stream::ofNullable))
        .distinct()
        .sorted()
        .map(time -> new SelectItem(time, time))
        .toList();
  }

  public String save() {
    rules.set(version, form.toCommand());
    feedback.done("notice.rules.saved");
    return "/account/index.xhtml?faces-redirect=true";
  }
}
