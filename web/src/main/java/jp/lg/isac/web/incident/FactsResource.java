package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.incident.CaseClocks;
import jp.lg.isac.incident.CaseFacts;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What decides the duties of a case; it stays with the own organisation. */
@Path("incidents/{id}/facts")
public class FactsResource {
  @Inject CaseClocks clocks;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Facts.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(clocks.facts(id));
  }

  @PUT
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Facts.class)
  public Response learn(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Facts facts) {
    return answer(clocks.learn(id, Etags.version(ifMatch), facts));
  }

  private static Response answer(CaseFacts known) {
    return Response.ok(known.facts()).tag(Etags.of(known.version())).build();
  }
}
