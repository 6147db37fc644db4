package jp.lg.isac.web.form;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.lg.isac.form.FilledForm;
import jp.lg.isac.form.FormDefinitionView;
import jp.lg.isac.form.FormDefinitions;
import jp.lg.isac.form.WriteFormDefinition;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The forms that organisations hand to others, in versions. */
@Path("form-definitions")
public class FormDefinitionsResource {
  @Inject FormDefinitions definitions;
  @Inject FormPaper paper;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<FormDefinitionView> list() {
    return new Page<>(definitions.list(), null);
  }

  @GET
  @Path("{code}/versions/{version}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(FormDefinitionView.class)
  public Response get(@PathParam("code") String code, @PathParam("version") int version) {
    return answer(definitions.get(code, version));
  }

  /** A new version, as a draft. */
  @POST
  @Path("{code}/versions")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = FormDefinitionView.class, responseCode = "201")
  public Response draft(
      @PathParam("code") String code,
      @NotNull @Valid WriteFormDefinition command,
      @Context UriInfo uri) {
    FormDefinitionView view = definitions.draft(code, command);
    return Response.created(
            uri.getAbsolutePathBuilder().path(Integer.toString(view.version())).build())
        .tag(Etags.of(view.revision()))
        .entity(view)
        .build();
  }

  @PUT
  @Path("{code}/versions/{version}")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(FormDefinitionView.class)
  public Response rewrite(
      @PathParam("code") String code,
      @PathParam("version") int version,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteFormDefinition command) {
    return answer(definitions.rewrite(code, version, Etags.version(ifMatch), command));
  }

  /** The form as it will be filled, with the names of its sources; it can be activated then. */
  @POST
  @Path("{code}/versions/{version}/preview")
  @RolesAllowed("CENTRE_ADMIN")
  public FilledForm preview(@PathParam("code") String code, @PathParam("version") int version) {
    return definitions.preview(code, version, paper.words());
  }

  /** From now on organisations fill it. */
  @POST
  @Path("{code}/versions/{version}/activation")
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(FormDefinitionView.class)
  public Response activate(@PathParam("code") String code, @PathParam("version") int version) {
    return answer(definitions.activate(code, version));
  }

  private static Response answer(FormDefinitionView view) {
    return Response.ok(view).tag(Etags.of(view.revision())).build();
  }
}
