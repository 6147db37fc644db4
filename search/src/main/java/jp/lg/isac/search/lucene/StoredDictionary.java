package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import jp.lg.isac.search.Dictionary;
import org.apache.lucene.util.IOUtils;

/**
 * The dictionary with which an index was made, beside its files: whoever opens the index takes
 * questions apart as its documents were.
 */
final class StoredDictionary {

  private static final String SYNONYMS = "synonyms.txt";
  private static final String WORDS = "words.txt";

  /** Their names beside those of the index. */
  static final Set<String> FILES = Set.of(SYNONYMS, WORDS);

  private StoredDictionary() {}

  /**
   * The dictionary of an index.
   *
   * @throws IOException if it is not there
   */
  static Dictionary in(Path index) throws IOException {
    return Dictionary.of(
        Files.readString(index.resolve(SYNONYMS)), Files.readString(index.resolve(WORDS)));
  }

  static void write(Path index, Dictionary dictionary) throws IOException {
    write(index, WORDS, dictionary.wordLines());
    write(index, SYNONYMS, dictionary.synonymLines());
  }

  /** Whenever the power fails, the file is there as it was or as it is now. */
  private static void write(Path index, String name, String lines) throws IOException {
    var unfinished = index.resolve(name + ".new");
    Files.writeString(unfinished, lines);
    IOUtils.fsync(unfinished, false);
    Files.move(unfinished, index.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(index, true);
  }
}
