package jp.lg.isac.web.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.casework.CaseContactView;
import jp.lg.isac.casework.ContactLog;
import jp.lg.isac.casework.NoteContact;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who was spoken to about a case of the own organisation. */
@Path("incidents/{id}/contacts")
public class ContactLogResource {
  @Inject ContactLog contacts;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<CaseContactView> list(@PathParam("id") UUID id) {
    return new Page<>(contacts.list(id), null);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = CaseContactView.class, responseCode = "201")
  public Response note(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid NoteContact command,
      @Context UriInfo uri) {
    CaseContactView view =
        contacts.note(
            id, IdempotencyKey.idFor(currentUser, "incidents/" + id + "/contacts", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{contact}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(CaseContactView.class)
  public Response get(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
    return answer(contacts.get(id, contact));
  }

  @PUT
  @Path("{contact}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(CaseContactView.class)
  public Response change(
      @PathParam("id") UUID id,
      @PathParam("contact") UUID contact,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NoteContact command) {
    return answer(contacts.change(id, contact, Etags.version(ifMatch), command));
  }

  @DELETE
  @Path("{contact}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void remove(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
    contacts.remove(id, contact);
  }

  private static Response answer(CaseContactView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
