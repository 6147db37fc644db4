package jp.lg.isac.dictionary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A line of the draft. What the product brings is in the database only while it is switched off.
 */
@Entity
@Table(name = "dictionary_entry")
class DictionaryEntry {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  private String line;
  private boolean shipped;
  private boolean off;

  @Column(name = "changed_by")
  private @Nullable String changedBy;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected DictionaryEntry() {}

  private DictionaryEntry(UUID id, EntryKind kind, String line, boolean shipped) {
    this.id = id;
    this.kind = kind;
    this.line = line;
    this.shipped = shipped;
  }

  static DictionaryEntry own(UUID id, EntryKind kind, String line, String by, Instant now) {
    var entry = new DictionaryEntry(id, kind, line, false);
    entry.sign(by, now);
    return entry;
  }

  /**
   * One that comes with the product: the same line has the same id, whichever release brings it.
   */
  static DictionaryEntry shipped(EntryKind kind, String line) {
    var name = (kind + "\n" + line).getBytes(StandardCharsets.UTF_8);
    return new DictionaryEntry(UUID.nameUUIDFromBytes(name), kind, line, true);
  }

  /** Says something else from now on. */
  void rewrite(String newLine, String by, Instant now) {
    line = newLine;
    sign(by, now);
  }

  /**
   * The centre changes and removes only what it has written itself.
   *
   * @throws DomainException.RuleViolated {@code dictionary.shipped}
   */
  void requireOwn() {
    if (shipped) {
      throw new DomainException.RuleViolated("dictionary.shipped");
    }
  }

  void switchOff(String by, Instant now) {
    off = true;
    sign(by, now);
  }

  void switchOn(String by, Instant now) {
    off = false;
    sign(by, now);
  }

  private void sign(String by, Instant now) {
    changedBy = by;
    changedAt = now;
  }

  UUID id() {
    return id;
  }

  EntryKind kind() {
    return kind;
  }

  String line() {
    return line;
  }

  boolean isShipped() {
    return shipped;
  }

  boolean isOff() {
    return off;
  }

  long version() {
    return version;
  }

  EntryView view() {
    Dictionary dictionary = kind.dictionary(List.of(line));
    var word = dictionary.words().stream().findFirst();
    return new EntryView(
        id,
        kind,
        word.map(Dictionary.Word::parts)
            .orElseGet(() -> dictionary.synonyms().stream().findFirst().orElse(List.of())),
        word.map(Dictionary.Word::readings).orElse(List.of()),
        shipped,
        off,
        changedBy,
        changedAt,
        version);
  }
}
