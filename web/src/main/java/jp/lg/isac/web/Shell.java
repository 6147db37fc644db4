package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Schema;
import jp.lg.isac.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows: as whom one acts, messages, the mode. */
@Named
@RequestScoped
public class Shell {
  /** Ids of the buttons that keep or show what is typed so far, which may have gaps. */
  private static final Set<String> UNFINISHED = Set.of("draft", "preview");

  /** Changes with each deployment, so that browsers fetch style and script anew. */
  private static final String VERSION = Long.toString(System.currentTimeMillis(), 36);

  @Inject private CurrentUser user;
  @Inject private Settings settings;
  @Inject private Schema schema;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** Who is signed in, if anybody. */
  public @Nullable SignedIn getUser() {
    return user.find().orElse(null);
  }

  /** When this page was made: on paper it says of when its content is. */
  public Instant getOpenedAt() {
    return clock.instant();
  }

  public boolean isDemonstration() {
    return schema.isDemonstration();
  }

  public String getVersion() {
    return VERSION;
  }

  /** After how many seconds without a request the session ends. */
  public long getSessionSeconds() {
    return settings.sessionIdle().toSeconds();
  }

  /** Whether the form was sent only to keep or show it as it is: then no field is required. */
  public boolean isSavingDraft() {
    return UNFINISHED.stream().anyMatch(button -> request.getParameter(button) != null)
        || UNFINISHED.contains(String.valueOf(request.getParameter("jakarta.faces.source")));
  }

  /** What went well, to be told at the top of the page. */
  public List<FacesMessage> getSuccesses() {
    return FacesContext.getCurrentInstance().getMessageList().stream()
        .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
        .toList();
  }

  /** What has to be mended, each with the field where. */
  public List<Fault> getFaults() {
    var context = FacesContext.getCurrentInstance();
    var faults = new ArrayList<Fault>();
    Iterable<String> fields = context::getClientIdsWithMessages;
    for (var field : (Iterable<@Nullable String>) fields) {
      context.getMessageList(field).stream()
          .filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO)
          .map(message -> new Fault(field == null ? "" : field, message.getSummary()))
          .forEach(faults::add);
    }
    return faults;
  }

  /**
   * One line of the error summary.
   *
   * @param field id of the field, empty if it concerns the whole
   * @param text the sentence
   */
  public record Fault(String field, String text) {}
}
