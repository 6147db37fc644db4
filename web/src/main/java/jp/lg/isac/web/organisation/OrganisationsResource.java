package jp.lg.isac.web.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.organisation.DirectoryFilter;
import jp.lg.isac.organisation.ImportResult;
import jp.lg.isac.organisation.OrganisationImport;
import jp.lg.isac.organisation.OrganisationSettings;
import jp.lg.isac.organisation.OrganisationView;
import jp.lg.isac.organisation.Organisations;
import jp.lg.isac.organisation.RegisterOrganisation;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.Json;
import jp.lg.isac.web.MergePatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The directory of organisations. */
@Path("organisations")
public class OrganisationsResource {
  /** The whole country is 120 kB. */
  static final int LARGEST_FILE = 5_000_000;

  @Inject Organisations organisations;
  @Inject OrganisationImport organisationImport;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<OrganisationView> list(
      @QueryParam("prefecture") @Nullable String prefecture,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("name") @Nullable String name,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return organisations.list(
        new DirectoryFilter(prefecture, kind(kind), name), TextPageRequest.of(limit, cursor));
  }

  @POST
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
  public Response register(@NotNull @Valid RegisterOrganisation command, @Context UriInfo uri) {
    OrganisationView view = organisations.register(command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.code().value()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{code}")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(OrganisationView.class)
  public Response get(@PathParam("code") OrganisationCode code) {
    return answer(organisations.get(code));
  }

  @PATCH
  @Path("{code}")
  @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed("CENTRE_ADMIN")
  @APIResponseSchema(OrganisationView.class)
  public Response change(
      @PathParam("code") OrganisationCode code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<RegisterOrganisation> patch) {
    long version = Etags.version(ifMatch);
    var current = RegisterOrganisation.of(organisations.get(code));
    return answer(organisations.change(code, version, patch.onto(current)));
  }

  /** What an organisation says about itself. */
  @PUT
  @Path("{code}/settings")
  @RolesAllowed("ORG_ADMIN")
  @APIResponseSchema(OrganisationView.class)
  public Response settle(
      @PathParam("code") OrganisationCode code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid OrganisationSettings settings) {
    return answer(organisations.settle(code, Etags.version(ifMatch), settings));
  }

  /** Imports a CSV file of organisations, all of it or nothing. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @RolesAllowed("CENTRE_ADMIN")
  public ImportResult importFile(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(LARGEST_FILE + 1);
    if (file.length > LARGEST_FILE) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return organisationImport.importFile(file, dryRun);
  }

  private static @Nullable OrganisationKind kind(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return Arrays.stream(OrganisationKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new DomainException.Invalid("/kind", "json-not-readable"));
  }

  private static Response answer(OrganisationView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
