package jp.lg.isac.web.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jp.lg.isac.dictionary.Activation;
import jp.lg.isac.dictionary.DictionaryEditing;
import jp.lg.isac.dictionary.DictionaryEditing.ImportedSynonyms;
import jp.lg.isac.dictionary.DictionaryEditionView;
import jp.lg.isac.dictionary.DictionaryView;
import jp.lg.isac.dictionary.EntryChange;
import jp.lg.isac.dictionary.EntryKind;
import jp.lg.isac.dictionary.EntryView;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.dictionary.WriteEntry;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.TrialView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.IdempotencyKey;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The dictionary of the field, by which the search takes questions and documents apart. */
@Path("dictionary")
public class DictionaryResource {
  @Inject FieldDictionary dictionary;
  @Inject DictionaryEditing editing;
  @Inject Activation activation;
  @Inject CurrentUser currentUser;
  @Inject Language language;

  /** What is in use, and how far the node that answers has come with it. */
  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public DictionaryView get() {
    return dictionary.view();
  }

  /**
   * Puts the draft to use; nodes follow within seconds, its words once their index is made anew.
   */
  @POST
  @Path("activation")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public DictionaryView activate() {
    return activation.activate();
  }

  /** What an activation would change. */
  @GET
  @Path("changes")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<EntryChange> changes() {
    return new Page<>(dictionary.changes(), null);
  }

  /** A dictionary that was put to use, what it changed, and what putting it back would change. */
  @GET
  @Path("editions/{edition}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public DictionaryEditionView edition(@PathParam("edition") long number) {
    return dictionary.edition(number);
  }

  /** Puts an older edition to use once more, as a new one; the draft stays as it is. */
  @POST
  @Path("editions/{edition}/restoration")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public DictionaryView putBack(@PathParam("edition") long number) {
    return activation.putBack(number);
  }

  /** What becomes of a text with the draft or an older edition, beside what becomes of it now. */
  @GET
  @Path("preview")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public TrialView preview(
      @QueryParam("q") @Nullable String q, @QueryParam("edition") @Nullable Long edition) {
    return dictionary.preview(q, edition);
  }

  /** The draft, by what its entries say. */
  @GET
  @Path("entries")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<EntryView> list(
      @QueryParam("kind") @DefaultValue("SYNONYMS") EntryKind kind,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return dictionary.list(kind, TextPageRequest.of(limit, cursor));
  }

  @POST
  @Path("entries")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(value = EntryView.class, responseCode = "201")
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid WriteEntry command,
      @Context UriInfo uri) {
    EntryView view =
        editing.add(IdempotencyKey.idFor(currentUser, "dictionary/entries", key), command);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(Etags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("entries/{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(EntryView.class)
  public Response entry(@PathParam("id") UUID id) {
    return answer(dictionary.get(id));
  }

  @PUT
  @Path("entries/{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(EntryView.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteEntry command) {
    return answer(editing.change(id, Etags.version(ifMatch), command));
  }

  /** Takes an entry out that the centre has written. */
  @DELETE
  @Path("entries/{id}")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void remove(@PathParam("id") UUID id) {
    editing.remove(id);
  }

  /** The entry does not count. */
  @POST
  @Path("entries/{id}/retirement")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public EntryView switchOff(@PathParam("id") UUID id) {
    return editing.switchOff(id);
  }

  /** The entry counts again. */
  @DELETE
  @Path("entries/{id}/retirement")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public EntryView switchOn(@PathParam("id") UUID id) {
    return editing.switchOn(id);
  }

  /** All groups of names as a sheet, which can be taken in again. */
  @GET
  @Path("synonyms")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  @APIResponseSchema(Download.class)
  public Response sheet(@QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    return SynonymsFile.of(dictionary.exportSynonyms(), Messages.in(language.getLocale()))
        .as(format)
        .response();
  }

  /** Takes groups of names in from a sheet, all of it or nothing. */
  @POST
  @Path("synonyms/import")
  @Consumes({SynonymsFile.XLSX, SynonymsFile.CSV})
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public Page<ImportedSynonyms> importSheet(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(SynonymsFile.LARGEST_FILE + 1);
    if (file.length > SynonymsFile.LARGEST_FILE) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return new Page<>(editing.importSynonyms(file, dryRun), null);
  }

  private static Response answer(EntryView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
