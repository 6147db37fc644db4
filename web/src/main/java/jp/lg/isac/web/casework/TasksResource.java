package jp.lg.isac.web.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.casework.PlanTask;
import jp.lg.isac.casework.TaskView;
import jp.lg.isac.casework.Tasks;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What is to be done in a case of the own organisation. */
@Path("incidents/{id}/tasks")
public class TasksResource {
  @Inject Tasks tasks;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<TaskView> list(@PathParam("id") UUID id) {
    return new Page<>(tasks.list(id), null);
  }

  @POST
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = TaskView.class, responseCode = "201")
  public Response plan(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PlanTask command,
      @Context UriInfo uri) {
    TaskView view =
        tasks.plan(
            id, IdempotencyKey.idFor(currentUser, "incidents/" + id + "/tasks", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{task}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(TaskView.class)
  public Response get(@PathParam("id") UUID id, @PathParam("task") UUID task) {
    return answer(tasks.get(id, task));
  }

  @PUT
  @Path("{task}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(TaskView.class)
  public Response change(
      @PathParam("id") UUID id,
      @PathParam("task") UUID task,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PlanTask command) {
    return answer(tasks.change(id, task, Etags.version(ifMatch), command));
  }

  @DELETE
  @Path("{task}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public void remove(@PathParam("id") UUID id, @PathParam("task") UUID task) {
    tasks.remove(id, task);
  }

  private static Response answer(TaskView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
