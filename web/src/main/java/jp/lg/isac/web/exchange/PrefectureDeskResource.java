package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.exchange.DeskRow;
import jp.lg.isac.exchange.PrefectureDesk;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How the organisations of one's prefecture stand. */
@Path("prefecture-desk")
public class PrefectureDeskResource {
  @Inject PrefectureDesk desk;
  @Inject Language language;

  @GET
  @RolesAllowed("COORDINATOR")
  public Page<DeskRow> rows() {
    return new Page<>(desk.rows(), null);
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed("COORDINATOR")
  @APIResponseSchema(Download.class)
  public Response export(@QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return DeskFile.of(desk.export(), Messages.in(language.getLocale())).as(format).response();
  }

  /** The cases of the last year one by one as a file, for a report to the ministry. */
  @GET
  @Path("cases")
  @RolesAllowed("COORDINATOR")
  @APIResponseSchema(Download.class)
  public Response cases(@QueryParam("format") @DefaultValue("XLSX") TableFile.Format format) {
    return DeskCasesFile.of(desk.exportCases(), Messages.in(language.getLocale()))
        .as(format)
        .response();
  }
}
