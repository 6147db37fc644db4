package jp.lg.isac.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.analysis.DictionaryFault;
import jp.lg.isac.search.analysis.DictionaryFault.Reason;

/** What may stand in the draft: lines that load, each once. */
final class DraftPolicy {
  private DraftPolicy() {}

  /**
   * Looks at one entry by itself.
   *
   * @throws DomainException.Invalid with what is wrong with it
   */
  static void requireUsableEntry(Dictionary entry) {
    var faults = DictionaryFault.in(entry);
    if (!faults.isEmpty()) {
      throw new DomainException.Invalid(
          faults.stream().map(fault -> violation(pointer(fault), fault)).toList());
    }
  }

  /**
   * Looks whether an entry may stand beside others that count.
   *
   * @throws DomainException.RuleViolated {@code dictionary.there} or {@code dictionary.word-there}
   */
  static void requireNew(UUID id, EntryKind kind, String line, List<DictionaryEntry> all) {
    var counting = new ArrayList<String>();
    for (var other : all) {
      if (!other.id().equals(id)) {
        if (other.line().equals(line)) {
          throw new DomainException.RuleViolated("dictionary.there", line);
        }
        if (!other.isOff()) {
          counting.add(other.line());
        }
      }
    }
    counting.add(line);
    var twice =
        DictionaryFault.in(kind.dictionary(counting)).stream()
            .filter(fault -> fault.reason() == Reason.TWICE && fault.line() == counting.size())
            .findFirst();
    if (twice.isPresent()) {
      throw new DomainException.RuleViolated("dictionary.word-there", twice.get().text());
    }
  }

  /**
   * Looks at all of a draft.
   *
   * @throws DomainException.Invalid with every line that does not load
   */
  static void requireUsable(Dictionary draft) {
    var faults = DictionaryFault.in(draft);
    if (!faults.isEmpty()) {
      throw new DomainException.Invalid(
          faults.stream()
              .map(fault -> violation("/" + fault.list() + "/" + fault.line(), fault))
              .toList());
    }
  }

  private static String pointer(DictionaryFault fault) {
    return fault.reason() == Reason.READINGS || fault.reason() == Reason.NOT_KANA
        ? "/readings"
        : "/words";
  }

  private static Violation violation(String pointer, DictionaryFault fault) {
    return new Violation(pointer, "dictionary." + name(fault.reason()), List.of(fault.text()));
  }

  /** As it stands in codes. */
  static String name(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
