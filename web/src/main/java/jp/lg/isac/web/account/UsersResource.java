package jp.lg.isac.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jp.lg.isac.account.ChangeUser;
import jp.lg.isac.account.HandOver;
import jp.lg.isac.account.Invitation;
import jp.lg.isac.account.InviteUser;
import jp.lg.isac.account.UserImport;
import jp.lg.isac.account.UserImport.ImportedUser;
import jp.lg.isac.account.UserView;
import jp.lg.isac.account.Users;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The people of the own organisation. */
@Path("users")
public class UsersResource {
  @Inject Users users;
  @Inject UserImport userImport;
  @Inject UserSheetWords words;
  @Inject CurrentUser currentUser;

  /** How many things a successor took over. */
  public record HandedOver(int things) {}

  @GET
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public Page<UserView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return users.list(TextPageRequest.of(limit, cursor));
  }

  /** Invites a person; the answer has the one-time link, which is shown only here. */
  @POST
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  @APIResponseSchema(value = Invitation.class, responseCode = "201")
  public Response invite(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid InviteUser command,
      @Context UriInfo uri) {
    Invitation invitation = users.invite(IdempotencyKey.idFor(currentUser, "users", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(invitation.user().toString()).build())
        .entity(invitation)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  @APIResponseSchema(UserView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(users.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  @APIResponseSchema(UserView.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<ChangeUser> patch) {
    long version = Etags.version(ifMatch);
    var current = ChangeUser.of(users.get(id));
    return answer(users.change(id, version, patch.onto(current)));
  }

  /** A new one-time link for who forgot his password. */
  @POST
  @Path("{id}/reset")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public Invitation reset(@PathParam("id") UUID id) {
    return users.reset(id);
  }

  /** Gives open work, drafts and subscriptions to a successor. */
  @POST
  @Path("{id}/handover")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public HandedOver handOver(@PathParam("id") UUID id, @NotNull @Valid HandOver command) {
    return new HandedOver(users.handOver(id, command));
  }

  /** Invites the people of an Excel sheet, all of them or nobody. */
  @POST
  @Path("import")
  @Consumes(UserSheetWords.MEDIA_TYPE)
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  public Page<ImportedUser> importSheet(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(UserSheetWords.LARGEST_FILE + 1);
    if (file.length > UserSheetWords.LARGEST_FILE) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return new Page<>(userImport.importSheet(file, words.roles(), dryRun), null);
  }

  /** An empty sheet to fill in. */
  @GET
  @Path("import/template")
  @RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response template() {
    return words.template().response();
  }

  private static Response answer(UserView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
