package jp.lg.isac.link;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A feature's things, as links show them. It reads in the caller's transaction, which is bound to
 * the reader, so what he may not read is not there. CDI collects all implementations.
 */
public interface TitleSource {
  Ref.Type type();

  /**
   * The id that links keep: the thing's own, unless different readers know it by different ids.
   *
   * @param id by which the reader knows the thing
   * @return empty if there is none that he may read
   */
  Optional<UUID> anchor(UUID id);

  /**
   * The same of many at once, by the ids by which the reader knows them. One that he may not read
   * may be among them: {@link #readable} leaves it out.
   */
  default Map<UUID, UUID> anchors(Set<UUID> ids) {
    return ids.stream().collect(Collectors.toMap(id -> id, id -> id));
  }

  /** Of the things that links keep by these ids those that the reader may read, by that id. */
  Map<UUID, Linked> readable(Set<UUID> anchors);

  /**
   * What the thing tells of a case.
   *
   * @param id by which the reader knows the thing
   * @return empty if it tells of none, or is none that the reader may read
   */
  default Optional<CaseStory> story(UUID id) {
    return Optional.empty();
  }
}
