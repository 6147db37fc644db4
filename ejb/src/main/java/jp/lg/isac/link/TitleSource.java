package jp.lg.isac.link;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a feature's things are called. It reads in the caller's transaction, which is bound to the
 * reader, so what he may not read has no title. CDI collects all implementations.
 */
public interface TitleSource {
  Ref.Type type();

  /** Titles by id, of those that the reader may read; the others are absent. */
  Map<UUID, String> titles(Set<UUID> ids);
}
