package jp.lg.isac.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a framework's version asks for, or a heading over what it asks for. */
@Entity
class Requirement {
  @Id private UUID id;

  @Column(name = "framework_version")
  private UUID frameworkVersion;

  @Column private int position;
  @Column private String number;
  @Column private @Nullable String parent;
  @Column private String title;
  @Column private String text;
  @Column private String note;
  @Column private boolean mandatory;

  protected Requirement() {}

  static Requirement of(
      UUID frameworkVersion, int position, AddFrameworkVersion.Requirement command) {
    var requirement = new Requirement();
    requirement.id = UUID.randomUUID();
    requirement.frameworkVersion = frameworkVersion;
    requirement.position = position;
    requirement.number = command.number();
    requirement.parent = command.parent();
    requirement.title = command.title();
    requirement.text = command.text();
    requirement.note = command.note();
    requirement.mandatory = command.mandatory();
    return requirement;
  }

  UUID id() {
    return id;
  }

  UUID frameworkVersion() {
    return frameworkVersion;
  }

  int position() {
    return position;
  }

  String number() {
    return number;
  }

  @Nullable String parent() {
    return parent;
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }

  String note() {
    return note;
  }

  boolean isMandatory() {
    return mandatory;
  }
}
