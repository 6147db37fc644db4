package jp.lg.isac.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The port: an index of everything that can be found, for whoever is allowed to find it. All
 * methods may be called by any thread; those that change the index wait for each other. A failing
 * disk or network is an {@link java.io.UncheckedIOException}.
 */
public interface SearchEngine extends AutoCloseable {

  /**
   * Answers a query; any text is fine.
   *
   * @throws InvalidCursorException if the query carries a cursor that no page of it handed out
   */
  SearchPage search(SearchQuery query);

  /**
   * Why a reader finds a document with a question, as the first page of it would be answered now;
   * nothing where he may not read it or it is not there.
   */
  Optional<Explanation> explain(SearchQuery query, DocumentType type, UUID id);

  /**
   * Those of some documents that a reader finds with a query because every part of it is there;
   * what is only alike is not among them. Cursor, order and limit of the query do not count.
   */
  Set<DocumentKey> among(SearchQuery query, Set<DocumentKey> documents);

  /**
   * What a reader may want to type, given how it starts (kana, kanji or romaji), best first. Only
   * what is in documents that this reader may read and that are for {@code all}.
   *
   * @param limit how many at most, 1 or more
   */
  List<String> suggest(Reader reader, String prefix, int limit);

  /**
   * Applies the changes in their order, durably, and then moves the position up to which the caller
   * has now read its change log. When the method returns, queries see them. When it throws, the
   * position stays, and applying again from there leads to the same; none of them is in if one
   * cannot be analysed, and some may be if a disk or a network failed.
   *
   * @param from the position that the caller began to read from, null for an empty index
   * @param position the caller's own words, kept as they are
   * @throws PositionMovedException if the index stands elsewhere: another node that shares it went
   *     on, and the changes may be older than what is in
   */
  void apply(List<SearchChange> changes, @Nullable String from, String position);

  /**
   * The position of the last {@link #apply} that is on disk, or nothing if the index is empty: new,
   * lost, broken or of another version. Then the caller rebuilds.
   */
  Optional<String> position();

  /** How many documents the index holds, for whomever. */
  long size();

  /**
   * What documents and questions are taken apart with. The index keeps it, so that the two always
   * fit; a new one begins with what comes with the product.
   */
  Dictionary dictionary();

  /**
   * Asks by the synonyms of another dictionary from now on. Its words wait for a {@link #rebuild}.
   *
   * @throws IllegalArgumentException if it cannot be used; then all stays as it is
   */
  void takeSynonymsOf(Dictionary other);

  /** The first page of a query as the synonyms of another dictionary would have it answered. */
  SearchPage trial(SearchQuery query, Dictionary draft);

  /** Starts an index like the live one beside it; see {@link #rebuild(Dictionary)}. */
  default Rebuild rebuild() {
    return rebuild(dictionary());
  }

  /**
   * Starts an index beside the live one, which keeps answering. There is at most one at a time.
   *
   * @param dictionary what its documents, and questions once it is complete, are taken apart with
   * @throws IllegalArgumentException if the dictionary cannot be used
   */
  Rebuild rebuild(Dictionary dictionary);

  /**
   * Holds still what is on disk now, so that it can be copied while the index goes on; nothing
   * where the engine keeps its index elsewhere, or it is empty. A rebuild that is complete waits
   * until it is closed, by the thread that asked for it.
   */
  default Optional<Snapshot> snapshot() {
    return Optional.empty();
  }

  @Override
  void close();

  /** The index as it was at one moment. */
  abstract class Snapshot implements AutoCloseable {

    /** The position up to which it is filled. */
    public abstract String position();

    /**
     * Copies it, as a place where an engine can be opened. Whenever the power fails, there is a
     * whole copy or none.
     *
     * @param home a directory that is not there yet
     */
    public abstract void copyTo(Path home);

    /** Lets it go. */
    @Override
    public abstract void close();
  }

  /** An index under construction. */
  interface Rebuild extends AutoCloseable {

    /**
     * Adds to the new index; nobody sees it yet. A document that cannot be analysed throws and
     * leaves its whole batch out; the rebuild may go on without it.
     */
    void apply(List<SearchChange> changes);

    /**
     * Makes the new index durable and lets it take the live one's place, in one step. What was
     * applied to the live one since the rebuild began must be applied again from this position.
     * Where nodes share an index, each may rebuild it, and the last one stays.
     */
    void complete(String position);

    /** Throws the new index away, unless it was completed. */
    @Override
    void close();
  }
}
