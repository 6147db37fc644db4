package jp.lg.isac.web.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import jp.lg.isac.incident.PastCaseImportView;
import jp.lg.isac.incident.PastCases;
import jp.lg.isac.kernel.DomainException;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** One's last sheet of past cases that is stored beside requests. */
@Path("incidents/background-import")
public class PastCasesResource {
  @Inject PastCases pastCases;
  @Inject PastCaseWords words;

  /** How far it is, or how it ended. */
  @GET
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public PastCaseImportView get() {
    return pastCases.last().orElseThrow(DomainException.NotFound::new);
  }

  /** Checks a sheet and has it stored, all of it or nothing; nobody is told. */
  @POST
  @Consumes(PastCaseWords.MEDIA_TYPE)
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  @APIResponseSchema(value = PastCaseImportView.class, responseCode = "202")
  public Response begin(@QueryParam("name") @DefaultValue("") String name, InputStream body)
      throws IOException {
    var view = pastCases.begin(name, PastCaseWords.read(body), words.words());
    return Response.accepted(view).build();
  }
}
