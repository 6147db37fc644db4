package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.lg.isac.exchange.AssignReport;
import jp.lg.isac.exchange.CentreColleague;
import jp.lg.isac.exchange.CentreDesk;
import jp.lg.isac.exchange.CentreDeskFilter;
import jp.lg.isac.exchange.CentreDeskRow;
import jp.lg.isac.exchange.JoinReports;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What is shared with the centre, and who looks after it. */
@Path("centre-desk")
public class CentreDeskResource {
  @Inject CentreDesk desk;
  @Inject Language language;

  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<CentreDeskRow> rows(
      @QueryParam("show") @DefaultValue("NEW") CentreDeskFilter show,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return desk.rows(show, PageRequest.of(limit, cursor));
  }

  /** The list as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("show") @DefaultValue("NEW") CentreDeskFilter show,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return CentreDeskFile.of(desk.export(show), Messages.in(language.getLocale()))
        .as(format)
        .response();
  }

  /** Those to whom a report can be given. */
  @GET
  @Path("colleagues")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<CentreColleague> colleagues() {
    return new Page<>(desk.colleagues(), null);
  }

  /** Gives a report to somebody of the centre. */
  @POST
  @Path("{id}/assignment")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void assign(@PathParam("id") UUID id, @NotNull @Valid AssignReport command) {
    desk.assign(id, command);
  }

  /** Says that another report tells of the same case; saying it again changes nothing. */
  @POST
  @Path("{id}/same-cases")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void join(@PathParam("id") UUID id, @NotNull @Valid JoinReports command) {
    desk.join(id, command);
  }

  /** Takes that back. */
  @DELETE
  @Path("{id}/same-cases/{report}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void part(@PathParam("id") UUID id, @PathParam("report") UUID report) {
    desk.part(id, report);
  }

  /** Puts a report back to those that nobody looks after. */
  @DELETE
  @Path("{id}/assignment")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void release(@PathParam("id") UUID id) {
    desk.release(id);
  }
}
