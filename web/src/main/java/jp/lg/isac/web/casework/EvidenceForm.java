package jp.lg.isac.web.casework;

import java.io.Serializable;
import java.time.Instant;
import jp.lg.isac.casework.KeepEvidence;
import org.jspecify.annotations.Nullable;

/** What is typed about a piece of evidence. */
public class EvidenceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable Instant collectedAt;
  private @Nullable String source;
  private @Nullable String note;

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  KeepEvidence toCommand() {
    return new KeepEvidence(collectedAt, source, note);
  }

  public @Nullable Instant getCollectedAt() {
    return collectedAt;
  }

  public void setCollectedAt(@Nullable Instant collectedAt) {
    this.collectedAt = collectedAt;
  }

  public @Nullable String getSource() {
    return source;
  }

  public void setSource(@Nullable String source) {
    this.source = source;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
