package jp.lg.isac.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.lg.isac.attachment.TextState;

/**
 * A clean copy of a file, for the readers of a thread. Like a rendition it never changes, tells
 * nothing of its original, and a recall removes it.
 */
@Entity
@Table(name = "shared_file")
class SharedFile {
  @Id private UUID id;

  private UUID thread;
  @Column private int n;
  private int stage;
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  /** Changed by whoever reads it out, and only there. */
  @Enumerated(EnumType.STRING)
  @Column(name = "text_state", updatable = false)
  private TextState text;

  @SuppressWarnings("NullAway.Init") // JPA
  protected SharedFile() {}

  /**
   * @param n its place among the files of the thread, from 1
   */
  SharedFile(UUID thread, int n, int stage, OutgoingFile file) {
    this.id = UUID.randomUUID();
    this.thread = thread;
    this.n = n;
    this.stage = stage;
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
    this.text = TextState.of(file.mediaType());
  }

  SharedFileView view() {
    return new SharedFileView(id, stage, name, mediaType, size, text);
  }

  UUID id() {
    return id;
  }

  boolean isIn(UUID wanted) {
    return thread.equals(wanted);
  }
}
