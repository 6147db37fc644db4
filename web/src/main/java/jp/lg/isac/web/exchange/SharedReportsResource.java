package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.exchange.SharedReportFilter;
import jp.lg.isac.exchange.SharedReportView;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.exchange.SharedStageView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.link.Linked;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What other organisations let one read. */
@Path("shared-reports")
public class SharedReportsResource {
  @Inject SharedReports sharedReports;
  @Inject Language language;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<SharedReportView> list(
      @QueryParam("prefecture") @Nullable String prefecture,
      @QueryParam("kind") @Nullable IncidentKind kind,
      @QueryParam("causeClass") @Nullable CauseClass causeClass,
      @QueryParam("stage") @Nullable ReportStage stage,
      @QueryParam("tlp") @Nullable Tlp tlp,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return sharedReports.list(
        new SharedReportFilter(prefecture, kind, causeClass, stage, tlp, from, to),
        PageRequest.of(limit, cursor));
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("prefecture") @Nullable String prefecture,
      @QueryParam("kind") @Nullable IncidentKind kind,
      @QueryParam("causeClass") @Nullable CauseClass causeClass,
      @QueryParam("stage") @Nullable ReportStage stage,
      @QueryParam("tlp") @Nullable Tlp tlp,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    var filter = new SharedReportFilter(prefecture, kind, causeClass, stage, tlp, from, to);
    return SharedReportFile.of(sharedReports.export(filter), Messages.in(language.getLocale()))
        .as(format)
        .response();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public SharedReportView get(@PathParam("id") UUID id) {
    return sharedReports.get(id);
  }

  /** What came after the first report. */
  @GET
  @Path("{id}/stages")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<SharedStageView> stages(@PathParam("id") UUID id) {
    return new Page<>(sharedReports.stages(id), null);
  }

  /** What the report is linked with and the reader may read, such as articles. */
  @GET
  @Path("{id}/links")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<Linked> links(@PathParam("id") UUID id) {
    return new Page<>(sharedReports.links(id), null);
  }

  /** What a search finds that is alike and the reader may read, the likest first. */
  @GET
  @Path("{id}/related")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<Linked> related(@PathParam("id") UUID id) {
    return new Page<>(sharedReports.related(id), null);
  }
}
