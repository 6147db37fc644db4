package jp.lg.isac.web.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.register.NameVendor;
import jp.lg.isac.register.VendorNameView;
import jp.lg.isac.register.VendorNames;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Which names mean the same vendor or product, as the centre says it. */
@Path("vendor-names")
public class VendorNamesResource {
  @Inject VendorNames names;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<VendorNameView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return names.list(TextPageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = VendorNameView.class, responseCode = "201")
  public Response name(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid NameVendor command,
      @Context UriInfo uri) {
    VendorNameView view =
        names.name(IdempotencyKey.idFor(currentUser, "vendor-names", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(VendorNameView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(names.get(id));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(VendorNameView.class)
  public Response rename(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NameVendor command) {
    return answer(names.rename(id, Etags.version(ifMatch), command));
  }

  private static Response answer(VendorNameView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
