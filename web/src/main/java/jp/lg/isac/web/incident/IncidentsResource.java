package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.ChooseSharing;
import jp.lg.isac.incident.IncidentFileView;
import jp.lg.isac.incident.IncidentFiles;
import jp.lg.isac.incident.IncidentFilter;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.NarrowAudience;
import jp.lg.isac.incident.PastCases;
import jp.lg.isac.incident.PastCases.ImportedCase;
import jp.lg.isac.incident.PostIncident;
import jp.lg.isac.incident.ReaderView;
import jp.lg.isac.incident.Recall;
import jp.lg.isac.incident.RecallIncident;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.AudienceInWords;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.MergePatch;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import jp.lg.isac.web.Upload;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's own incidents. */
@Path("incidents")
public class IncidentsResource {
  @Inject Incidents incidents;
  @Inject IncidentFiles files;
  @Inject Recall recall;
  @Inject PastCases pastCases;
  @Inject PastCaseWords pastCaseWords;
  @Inject Attachments attachments;
  @Inject AudienceWords audienceWords;
  @Inject CurrentUser currentUser;
  @Inject Language language;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<IncidentView> list(
      @QueryParam("status") @Nullable IncidentState status,
      @QueryParam("kind") @Nullable IncidentKind kind,
      @QueryParam("causeClass") @Nullable CauseClass causeClass,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return incidents.list(
        new IncidentFilter(status, kind, causeClass, from, to), PageRequest.of(limit, cursor));
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("status") @Nullable IncidentState status,
      @QueryParam("kind") @Nullable IncidentKind kind,
      @QueryParam("causeClass") @Nullable CauseClass causeClass,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return IncidentFile.of(
            incidents.export(new IncidentFilter(status, kind, causeClass, from, to)),
            Messages.in(language.getLocale()))
        .as(format)
        .response();
  }

  /** The empty sheet for past cases, in the language asked for. */
  @GET
  @Path("import")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response sheet() {
    return pastCaseWords.sheet().response();
  }

  /** Takes past cases from an Excel sheet, all of it or nothing; nobody is told. */
  @POST
  @Path("import")
  @Consumes(PastCaseWords.MEDIA_TYPE)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ImportedCase> importSheet(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream body)
      throws IOException {
    return new Page<>(
        pastCases.importSheet(PastCaseWords.read(body), pastCaseWords.words(), dryRun), null);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = IncidentView.class, responseCode = "201")
  public Response post(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PostIncident command,
      @Context UriInfo uri) {
    IncidentView view =
        incidents.post(IdempotencyKey.idFor(currentUser, "incidents", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(IncidentView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(incidents.get(id));
  }

  /** Changes a draft; its status SUBMITTED hands it in, SENT sends it. */
  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(IncidentView.class)
  public Response patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<PostIncident> patch) {
    long version = Etags.version(ifMatch);
    PostIncident command = patch.onto(incidents.get(id).asCommand());
    return answer(incidents.rewrite(id, version, command));
  }

  /** Throws a draft away. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void discard(@PathParam("id") UUID id) {
    incidents.discard(id);
  }

  /** Takes back what was shared of it; its readers find when and why. */
  @POST
  @Path("{id}/recall")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(IncidentView.class)
  public Response recall(@PathParam("id") UUID id, @NotNull @Valid RecallIncident command) {
    return answer(recall.recall(id, command));
  }

  /** Leaves what was shared of it to fewer readers. */
  @PUT
  @Path("{id}/audience")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(IncidentView.class)
  public Response narrow(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NarrowAudience command) {
    return answer(recall.narrow(id, Etags.version(ifMatch), command));
  }

  /** Which organisations had read what was taken back. */
  @GET
  @Path("{id}/readers")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ReaderView> readers(@PathParam("id") UUID id) {
    return new Page<>(recall.readers(id), null);
  }

  /** How far an audience reaches, before anything is sent. */
  @POST
  @Path("audience-preview")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public AudienceInWords preview(@NotNull @Valid PreviewAudience preview) {
    return audienceWords.of(preview.audience(), preview.tlp());
  }

  /**
   * An audience to be previewed.
   *
   * @param tlp checked against the audience if given
   */
  public record PreviewAudience(@NotNull @Valid Audience audience, @Nullable Tlp tlp) {}

  @GET
  @Path("{id}/attachments")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<IncidentFileView> attachments(@PathParam("id") UUID id) {
    return new Page<>(files.list(id), null);
  }

  /** Says whether the readers of the next stage that is sent get a clean copy of a file. */
  @PUT
  @Path("{id}/attachments/{file}/sharing")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public IncidentFileView chooseSharing(
      @PathParam("id") UUID id,
      @PathParam("file") UUID file,
      @NotNull @Valid ChooseSharing command) {
    return files.choose(id, file, command);
  }

  /** Keeps a file, sent as the part {@code file} of a form. */
  @POST
  @Path("{id}/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
  public Response attach(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      List<EntityPart> parts,
      @Context UriInfo uri) {
    Upload upload = Upload.of(parts);
    AttachmentView kept =
        incidents.attach(
            id,
            IdempotencyKey.idFor(currentUser, "incidents/" + id + "/attachments", key),
            upload.name(),
            upload.content());
    return Response.created(uri.getAbsolutePathBuilder().path(kept.id().toString()).build())
        .entity(kept)
        .build();
  }

  @GET
  @Path("{id}/attachments/{file}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response download(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    return Download.of(incidents.attachment(id, file), n -> attachments.chunk(file, n)).response();
  }

  private static Response answer(IncidentView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
