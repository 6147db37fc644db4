package jp.lg.isac.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.account.ChangeOwnAccount;
import jp.lg.isac.account.ChangePassword;
import jp.lg.isac.account.OwnAccount;
import jp.lg.isac.account.OwnAccountView;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's own name, address, language and password. */
@Path("me/account")
public class OwnAccountResource {
  @Inject OwnAccount account;

  @GET
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(OwnAccountView.class)
  public Response get() {
    return answer(account.get());
  }

  @PATCH
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(OwnAccountView.class)
  public Response change(
      @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch<ChangeOwnAccount> patch) {
    long version = Etags.version(ifMatch);
    var current = ChangeOwnAccount.of(account.get());
    return answer(account.change(version, patch.onto(current)));
  }

  /** Sets a new password; the other sessions end. */
  @PUT
  @Path("password")
  @RolesAllowed("TRAINEE")
  public void changePassword(@NotNull @Valid ChangePassword command) {
    account.changePassword(command);
  }

  private static Response answer(OwnAccountView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
