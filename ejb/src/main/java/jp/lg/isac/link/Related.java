package jp.lg.isac.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.Indexer;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.sharing.ReaderTokens;
import org.jspecify.annotations.Nullable;

/**
 * What else is worth reading beside a thing: what its reader would find if he searched for its
 * words, and nothing else. It runs in the caller's transaction, which is bound to the reader, and
 * nobody counts it as a question that was asked.
 */
@ApplicationScoped
public class Related {
  private static final System.Logger LOG = System.getLogger(Related.class.getName());

  private static final int MOST = 5;

  /** Some hits are the thing itself, or gone from the database since they were indexed. */
  private static final int MOST_HITS = 15;

  private static final Set<String> TYPES =
      Arrays.stream(Ref.Type.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  /** What would mean something to the search that it does not mean in a title. */
  private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}\"＂“”„]+|^[-－−]+");

  @Inject @Any Instance<TitleSource> sources;
  @Inject Indexer indexer;
  @Inject CurrentUser currentUser;

  /**
   * What is alike, the likest first, some few; nothing that was taken back, and nothing at all
   * where the search is out of order.
   *
   * @param thing what is being read; it is never among them, in none of its renditions
   * @param title its title
   * @param names what it carries besides: systems, tags
   */
  public List<Linked> to(Ref thing, @Nullable String title, Collection<String> names) {
    var question = question(title, names);
    var hits = question.isEmpty() ? List.<Ref>of() : hits(question);
    Map<Ref, Linked> readable = new HashMap<>();
    for (TitleSource source : sources) {
      Set<UUID> ids =
          Stream.concat(hits.stream(), Stream.of(thing))
              .filter(ref -> ref.type() == source.type())
              .map(Ref::id)
              .collect(Collectors.toSet());
      if (hits.stream().anyMatch(ref -> ref.type() == source.type())) {
        readable.putAll(readable(source, ids, thing));
      }
    }
    return hits.stream()
        .map(readable::get)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Map<Ref, Linked> readable(TitleSource source, Set<UUID> ids, Ref thing) {
    Map<UUID, UUID> anchors = source.anchors(ids);
    UUID itself = source.type() == thing.type() ? anchors.get(thing.id()) : null;
    Map<UUID, Linked> found = source.readable(Set.copyOf(anchors.values()));
    var readable = new HashMap<Ref, Linked>();
    anchors.forEach(
        (id, anchor) -> {
          Linked linked = found.get(anchor);
          if (linked != null && !anchor.equals(itself)) {
            readable.put(new Ref(source.type(), id), linked);
          }
        });
    return readable;
  }

  private List<Ref> hits(String question) {
    var reader = new Reader(ReaderTokens.of(currentUser.get()));
    var query = SearchQuery.of(reader, question).with(Facet.TYPE, TYPES).withLimit(MOST_HITS);
    try {
      return indexer.engine().search(query).items().stream()
          .map(hit -> new Ref(Ref.Type.valueOf(hit.type().name()), hit.id()))
          .toList();
    } catch (UncheckedIOException e) {
      // who reads a report on a bad day reads it all the same
      LOG.log(Level.WARNING, "No related things, for the search is out of order", e);
      return List.of();
    }
  }

  /** Asks for the title as one sentence, or for any of the names. */
  static String question(@Nullable String title, Collection<String> names) {
    var question = new StringBuilder();
    Stream.concat(Stream.ofNullable(title), names.stream())
        .map(words -> SIGNS.matcher(words.strip()).replaceAll("、"))
        .map(words -> words.replaceFirst("^、+", ""))
        .filter(words -> !words.isEmpty())
        .distinct()
        .forEach(
            words -> {
              var next = question.isEmpty() ? words : " OR " + words;
              if (question.length() + next.length() <= SearchQuery.MAX_TEXT) {
                question.append(next);
              }
            });
    return question.toString();
  }
}
