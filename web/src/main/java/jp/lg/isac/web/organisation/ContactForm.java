package jp.lg.isac.web.organisation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.organisation.ContactKind;
import jp.lg.isac.organisation.ContactView;
import jp.lg.isac.organisation.KeepContact;
import org.jspecify.annotations.Nullable;

/** What is typed about an emergency contact; without an id it is a new one. */
public class ContactForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable UUID id;
  private long version;
  private @Nullable ContactKind kind;
  private @Nullable String name;
  private @Nullable String reach;
  private @Nullable String note;

  static ContactForm of(ContactView view) {
    var form = new ContactForm();
    form.id = view.id();
    form.version = view.version();
    form.kind = view.kind();
    form.name = view.name();
    form.reach = view.reach();
    form.note = view.note();
    return form;
  }

  KeepContact toCommand() {
    return new KeepContact(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(name),
        Objects.requireNonNull(reach),
        note);
  }

  public @Nullable UUID getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public @Nullable ContactKind getKind() {
    return kind;
  }

  public void setKind(@Nullable ContactKind kind) {
    this.kind = kind;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getReach() {
    return reach;
  }

  public void setReach(@Nullable String reach) {
    this.reach = reach;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
