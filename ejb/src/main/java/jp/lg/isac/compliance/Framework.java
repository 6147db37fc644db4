package jp.lg.isac.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What organisations measure themselves by, over all of its versions. */
@Entity
class Framework {
  @Id private UUID id;
  @Column private String title;
  @Column private String publisher;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Framework() {}

  static Framework add(UUID id, AddFramework command, Instant now) {
    var framework = new Framework();
    framework.id = id;
    framework.title = command.title();
    framework.publisher = command.publisher();
    framework.createdAt = now;
    return framework;
  }

  UUID id() {
    return id;
  }

  String title() {
    return title;
  }

  String publisher() {
    return publisher;
  }

  Instant createdAt() {
    return createdAt;
  }
}
