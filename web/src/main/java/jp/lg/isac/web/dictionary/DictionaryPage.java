package jp.lg.isac.web.dictionary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.dictionary.Activation;
import jp.lg.isac.dictionary.DictionaryEditing;
import jp.lg.isac.dictionary.DictionaryView;
import jp.lg.isac.dictionary.EntryChange;
import jp.lg.isac.dictionary.EntryKind;
import jp.lg.isac.dictionary.EntryView;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** How the dictionary stands, and the entries of one kind. */
@Named
@ViewScoped
public class DictionaryPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 100;

  @Inject private transient FieldDictionary dictionary;
  @Inject private transient DictionaryEditing editing;
  @Inject private transient Activation activation;
  @Inject private transient PageAddress address;
  @Inject private transient Feedback feedback;

  private transient @Nullable DictionaryView view;
  private transient @Nullable List<EntryChange> changes;
  private transient @Nullable Page<EntryView> entries;

  public DictionaryView getView() {
    if (view == null) {
      view = dictionary.view();
    }
    return view;
  }

  /** What an activation would change. */
  public List<EntryChange> getChanges() {
    if (changes == null) {
      changes = dictionary.changes();
    }
    return changes;
  }

  public Page<EntryView> getEntries() {
    if (entries == null) {
      entries = dictionary.list(getKind(), TextPageRequest.of(LINES, address.parameter("cursor")));
    }
    return entries;
  }

  /** Which entries are shown. */
  public EntryKind getKind() {
    return Optional.ofNullable(address.choice("kind", EntryKind.class)).orElse(EntryKind.SYNONYMS);
  }

  public List<EntryKind> getKinds() {
    return List.of(EntryKind.values());
  }

  public String activate() {
    activation.activate();
    feedback.done("dictionary.activated");
    return here();
  }

  public String switchOff(UUID id) {
    editing.switchOff(id);
    feedback.done("dictionary.switchedOff");
    return here();
  }

  public String switchOn(UUID id) {
    editing.switchOn(id);
    feedback.done("dictionary.switchedOn");
    return here();
  }

  private String here() {
    return "index?faces-redirect=true&kind=" + getKind();
  }
}
