package jp.lg.isac.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.lg.isac.search.Vocabulary;
import jp.lg.isac.search.analysis.TextAnalyzer;

/**
 * An analyzer, and the name of the dictionary that it cuts words by.
 *
 * @param dictionary the same for the same lines
 */
record Language(TextAnalyzer analyzer, String dictionary) {

  static Language of(Vocabulary vocabulary) {
    var lines = String.join("\n", vocabulary.dictionary());
    return new Language(
        new TextAnalyzer(vocabulary),
        UUID.nameUUIDFromBytes(lines.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
