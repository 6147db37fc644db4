package jp.lg.isac.web.dictionary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.dictionary.DictionaryEditing;
import jp.lg.isac.dictionary.EntryKind;
import jp.lg.isac.dictionary.EntryView;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.dictionary.WriteEntry;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One entry of the dictionary, or a new one with the word that the address gives. */
@Named
@ViewScoped
public class DictionaryEntryPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "index?faces-redirect=true&kind=";

  @Inject private transient FieldDictionary dictionary;
  @Inject private transient DictionaryEditing editing;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;

  private final UUID newEntry = UUID.randomUUID();
  private String id = "";
  private long version;
  private EntryKind kind = EntryKind.SYNONYMS;
  private @Nullable String words;
  private @Nullable String readings;

  @PostConstruct
  void open() {
    id = page.parameter("id");
    if (isThere()) {
      EntryView entry = dictionary.get(Ids.of(id));
      kind = entry.kind();
      version = entry.version();
      words = String.join(isWord() ? " " : "\n", entry.words());
      readings = String.join(" ", entry.readings());
    } else {
      kind = Optional.ofNullable(page.choice("kind", EntryKind.class)).orElse(EntryKind.SYNONYMS);
      words = page.parameter("word");
    }
  }

  public String save() {
    var command =
        new WriteEntry(
            kind, split(words, isWord() ? "[\\s　]+" : "\\R"), split(readings, "[\\s　]+"));
    if (isThere()) {
      editing.change(Ids.of(id), version, command);
    } else {
      editing.add(newEntry, command);
    }
    feedback.done("dictionary.saved");
    return LIST + kind;
  }

  public String remove() {
    editing.remove(Ids.of(id));
    feedback.done("dictionary.removed");
    return LIST + kind;
  }

  private static List<String> split(@Nullable String text, String separator) {
    return Arrays.stream(Objects.requireNonNullElse(text, "").strip().split(separator))
        .filter(each -> !each.isBlank())
        .toList();
  }

  /** Whether it is no new one. */
  public boolean isThere() {
    return !id.isEmpty();
  }

  /** Whether it is a word, not names that mean the same. */
  public boolean isWord() {
    return kind == EntryKind.WORD;
  }

  public EntryKind getKind() {
    return kind;
  }

  public @Nullable String getWords() {
    return words;
  }

  public void setWords(@Nullable String words) {
    this.words = words;
  }

  public @Nullable String getReadings() {
    return readings;
  }

  public void setReadings(@Nullable String readings) {
    this.readings = readings;
  }
}
