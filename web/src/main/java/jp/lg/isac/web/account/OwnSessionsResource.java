package jp.lg.isac.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.account.AccessTokens;
import jp.lg.isac.account.SessionView;
import jp.lg.isac.kernel.Page;

/** One's own open sessions. */
@Path("me/sessions")
public class OwnSessionsResource {
  @Inject AccessTokens tokens;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<SessionView> list() {
    return new Page<>(tokens.sessions(), null);
  }

  /** Signs out everywhere. */
  @DELETE
  @RolesAllowed("TRAINEE")
  public void endAll() {
    tokens.signOutEverywhere();
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  public void end(@PathParam("id") UUID id) {
    tokens.endSession(id);
  }
}
