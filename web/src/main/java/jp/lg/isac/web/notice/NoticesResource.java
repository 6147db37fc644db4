package jp.lg.isac.web.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.notification.Inbox;
import jp.lg.isac.notification.NoticeView;
import org.jspecify.annotations.Nullable;

/** What I was told. */
@Path("notices")
public class NoticesResource {
  @Inject Inbox inbox;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<NoticeView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return inbox.list(PageRequest.of(limit, cursor));
  }

  /** Marks one as read; a repeat changes nothing. */
  @POST
  @Path("{id}/read")
  @RolesAllowed("TRAINEE")
  public NoticeView read(@PathParam("id") UUID id) {
    return inbox.read(id);
  }

  /** Marks all as read. */
  @POST
  @Path("read")
  @RolesAllowed("TRAINEE")
  public void readAll() {
    inbox.readAll();
  }
}
