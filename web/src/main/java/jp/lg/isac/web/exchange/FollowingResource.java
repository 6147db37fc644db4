package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.exchange.Following;
import jp.lg.isac.exchange.FollowingView;

/** Whether the user is told of what is said to a report. */
@Path("shared-reports/{id}/following")
public class FollowingResource {
  @Inject Following following;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public FollowingView get(@PathParam("id") UUID id) {
    return following.get(id);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public FollowingView follow(@PathParam("id") UUID id) {
    return following.follow(id);
  }

  @DELETE
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public FollowingView unfollow(@PathParam("id") UUID id) {
    return following.unfollow(id);
  }
}
