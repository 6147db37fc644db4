package jp.lg.isac.web.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.training.CompletionFilter;
import jp.lg.isac.training.CompletionView;
import jp.lg.isac.training.Completions;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's own completions; the organisation's for those who answer for its training. */
@Path("completions")
public class CompletionsResource {
  @Inject Completions completions;
  @Inject Language language;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<CompletionView> list(
      @QueryParam("course") @Nullable UUID course,
      @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return completions.list(
        new CompletionFilter(course, fiscalYear), PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}")
  @RolesAllowed("TRAINEE")
  public CompletionView get(@PathParam("id") UUID id) {
    return completions.get(id);
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("course") @Nullable UUID course,
      @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return CompletionFile.of(
            completions.export(new CompletionFilter(course, fiscalYear)),
            Messages.in(language.getLocale()))
        .as(format)
        .response();
  }
}
