package jp.lg.isac.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import jp.lg.isac.activitylog.Activities;
import jp.lg.isac.activitylog.ActivityFilter;
import jp.lg.isac.activitylog.ActivityView;
import jp.lg.isac.activitylog.MonthView;
import jp.lg.isac.activitylog.VerificationView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** What happened in the organisation, and whether the log of it is as it was sealed. */
@Named
@RequestScoped
public class ActivityListPage {
  private static final String ACTION = "activity.action.";

  @Inject private Activities activities;
  @Inject private PageAddress page;
  @Inject private Messages messages;
  @Inject private Feedback feedback;

  private Page<ActivityView> entries = new Page<>(List.of(), null);
  private @Nullable VerificationView verification;
  private List<MonthView> months = List.of();

  public void load() {
    entries = activities.list(filter(), PageRequest.of(null, page.parameter("cursor")));
    verification = activities.lastVerification().orElse(null);
    months = activities.months();
  }

  /** Compares the whole log with its chain now. */
  public String verify() {
    if (activities.verify().firstBroken() == null) {
      feedback.done("activity.verified");
    }
    return "/activity/index.xhtml?faces-redirect=true";
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  public Page<ActivityView> getEntries() {
    return entries;
  }

  public @Nullable VerificationView getVerification() {
    return verification;
  }

  public List<MonthView> getMonths() {
    return months;
  }

  /** The actions to choose from, in the order of their words. */
  public List<String> getActions() {
    return messages.valuesOf(ACTION).stream()
        .sorted(Comparator.comparing(action -> messages.get(ACTION + action)))
        .toList();
  }

  public List<ActivityView.Outcome> getOutcomes() {
    return List.of(ActivityView.Outcome.values());
  }

  private void send(TableFile.Format format) throws IOException {
    ActivityFile.of(activities.export(filter()), messages)
        .as(format)
        .send(FacesContext.getCurrentInstance());
  }

  /** What the address does not say properly does not count. */
  private ActivityFilter filter() {
    return new ActivityFilter(
        page.parameter("who").strip(),
        page.parameter("action"),
        page.choice("outcome", ActivityView.Outcome.class),
        page.day("from"),
        page.day("to"));
  }
}
