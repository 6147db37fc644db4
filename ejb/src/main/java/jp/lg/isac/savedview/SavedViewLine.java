package jp.lg.isac.savedview;

import java.io.Serializable;
import java.util.UUID;

/**
 * A filter that the reader keeps.
 *
 * @param query the list's own parameters
 * @param page where it is shown: path and query within the application
 * @param notices whether its owner is told of what is new in it
 * @param version for {@code If-Match}
 */
public record SavedViewLine(
    UUID id,
    FilteredList list,
    String name,
    String query,
    String page,
    boolean notices,
    long version)
    implements Serializable {

  /** The command that would leave it as it stands. */
  public SaveView asCommand() {
    return new SaveView(list, name, query, notices);
  }
}
