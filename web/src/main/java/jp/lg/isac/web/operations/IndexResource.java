package jp.lg.isac.web.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.indexing.Index;
import jp.lg.isac.indexing.IndexView;
import jp.lg.isac.indexing.SnapshotView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The search index of the node that answers. */
@Path("operations/index")
public class IndexResource {
  @Inject Index index;

  @GET
  @RolesAllowed("CENTRE_ADMIN")
  public IndexView get() {
    return index.view();
  }

  /** Begins a rebuild; its progress is read at the location. */
  @POST
  @Path("rebuild")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = IndexView.class, responseCode = "202")
  public Response rebuild(@Context UriInfo uri) {
    return Response.accepted(index.rebuild())
        .location(uri.getBaseUriBuilder().path(IndexResource.class).build())
        .build();
  }

  /** Copies the index for a backup; to be called before the database is dumped. */
  @POST
  @Path("snapshot")
  @RolesAllowed("CENTRE_ADMIN")
  public SnapshotView snapshot() {
    return index.snapshot();
  }

  /** Tries a thing again that was put aside. */
  @POST
  @Path("failures/{type}/{id}/retry")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponse(responseCode = "202")
  public Response retry(@PathParam("type") String type, @PathParam("id") UUID id) {
    index.retry(type, id);
    return Response.accepted().build();
  }
}
