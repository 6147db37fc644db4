package jp.lg.isac.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import jp.lg.isac.search.Dictionary.Word;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/** Words of the field as kuromoji wants them: as they stand in a folded text. */
final class FieldWords {

  private FieldWords() {}

  /**
   * Nothing for no words.
   *
   * @throws IllegalArgumentException if kuromoji does not take them
   */
  static @Nullable UserDictionary of(List<Word> words) {
    var lines = words.stream().map(FieldWords::line).collect(Collectors.joining("\n"));
    try {
      return UserDictionary.open(new StringReader(lines));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "the words of the field do not load: " + e.getMessage(), e);
    }
  }

  private static String line(Word word) {
    return String.join(
        ",",
        DictionaryFault.folded(word.surface()),
        word.parts().stream().map(DictionaryFault::folded).collect(Collectors.joining(" ")),
        word.readings().stream().map(DictionaryFault::kana).collect(Collectors.joining(" ")),
        "名詞-固有名詞-一般");
  }
}
