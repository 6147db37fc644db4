package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/**
 * What an organisation is told when two people of the centre have learned that an anonymous report
 * is its own.
 */
@ApplicationScoped
public class Reveals implements NoticeSource {
  @Inject RevealRepository reveals;

  /** Those of an own incident, the newest first; in the bound transaction of its organisation. */
  public List<RevealView> of(UUID incident) {
    return reveals.told(incident);
  }

  @Override
  public NoticeKind kind() {
    return NoticeKind.REVEAL;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> requests) {
    return reveals.told(requests).stream()
        .collect(
            Collectors.toMap(
                RevealRepository.Told::request,
                told ->
                    new Subject(
                        Objects.requireNonNullElse(told.title(), ""),
                        "/incident/detail.xhtml?id=" + told.incident())));
  }
}
