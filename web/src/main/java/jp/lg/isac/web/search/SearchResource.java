package jp.lg.isac.web.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.lg.isac.indexing.AskedQuestions;
import jp.lg.isac.indexing.AskedView;
import jp.lg.isac.indexing.ExplanationView;
import jp.lg.isac.indexing.FindingsView;
import jp.lg.isac.indexing.KeepHistory;
import jp.lg.isac.indexing.Question;
import jp.lg.isac.indexing.SearchHistory;
import jp.lg.isac.indexing.SearchHistoryView;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Everything that the user may read, by what it says. */
@Path("search")
public class SearchResource {
  @Inject Searching searching;
  @Inject AskedQuestions questions;
  @Inject SearchHistory history;
  @Inject Language language;

  @GET
  @RolesAllowed("TRAINEE")
  public FindingsView search(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") List<String> type,
      @QueryParam("prefecture") List<String> prefecture,
      @QueryParam("causeClass") List<String> causeClass,
      @QueryParam("tag") List<String> tag,
      @QueryParam("system") List<String> system,
      @QueryParam("tlp") List<String> tlp,
      @QueryParam("month") List<String> month,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return searching.search(
        new Question(
            q,
            type,
            prefecture,
            causeClass,
            tag,
            system,
            tlp,
            month,
            from,
            to,
            sort,
            cursor,
            limit));
  }

  /** The first hits as a file, in the language asked for. */
  @GET
  @Path("export")
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(Download.class)
  public Response export(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") List<String> type,
      @QueryParam("prefecture") List<String> prefecture,
      @QueryParam("causeClass") List<String> causeClass,
      @QueryParam("tag") List<String> tag,
      @QueryParam("system") List<String> system,
      @QueryParam("tlp") List<String> tlp,
      @QueryParam("month") List<String> month,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("format") @DefaultValue("CSV") TableFile.Format format) {
    var question =
        new Question(
            q, type, prefecture, causeClass, tag, system, tlp, month, from, to, sort, null, null);
    return FindingsFile.of(searching.export(question), Messages.in(language.getLocale()))
        .as(format)
        .response();
  }

  @GET
  @Path("suggestions")
  @RolesAllowed("TRAINEE")
  public Suggestions suggestions(@QueryParam("q") @Nullable String q) {
    return new Suggestions(searching.suggest(q));
  }

  /** What the user searched for on the page, the last first; he alone sees it. */
  @GET
  @Path("history")
  @RolesAllowed("TRAINEE")
  public SearchHistoryView history() {
    return history.view();
  }

  /** Whether it is remembered; if not, what was remembered goes. */
  @POST
  @Path("history")
  @RolesAllowed("TRAINEE")
  public SearchHistoryView keepHistory(@NotNull @Valid KeepHistory command) {
    return history.keep(command);
  }

  /** Forgets it. */
  @DELETE
  @Path("history")
  @RolesAllowed("TRAINEE")
  public void clearHistory() {
    history.clear();
  }

  /** What people asked and whether it helped them, without saying who. */
  @GET
  @Path("questions")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public AskedView questions() {
    return questions.view();
  }

  /** Why a thing is found with these words. */
  @GET
  @Path("explanation")
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ExplanationView explanation(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") @DefaultValue("") String type,
      @QueryParam("id") @Nullable String id) {
    return questions.explain(SearchAddress.of(q), type, Ids.of(id));
  }

  /** What one may want to type, best first. */
  public record Suggestions(List<String> items) {}
}
