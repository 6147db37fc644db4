package jp.lg.isac.web.organisation;

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
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.organisation.ContactView;
import jp.lg.isac.organisation.Contacts;
import jp.lg.isac.organisation.KeepContact;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Emergency contacts of an organisation. */
@Path("organisations/{code}/contacts")
public class ContactsResource {
  @Inject Contacts contacts;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<ContactView> list(@PathParam("code") OrganisationCode code) {
    return new Page<>(contacts.of(code), null);
  }

  @POST
  @RolesAllowed("ORG_ADMIN")
  @APIResponseSchema(value = ContactView.class, responseCode = "201")
  public Response add(
      @PathParam("code") OrganisationCode code,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid KeepContact command,
      @Context UriInfo uri) {
    ContactView view =
        contacts.add(code, IdempotencyKey.idFor(currentUser, "contacts", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(ContactView.class)
  public Response get(@PathParam("code") OrganisationCode code, @PathParam("id") UUID id) {
    return answer(contacts.get(code, id));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("ORG_ADMIN")
  @APIResponseSchema(ContactView.class)
  public Response change(
      @PathParam("code") OrganisationCode code,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeepContact command) {
    return answer(contacts.change(code, id, Etags.version(ifMatch), command));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("ORG_ADMIN")
  public void remove(@PathParam("code") OrganisationCode code, @PathParam("id") UUID id) {
    contacts.remove(code, id);
  }

  private static Response answer(ContactView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
