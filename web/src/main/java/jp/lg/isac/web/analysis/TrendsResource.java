package jp.lg.isac.web.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.analysis.Trends;
import jp.lg.isac.analysis.TrendsView;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How incidents come and go. */
@Path("trends")
public class TrendsResource {
  @Inject Trends trends;
  @Inject Language language;

  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public TrendsView over(@QueryParam("months") @DefaultValue("12") int months) {
    return trends.over(months);
  }

  /** The counts as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("months") @DefaultValue("12") int months,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return TrendsFile.of(trends.export(months), Messages.in(language.getLocale()))
        .as(format)
        .response();
  }
}
