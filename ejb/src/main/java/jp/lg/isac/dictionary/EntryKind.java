package jp.lg.isac.dictionary;

import java.util.List;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.Dictionary.Word;

/** What an entry says. */
public enum EntryKind {
  /** These names mean the same. */
  SYNONYMS,
  /** This is one word, of these parts. */
  WORD;

  /** A dictionary of one entry. */
  Dictionary dictionary(List<String> words, List<String> readings) {
    return switch (this) {
      case SYNONYMS -> new Dictionary(List.of(words), List.of());
      case WORD -> new Dictionary(List.of(), List.of(new Word(words, readings)));
    };
  }

  /** A dictionary of these lines alone. */
  Dictionary dictionary(List<String> lines) {
    String text = String.join("\n", lines);
    return this == SYNONYMS ? Dictionary.of(text, "") : Dictionary.of("", text);
  }

  /** Each line that a dictionary has of this kind. */
  List<String> lines(Dictionary dictionary) {
    return (this == SYNONYMS ? dictionary.synonymLines() : dictionary.wordLines()).lines().toList();
  }
}
