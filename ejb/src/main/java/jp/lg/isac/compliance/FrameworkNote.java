package jp.lg.isac.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What stands beside the requirements of a framework's version. */
@Embeddable
class FrameworkNote {
  @Column private String title;
  @Column private String text;

  protected FrameworkNote() {}

  static FrameworkNote of(AddFrameworkVersion.Note command) {
    var note = new FrameworkNote();
    note.title = command.title();
    note.text = command.text();
    return note;
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }
}
