package jp.lg.isac.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.account.AccessTokens;
import jp.lg.isac.account.CreateToken;
import jp.lg.isac.account.CreatedToken;
import jp.lg.isac.account.TokenView;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's own API tokens. */
@Path("me/tokens")
public class TokensResource {
  @Inject AccessTokens tokens;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<TokenView> list() {
    return new Page<>(tokens.tokens(), null);
  }

  /** Makes an API token; the answer has its secret, which is shown only here. */
  @POST
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(value = CreatedToken.class, responseCode = "201")
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid CreateToken command,
      @Context UriInfo uri) {
    CreatedToken token = tokens.create(IdempotencyKey.idFor(currentUser, "tokens", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(token.id().toString()).build())
        .entity(token)
        .build();
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  public void revoke(@PathParam("id") UUID id) {
    tokens.revoke(id);
  }
}
