package jp.lg.isac.web.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import jp.lg.isac.activitylog.Activities;
import jp.lg.isac.activitylog.ActivityFilter;
import jp.lg.isac.activitylog.ActivityView;
import jp.lg.isac.activitylog.MonthView;
import jp.lg.isac.activitylog.VerificationView;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The own organisation's log, and whether it is as it was sealed. */
@Path("activities")
public class ActivitiesResource {
  @Inject Activities activities;
  @Inject Language language;

  /**
   * How the log stands.
   *
   * @param last what the last verification found, {@code null} if there was none
   * @param months how the chain of each month ends, the latest first
   */
  public record Standing(@Nullable VerificationView last, List<MonthView> months) {}

  @GET
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public Page<ActivityView> list(
      @QueryParam("who") @Nullable String who,
      @QueryParam("action") @Nullable String action,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return activities.list(filter(who, action, outcome, from, to), PageRequest.of(limit, cursor));
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("who") @Nullable String who,
      @QueryParam("action") @Nullable String action,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return ActivityFile.of(
            activities.export(filter(who, action, outcome, from, to)),
            Messages.in(language.getLocale()))
        .as(format)
        .response();
  }

  @GET
  @Path("verification")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public Standing verification() {
    return new Standing(activities.lastVerification().orElse(null), activities.months());
  }

  /** Compares the whole log with its chain now. */
  @POST
  @Path("verification")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public VerificationView verify() {
    return activities.verify();
  }

  private static ActivityFilter filter(
      @Nullable String who,
      @Nullable String action,
      @Nullable String outcome,
      @Nullable String from,
      @Nullable String to) {
    return new ActivityFilter(who, action, outcome(outcome), day("/from", from), day("/to", to));
  }

  private static ActivityView.@Nullable Outcome outcome(@Nullable String name) {
    return name == null
        ? null
        : Arrays.stream(ActivityView.Outcome.values())
            .filter(outcome -> outcome.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new DomainException.Invalid("/outcome", "activity.outcome-unknown"));
  }

  private static @Nullable LocalDate day(String pointer, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new DomainException.Invalid(pointer, "activity.day-invalid");
    }
  }
}
