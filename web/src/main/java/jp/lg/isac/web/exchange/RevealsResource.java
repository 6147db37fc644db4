package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.exchange.AskReveal;
import jp.lg.isac.exchange.RevealRequestView;
import jp.lg.isac.exchange.Revealing;
import jp.lg.isac.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How two people of the centre learn together whose an anonymous report is. */
@Path("shared-reports/{id}/reveals")
public class RevealsResource {
  @Inject Revealing reveals;

  /** Requests that wait, and those that one asked or answered oneself. */
  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<RevealRequestView> list(@PathParam("id") UUID id) {
    return new Page<>(reveals.list(id), null);
  }

  /** Asks another person to agree. */
  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = RevealRequestView.class, responseCode = "201")
  public Response ask(
      @PathParam("id") UUID id, @NotNull @Valid AskReveal command, @Context UriInfo uri) {
    RevealRequestView view = reveals.ask(id, command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .build();
  }

  /** For the two who agreed with whose the report is, for a day. */
  @GET
  @Path("{request}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public RevealRequestView get(@PathParam("id") UUID id, @PathParam("request") UUID request) {
    return reveals.get(id, request);
  }

  /** By another person than who asked; the organisation is told. */
  @POST
  @Path("{request}/confirmation")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public RevealRequestView confirm(@PathParam("id") UUID id, @PathParam("request") UUID request) {
    return reveals.confirm(id, request);
  }

  /** By another person than who asked. */
  @POST
  @Path("{request}/refusal")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public RevealRequestView refuse(@PathParam("id") UUID id, @PathParam("request") UUID request) {
    return reveals.refuse(id, request);
  }

  /** By who asked. */
  @DELETE
  @Path("{request}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void withdraw(@PathParam("id") UUID id, @PathParam("request") UUID request) {
    reveals.withdraw(id, request);
  }
}
