package jp.lg.isac.web.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.casework.EvidenceRoom;
import jp.lg.isac.casework.EvidenceView;
import jp.lg.isac.casework.KeepEvidence;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Upload;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Files that are kept as evidence of a case of the own organisation. */
@Path("incidents/{id}/evidence")
public class EvidenceResource {
  /** Bytes of a part beside the file; what is longer breaks a rule in any case. */
  private static final int LONGEST_PART = 8_000;

  @Inject EvidenceRoom evidence;
  @Inject Attachments attachments;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<EvidenceView> list(@PathParam("id") UUID id) {
    return new Page<>(evidence.list(id), null);
  }

  /**
   * Keeps a file, sent as the part {@code file} of a form, with {@code collectedAt}, {@code source}
   * and {@code note} beside it.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
  public Response keep(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      List<EntityPart> parts,
      @Context UriInfo uri)
      throws IOException {
    Upload upload = Upload.of(parts);
    var command =
        new KeepEvidence(
            moment(text(parts, "collectedAt")), text(parts, "source"), text(parts, "note"));
    EvidenceView kept =
        evidence.keep(
            id,
            IdempotencyKey.idFor(currentUser, "incidents/" + id + "/evidence", key),
            upload.name(),
            upload.content(),
            command);
    return Response.created(uri.getAbsolutePathBuilder().path(kept.id().toString()).build())
        .entity(kept)
        .build();
  }

  @GET
  @Path("{evidence}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response download(@PathParam("id") UUID id, @PathParam("evidence") UUID file) {
    return Download.of(evidence.take(id, file), n -> attachments.chunk(file, n)).response();
  }

  /** The text of a part, empty if there is none. */
  private static String text(List<EntityPart> parts, String name) throws IOException {
    for (var part : parts) {
      if (part.getName().equals(name)) {
        return new String(part.getContent().readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new DomainException.Invalid("/collectedAt", "casework.no-moment");
    }
  }
}
