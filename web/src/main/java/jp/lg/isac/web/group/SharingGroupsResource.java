package jp.lg.isac.web.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.group.FoundGroup;
import jp.lg.isac.group.GroupView;
import jp.lg.isac.group.SharingGroups;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Sharing groups that the own organisation owns or is in. */
@Path("sharing-groups")
public class SharingGroupsResource {
  @Inject SharingGroups groups;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<GroupView> list() {
    return new Page<>(groups.list(), null);
  }

  @POST
  @RolesAllowed({"ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = GroupView.class, responseCode = "201")
  public Response found(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid FoundGroup command,
      @Context UriInfo uri) {
    GroupView view =
        groups.found(IdempotencyKey.idFor(currentUser, "sharing-groups", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(GroupView.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(groups.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({"ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(GroupView.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<FoundGroup> patch) {
    long version = Etags.version(ifMatch);
    var current = FoundGroup.of(groups.get(id));
    return answer(groups.change(id, version, patch.onto(current)));
  }

  private static Response answer(GroupView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
