package jp.lg.isac.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.TrialView.Hit;
import jp.lg.isac.indexing.TrialView.Side;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.Fragment;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/**
 * Tries a draft of the dictionary before anybody else is affected: on what the current user may
 * read, and without being counted as a question.
 */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class DictionaryTrial {
  private static final int HITS = 10;

  @Inject Indexer indexer;
  @Inject CurrentUser currentUser;

  /**
   * What becomes of a text. Synonyms are tried on the whole index. Words of the field count only in
   * an index that was made with them: for these a small one is made of the documents that come
   * first either way.
   *
   * @param draft one that loads
   */
  public TrialView of(@Nullable String q, Dictionary draft) {
    var text = Question.text(q);
    var reader = new Reader(ReaderTokens.of(currentUser.get()));
    var query = SearchQuery.of(reader, text).withLimit(HITS);
    SearchEngine engine = indexer.engine();
    Dictionary now = engine.dictionary();
    if (text.isBlank()) {
      return view(text, now, List.of(), draft, List.of(), null);
    }
    if (now.words().equals(draft.words())) {
      return view(
          text, now, engine.search(query).items(), draft, engine.trial(query, draft).items(), null);
    }
    var wide = query.withLimit(SearchQuery.MAX_LIMIT);
    var first =
        Stream.of(engine.search(wide), engine.trial(wide, draft))
            .map(SearchPage::items)
            .flatMap(List::stream)
            .map(DictionaryTrial::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return view(
        text,
        now,
        indexer.found(query, first, now).items(),
        draft,
        indexer.found(query, first, draft).items(),
        first.size());
  }

  private static TrialView view(
      String text,
      Dictionary now,
      List<SearchHit> hitsNow,
      Dictionary draft,
      List<SearchHit> hitsOfDraft,
      @Nullable Integer sample) {
    return new TrialView(
        side(text, now, hitsNow, hitsOfDraft), side(text, draft, hitsOfDraft, hitsNow), sample);
  }

  private static Side side(
      String text, Dictionary dictionary, List<SearchHit> hits, List<SearchHit> others) {
    Set<DocumentKey> there = others.stream().map(DictionaryTrial::key).collect(Collectors.toSet());
    try (var analyzer = new TextAnalyzer(dictionary)) {
      return new Side(
          analyzer.takenApart(text),
          analyzer.otherWords(text),
          hits.stream().map(hit -> hit(hit, !there.contains(key(hit)))).toList());
    }
  }

  private static DocumentKey key(SearchHit hit) {
    return new DocumentKey(hit.type(), hit.id());
  }

  private static Hit hit(SearchHit hit, boolean isMoved) {
    var title = hit.title().stream().map(Fragment::text).collect(Collectors.joining());
    return new Hit(hit.type().name(), hit.id(), title, isMoved);
  }
}
