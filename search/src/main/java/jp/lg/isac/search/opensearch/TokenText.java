package jp.lg.isac.search.opensearch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.lg.isac.search.analysis.Analysis.Token;

/**
 * Tokens as one text that an analyzer without any knowledge of language takes apart again: they
 * stand between spaces, those of one place hang together, and a filler keeps a place that has none.
 */
final class TokenText {

  /** Name of the analyzer. */
  static final String ANALYZER = "tokens";

  private static final String FILLER = "\ue000";
  private static final String BESIDE = "\ue001";
  private static final String INSTEAD = "\ufffd";

  private TokenText() {}

  static String of(List<Token> tokens) {
    var places = new ArrayList<String>();
    for (var token : tokens) {
      int last = places.size() - 1;
      if (token.position() == last) {
        places.set(last, places.get(last) + BESIDE + term(token.term()));
      } else {
        places.addAll(Collections.nCopies(token.position() - places.size(), FILLER));
        places.add(term(token.term()));
      }
    }
    return String.join(" ", places);
  }

  /** A term as it comes out of the text again. */
  static String term(String term) {
    var plain = new StringBuilder();
    term.codePoints()
        .forEach(
            c -> {
              var character = Character.toString(c);
              boolean isSign =
                  Character.isWhitespace(c) || character.equals(FILLER) || character.equals(BESIDE);
              plain.append(isSign ? INSTEAD : character);
            });
    return plain.toString();
  }

  /** The analyzer, for the settings of an index. */
  static Map<String, Object> analysis() {
    return Map.of(
        "tokenizer",
        Map.of("spaces", Map.of("type", "whitespace", "max_token_length", 10_000)),
        "filter",
        Map.of(
            "gaps",
            Map.of("type", "stop", "stopwords", List.of(FILLER)),
            "beside",
            Map.of(
                "type",
                "pattern_capture",
                "preserve_original",
                false,
                "patterns",
                List.of("([^" + BESIDE + "]+)"))),
        "analyzer",
        Map.of(
            ANALYZER,
            Map.of("type", "custom", "tokenizer", "spaces", "filter", List.of("gaps", "beside"))));
  }
}
