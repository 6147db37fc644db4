package jp.lg.isac.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.Phrases;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.QueryText.Place;
import jp.lg.isac.search.query.Corrections.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may have meant to type: each mistyped part replaced by what is like it, as it is
 * written or as it sounds. Only what this reader may be suggested is offered.
 */
final class Meant {

  private Meant() {}

  /**
   * The question as it may be meant, or null.
   *
   * @param isDoubtful whether a part of it may be mistyped
   */
  static @Nullable String of(SearchQuery query, QueryText text, Doubt isDoubtful, Index index)
      throws IOException {
    var meant = new StringBuilder(query.text());
    boolean isCorrected = false;
    // From behind, so that places stay.
    for (var part : text.parts().reversed()) {
      if (part.place() != Place.ANYWHERE
          || part.phrase()
          || part.unwanted()
          || !isDoubtful.about(part)) {
        continue;
      }
      for (var correction : corrections(part.text(), index.phrases())) {
        var shown = Suggestions.exactly(index, query.reader(), correction.word(), 1);
        if (!shown.isEmpty()) {
          meant.replace(part.start(), part.start() + part.text().length(), shown.getFirst());
          isCorrected = true;
          break;
        }
      }
    }
    return isCorrected ? meant.toString() : null;
  }

  /** Tells which parts may be mistyped. */
  interface Doubt {
    boolean about(QueryText.Part part);
  }

  /** None for what is known by its spelling or its sound. */
  private static List<Correction> corrections(String typed, Corrections dictionary)
      throws IOException {
    var keys = Phrases.beginnings(typed);
    if (dictionary.unknown(keys).size() < keys.size()) {
      return List.of();
    }
    var found = dictionary.of(keys);
    var corrections = new ArrayList<Correction>();
    keys.forEach(key -> corrections.addAll(found.getOrDefault(key, List.of())));
    corrections.sort(Comparator.comparing(Correction::likeness).reversed());
    return corrections;
  }
}
