package jp.lg.isac.web.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import jp.lg.isac.indexing.FindingsView;
import jp.lg.isac.indexing.Question;
import jp.lg.isac.indexing.Searching;
import org.jspecify.annotations.Nullable;

/** Everything that the user may read, by what it says. */
@Path("search")
public class SearchResource {
  @Inject Searching searching;

  @GET
  @RolesAllowed("TRAINEE")
  public FindingsView search(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") List<String> type,
      @QueryParam("prefecture") List<String> prefecture,
      @QueryParam("causeClass") List<String> causeClass,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return searching.search(
        new Question(q, type, prefecture, causeClass, from, to, sort, cursor, limit));
  }

  @GET
  @Path("suggestions")
  @RolesAllowed("TRAINEE")
  public Suggestions suggestions(@QueryParam("q") @Nullable String q) {
    return new Suggestions(searching.suggest(q));
  }

  /** What one may want to type, best first. */
  public record Suggestions(List<String> items) {}
}
