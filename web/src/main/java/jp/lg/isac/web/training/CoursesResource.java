package jp.lg.isac.web.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.training.CourseView;
import jp.lg.isac.training.Courses;
import jp.lg.isac.training.EnrolmentView;
import jp.lg.isac.training.Learning;
import jp.lg.isac.training.PublishCourse;
import jp.lg.isac.training.PublishedCourse;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Courses. The version of a course is the number of its current edition. */
@Path("courses")
public class CoursesResource {
  @Inject Courses courses;
  @Inject Learning learning;
  @Inject CurrentUser currentUser;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<CourseView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return courses.list(PageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = CourseView.class, responseCode = "201")
  public Response publish(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PublishCourse command,
      @Context UriInfo uri) {
    CourseView view = courses.publish(IdempotencyKey.idFor(currentUser, "courses", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.edition()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(CourseView.class)
  public Response get(@PathParam("id") UUID id) {
    CourseView view = courses.get(id);
    return Response.ok(view).tag(Etags.of(view.edition())).build();
  }

  /** What the current edition was published with, right answers included. */
  @GET
  @Path("{id}/content")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(PublishCourse.class)
  public Response content(@PathParam("id") UUID id) {
    PublishedCourse course = courses.published(id);
    return Response.ok(course.content()).tag(Etags.of(course.edition())).build();
  }

  /** Publishes the next edition. */
  @PUT
  @Path("{id}/content")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(CourseView.class)
  public Response revise(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PublishCourse command) {
    CourseView view = courses.revise(id, Etags.version(ifMatch), command);
    return Response.ok(view).tag(Etags.of(view.edition())).build();
  }

  /** Enrols the caller in the current edition; 200 if he was enrolled before. */
  @POST
  @Path("{id}/enrolments")
  @RolesAllowed("TRAINEE")
  @APIResponse(responseCode = "200")
  @APIResponseSchema(value = EnrolmentView.class, responseCode = "201")
  public Response enrol(
      @PathParam("id") UUID course,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri) {
    UUID id = IdempotencyKey.idFor(currentUser, "enrolments", key);
    EnrolmentView view = learning.enrol(id, course);
    var location = uri.getBaseUriBuilder().path("enrolments").path(view.id().toString()).build();
    return Response.status(view.id().equals(id) ? Response.Status.CREATED : Response.Status.OK)
        .location(location)
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }
}
