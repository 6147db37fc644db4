package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.incident.DeclineProposal;
import jp.lg.isac.incident.ProposalView;
import jp.lg.isac.incident.ProposedCorrections;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Corrections that readers of an incident's report proposed. */
@Path("incidents/{id}/proposals")
public class ProposalsResource {
  @Inject ProposedCorrections corrections;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<ProposalView> open(@PathParam("id") UUID id) {
    return new Page<>(corrections.open(id), null);
  }

  /** Begins a draft of the correction. */
  @POST
  @Path("{proposal}/acceptance")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  public Response accept(
      @PathParam("id") UUID id, @PathParam("proposal") UUID proposal, @Context UriInfo uri) {
    ReportView draft = corrections.accept(id, proposal);
    return Response.created(
            uri.getBaseUriBuilder()
                .path(ReportsResource.class)
                .path(Integer.toString(draft.n()))
                .build(id))
        .tag(Etags.of(draft.version()))
        .entity(draft)
        .build();
  }

  /** Declines it with a word to all readers. */
  @POST
  @Path("{proposal}/refusal")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void decline(
      @PathParam("id") UUID id,
      @PathParam("proposal") UUID proposal,
      @NotNull @Valid DeclineProposal command) {
    corrections.decline(id, proposal, command);
  }
}
