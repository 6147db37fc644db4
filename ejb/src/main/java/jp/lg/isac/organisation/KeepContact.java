package jp.lg.isac.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An emergency contact as its organisation states it.
 *
 * @param name who answers: a section or a duty, rather than a person
 * @param reach telephone number or mail address
 * @param note for example the hours
 */
public record KeepContact(
    @NotNull ContactKind kind,
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 200) String reach,
    @Size(max = 500) String note) {

  public KeepContact(ContactKind kind, String name, String reach, @Nullable String note) {
    this.kind = kind;
    this.name = name;
    this.reach = reach;
    this.note = note == null ? "" : note;
  }

  /** The command that would leave the contact as it stands. */
  public static KeepContact of(ContactView contact) {
    return new KeepContact(contact.kind(), contact.name(), contact.reach(), contact.note());
  }
}
