package jp.lg.isac.web.telephone;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.telephone.RecordCall;
import jp.lg.isac.telephone.TelephoneReportView;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Reports that a prefecture or the centre took down of a call. */
@Path("telephone-reports")
public class TelephoneReportsResource {
  @Inject TelephoneReports reports;
  @Inject CurrentUser currentUser;
  @Inject Language language;

  /** Those that the own organisation took down, and those about it. */
  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<TelephoneReportView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return reports.list(PageRequest.of(limit, cursor));
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response export(@QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return CallFile.of(reports.export(), Messages.in(language.getLocale())).as(format).response();
  }

  @POST
  @RolesAllowed({"COORDINATOR", "ANALYST"})
  @APIResponseSchema(value = TelephoneReportView.class, responseCode = "201")
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid RecordCall command,
      @Context UriInfo uri) {
    TelephoneReportView view =
        reports.record(IdempotencyKey.idFor(currentUser, "telephone-reports", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public TelephoneReportView get(@PathParam("id") UUID id) {
    return reports.get(id);
  }

  /** Takes back a note of the own organisation that was not taken over yet. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"COORDINATOR", "ANALYST"})
  public void withdraw(@PathParam("id") UUID id) {
    reports.withdraw(id);
  }

  /** Makes a draft of an own incident of it: so the municipality takes it over. */
  @POST
  @Path("{id}/incident")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = IncidentView.class, responseCode = "201")
  public Response takeOver(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri) {
    IncidentView draft =
        reports.takeOver(
            id, IdempotencyKey.idFor(currentUser, "telephone-reports/" + id + "/incident", key));
    return Response.created(
            uri.getBaseUriBuilder().path("incidents").path(draft.id().toString()).build())
        .tag(Etags.of(draft.version()))
        .entity(draft)
        .build();
  }
}
