package jp.lg.isac.web.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.notification.Outbox;
import jp.lg.isac.notification.OutboxView;

/** The mails of the installation. */
@Path("operations/mail")
public class MailResource {
  @Inject Outbox outbox;

  @GET
  @RolesAllowed("CENTRE_ADMIN")
  public OutboxView get() {
    return outbox.view();
  }

  /** Sends a mail again whose fate is unknown, or that was given up. */
  @POST
  @Path("{id}/retry")
  @RolesAllowed("CENTRE_ADMIN")
  public void retry(@PathParam("id") UUID id) {
    outbox.retry(id);
  }

  /** Lets such a mail rest. */
  @POST
  @Path("{id}/close")
  @RolesAllowed("CENTRE_ADMIN")
  public void close(@PathParam("id") UUID id) {
    outbox.close(id);
  }
}
