package jp.lg.isac.link;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.UUID;

/** Names a thing of some feature. */
public record Ref(@NotNull Type type, @NotNull UUID id) implements Comparable<Ref> {
  // the database's order of UUIDs, which is not that of UUID.compareTo
  private static final Comparator<Ref> ORDER =
      Comparator.comparing((Ref ref) -> ref.type().name())
          .thenComparing(ref -> ref.id().toString());

  /** What can be linked. */
  public enum Type {
    ARTICLE,
    SHARED_REPORT
  }

  @Override
  public int compareTo(Ref other) {
    return ORDER.compare(this, other);
  }
}
