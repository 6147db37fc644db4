package jp.lg.isac.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Documents and readers for tests. */
public final class Documents {

  public static final Reader EVERYBODY = new Reader(Set.of("all"));
  public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

  private Documents() {}

  /** Goes on from where the index stands. */
  public static void apply(SearchEngine engine, List<SearchChange> changes, String position) {
    engine.apply(changes, engine.position().orElse(null), position);
  }

  public static SearchChange put(String title, String body) {
    return put(title, body, "all");
  }

  public static SearchChange put(String title, String body, String audience) {
    return new SearchChange.Put(document(title, body, Set.of(audience), Set.of()));
  }

  public static SearchChange put(UUID id, String title, String body, Set<String> audience) {
    return new SearchChange.Put(document(id, title, body, audience, Set.of()));
  }

  public static SearchDocument document(
      String title, String body, Set<String> audience, Set<String> richer) {
    return document(id(title), title, body, audience, richer);
  }

  private static SearchDocument document(
      UUID id, String title, String body, Set<String> audience, Set<String> richer) {
    return new SearchDocument(
        DocumentType.ARTICLE, id, title, body, Map.of(), NOON, audience, richer);
  }

  /** The same title has the same id. */
  public static UUID id(String title) {
    return UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
  }

  public static List<String> titles(SearchPage page) {
    return page.items().stream().map(hit -> text(hit.title())).toList();
  }

  public static String text(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }

  /** The pieces that are marked. */
  public static List<String> marked(List<Fragment> fragments) {
    return fragments.stream().filter(Fragment::hit).map(Fragment::text).toList();
  }

  public static List<String> marked(SearchHit hit) {
    return marked(hit.snippet());
  }
}
