package jp.lg.isac.web.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.register.KeepSystem;
import jp.lg.isac.register.RegisterImport;
import jp.lg.isac.register.RegisterImport.ImportedSystem;
import jp.lg.isac.register.SystemRegister;
import jp.lg.isac.register.SystemView;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** 利用システム台帳 of the own organisation. */
@Path("systems")
public class SystemsResource {
  @Inject SystemRegister register;
  @Inject RegisterImport registerImport;
  @Inject SystemSheetWords words;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<SystemView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return register.list(TextPageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = SystemView.class, responseCode = "201")
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid KeepSystem command,
      @Context UriInfo uri) {
    SystemView view = register.add(IdempotencyKey.idFor(currentUser, "systems", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(SystemView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(register.get(id));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(SystemView.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeepSystem command) {
    return answer(register.change(id, Etags.version(ifMatch), command));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void remove(@PathParam("id") UUID id) {
    register.remove(id);
  }

  /** The whole register as an Excel sheet, which can be taken in again. */
  @GET
  @Path("sheet")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response sheet() {
    return words.sheet().response();
  }

  /** Takes an Excel sheet in, all of it or nothing. */
  @POST
  @Path("import")
  @Consumes(SystemSheetWords.MEDIA_TYPE)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ImportedSystem> importSheet(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(SystemSheetWords.LARGEST_FILE + 1);
    if (file.length > SystemSheetWords.LARGEST_FILE) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return new Page<>(registerImport.importSheet(file, dryRun), null);
  }

  private static Response answer(SystemView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
