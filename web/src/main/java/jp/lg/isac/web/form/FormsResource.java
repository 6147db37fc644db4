package jp.lg.isac.web.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.document.PaperFormat;
import jp.lg.isac.form.FillForm;
import jp.lg.isac.form.FilledForm;
import jp.lg.isac.form.FormSummary;
import jp.lg.isac.form.Forms;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The forms of a case of the own organisation. */
@Path("incidents/{id}/forms")
public class FormsResource {
  @Inject Forms forms;
  @Inject FormPaper paper;

  /** All forms, each with what it still lacks. */
  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Page<FormSummary> list(@PathParam("id") UUID id) {
    return new Page<>(forms.list(id, paper.words()), null);
  }

  @GET
  @Path("{code}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(FilledForm.class)
  public Response get(@PathParam("id") UUID id, @PathParam("code") String code) {
    return answer(forms.get(id, code, paper.words()));
  }

  /** Types into a form; other forms with fields of the same names say the same. */
  @PUT
  @Path("{code}")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(FilledForm.class)
  public Response fill(
      @PathParam("id") UUID id,
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FillForm command) {
    return answer(forms.fill(id, code, Etags.version(ifMatch), command, paper.words()));
  }

  /** The form as a file. */
  @GET
  @Path("{code}/file")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("code") String code,
      @QueryParam("format") @DefaultValue("PDF") PaperFormat format) {
    return paper.file(forms.take(id, code, paper.words()), format).response();
  }

  private static Response answer(FilledForm form) {
    return Response.ok(form).tag(Etags.of(form.version())).build();
  }
}
