package jp.lg.isac.web.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.compliance.AddFramework;
import jp.lg.isac.compliance.AddFrameworkVersion;
import jp.lg.isac.compliance.FrameworkVersionView;
import jp.lg.isac.compliance.FrameworkView;
import jp.lg.isac.compliance.Frameworks;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Frameworks as data; the centre adds to them. */
@Path("frameworks")
public class FrameworksResource {
  @Inject Frameworks frameworks;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({
    "STAFF",
    "APPROVER",
    "ORG_ADMIN",
    "COORDINATOR",
    "AUDITOR",
    "ANALYST",
    "CENTRE_ADMIN"
  })
  public Page<FrameworkView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return frameworks.list(PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = FrameworkView.class, responseCode = "201")
  public Response add(
      @NotNull @Valid AddFramework command,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri) {
    var id = IdempotencyKey.idFor(currentUser, "frameworks", key);
    FrameworkView added = frameworks.add(id, command);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(added)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    "STAFF",
    "APPROVER",
    "ORG_ADMIN",
    "COORDINATOR",
    "AUDITOR",
    "ANALYST",
    "CENTRE_ADMIN"
  })
  public FrameworkView find(@PathParam("id") UUID id) {
    return frameworks.find(id);
  }

  @GET
  @Path("{id}/versions/{version}")
  @RolesAllowed({
    "STAFF",
    "APPROVER",
    "ORG_ADMIN",
    "COORDINATOR",
    "AUDITOR",
    "ANALYST",
    "CENTRE_ADMIN"
  })
  public FrameworkVersionView version(
      @PathParam("id") UUID id, @PathParam("version") String version) {
    return frameworks.version(id, version);
  }

  @POST
  @Path("{id}/versions/{version}")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = FrameworkVersionView.class, responseCode = "201")
  public Response addVersion(
      @PathParam("id") UUID id,
      @PathParam("version") String version,
      @NotNull @Valid AddFrameworkVersion command,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri) {
    var versionId =
        IdempotencyKey.idFor(currentUser, "frameworks/" + id + "/versions/" + version, key);
    FrameworkVersionView added = frameworks.addVersion(versionId, id, version, command);
    return Response.created(uri.getAbsolutePath()).entity(added).build();
  }
}
