package jp.lg.isac.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.search.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry from one dictionary to another.
 *
 * @param before what it said, null where it was added
 * @param after what it says, null where it was removed
 */
public record EntryChange(EntryKind kind, @Nullable Said before, @Nullable Said after) {

  /**
   * What an entry says.
   *
   * @param words names that mean the same, or the parts of a word
   * @param readings how each part of a word is read; none for names
   */
  public record Said(List<String> words, List<String> readings) {

    public Said {
      words = List.copyOf(words);
      readings = List.copyOf(readings);
    }
  }

  /** Every difference, in the order of the later dictionary; what was removed comes last. */
  static List<EntryChange> between(Dictionary before, Dictionary after) {
    var changes = new ArrayList<EntryChange>();
    for (var kind : EntryKind.values()) {
      var gone = without(entries(kind, before), entries(kind, after));
      for (var added : without(entries(kind, after), entries(kind, before))) {
        var was = alike(kind, added, gone);
        was.ifPresent(gone::remove);
        changes.add(new EntryChange(kind, was.orElse(null), added));
      }
      gone.forEach(removed -> changes.add(new EntryChange(kind, removed, null)));
    }
    return List.copyOf(changes);
  }

  private static List<Said> entries(EntryKind kind, Dictionary dictionary) {
    return switch (kind) {
      case SYNONYMS ->
          dictionary.synonyms().stream().map(names -> new Said(names, List.of())).toList();
      case WORD ->
          dictionary.words().stream().map(word -> new Said(word.parts(), word.readings())).toList();
    };
  }

  private static List<Said> without(List<Said> entries, List<Said> others) {
    var left = new ArrayList<>(entries);
    left.removeAll(new HashSet<>(others));
    return left;
  }

  /** The entry that most likely was changed into another one. */
  private static Optional<Said> alike(EntryKind kind, Said entry, List<Said> others) {
    return others.stream()
        .filter(other -> inCommon(kind, entry, other) > 0)
        .max(Comparator.comparingLong(other -> inCommon(kind, entry, other)));
  }

  private static long inCommon(EntryKind kind, Said one, Said other) {
    return switch (kind) {
      case SYNONYMS -> one.words().stream().filter(other.words()::contains).count();
      case WORD -> String.join("", one.words()).equals(String.join("", other.words())) ? 1 : 0;
    };
  }
}
