package jp.lg.isac.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.notification.NoticeSource.Subject;
import jp.lg.isac.tenancy.OrganisationCode;

/** The things of all features, for the reader to whom the running transaction is bound. */
@ApplicationScoped
class NoticeSources {
  @Inject @Any Instance<NoticeSource> sources;

  /** Of these things those that the reader may read now. */
  Map<UUID, Subject> readable(NoticeKind kind, Set<UUID> things) {
    return sources.stream()
        .filter(source -> source.kind() == kind)
        .findFirst()
        .map(source -> source.readable(things))
        .orElse(Map.of());
  }

  /** A mail to somebody of an organisation is about to say what these things are called. */
  void mailed(NoticeKind kind, Set<UUID> things, OrganisationCode reader, Instant now) {
    sources.stream()
        .filter(source -> source.kind() == kind)
        .forEach(source -> source.mailed(things, reader, now));
  }
}
