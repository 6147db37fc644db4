package jp.lg.isac.compliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One text of a framework. It never changes. */
@Entity
@Table(name = "framework_version")
class FrameworkVersion {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "framework")
  private Framework framework;

  @Column private String version;
  @Column private String source;

  @Column(name = "in_force_on")
  private @Nullable LocalDate inForceOn;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "framework_note", joinColumns = @JoinColumn(name = "framework_version"))
  @OrderColumn(name = "position")
  private List<FrameworkNote> notes = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected FrameworkVersion() {}

  static FrameworkVersion add(
      UUID id, Framework framework, String version, AddFrameworkVersion command, Instant now) {
    command.checkTree();
    var added = new FrameworkVersion();
    added.id = id;
    added.framework = framework;
    added.version = version;
    added.source = command.source();
    added.inForceOn = command.inForceOn();
    added.createdAt = now;
    command.notes().forEach(note -> added.notes.add(FrameworkNote.of(note)));
    return added;
  }

  UUID id() {
    return id;
  }

  Framework framework() {
    return framework;
  }

  String version() {
    return version;
  }

  String source() {
    return source;
  }

  @Nullable LocalDate inForceOn() {
    return inForceOn;
  }

  Instant createdAt() {
    return createdAt;
  }

  List<FrameworkNote> notes() {
    return List.copyOf(notes);
  }
}
