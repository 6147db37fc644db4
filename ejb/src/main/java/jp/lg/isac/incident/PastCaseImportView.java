package jp.lg.isac.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one's last sheet of past cases is that is stored beside requests, or how it ended.
 *
 * @param fileName as it was handed in, perhaps empty
 * @param done rows that are dealt with so far
 * @param total rows of the sheet
 * @param added cases that were stored; the rest was there before. 0 until all is stored
 */
public record PastCaseImportView(
    String fileName,
    State state,
    int done,
    int total,
    int added,
    Instant begunAt,
    @Nullable Instant endedAt) {

  /** Where it stands. */
  public enum State {
    STORING,
    DONE,
    /** The product could not store it; nothing of it is there. */
    FAILED
  }
}
