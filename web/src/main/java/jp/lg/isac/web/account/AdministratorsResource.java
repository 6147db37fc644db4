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
import jp.lg.isac.account.CentralAccounts;
import jp.lg.isac.account.Invitation;
import jp.lg.isac.account.InviteAdministrator;
import jp.lg.isac.tenancy.OrganisationCode;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The administrator with whom an organisation begins, invited by the centre. */
@Path("organisations/{code}/administrators")
public class AdministratorsResource {
  @Inject CentralAccounts accounts;

  @POST
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = Invitation.class, responseCode = "201")
  public Response invite(
      @PathParam("code") OrganisationCode code, @NotNull @Valid InviteAdministrator command) {
    Invitation invitation = accounts.inviteAdministrator(code, UUID.randomUUID(), command);
    return Response.status(Response.Status.CREATED).entity(invitation).build();
  }
}
