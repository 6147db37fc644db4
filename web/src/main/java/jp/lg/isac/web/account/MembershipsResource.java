package jp.lg.isac.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.account.AddMembership;
import jp.lg.isac.account.CentralAccounts;
import jp.lg.isac.tenancy.OrganisationCode;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A further organisation that a person acts for, given by the centre. */
@Path("organisations/{code}/memberships")
public class MembershipsResource {
  @Inject CentralAccounts accounts;

  @POST
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = AddMembership.class, responseCode = "201")
  public Response add(
      @PathParam("code") OrganisationCode code, @NotNull @Valid AddMembership command) {
    accounts.addMembership(code, UUID.randomUUID(), command);
    return Response.status(Response.Status.CREATED).entity(command).build();
  }
}
