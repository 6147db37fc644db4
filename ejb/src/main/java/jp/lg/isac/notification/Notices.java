package jp.lg.isac.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** Raises notices, in the transaction of what people are to be told of. */
@ApplicationScoped
public class Notices {
  @PersistenceContext EntityManager entityManager;
  @Inject Clock clock;

  /**
   * Tells people of something, soon after the commit. Who did it is not told. Raised again for the
   * same thing and version, it reaches only who was not told yet.
   */
  public void raise(NewNotice notice) {
    if (notice.reachesNobody()) {
      return;
    }
    @Nullable String except = notice.except() == null ? null : notice.except().value();
    @Nullable String only = notice.only() == null ? null : notice.only().value();
    @Nullable String toldAt = notice.toldAt() == null ? null : notice.toldAt().toString();
    @Nullable String circle = notice.circle() == null ? null : notice.circle().toString();
    entityManager
        .createNativeQuery(
            """
            insert into notice_event
              (kind, thing, version, urgent, audience, accounts, except_organisation, raised_at, circle,
               told_at, only_organisation)
            values (?1, ?2, ?3, ?4, cast(?5 as text[]), cast(?6 as uuid[]), cast(?7 as text), ?8,
                    cast(?9 as uuid), cast(?10 as timestamptz), cast(?11 as text))
            """)
        .setParameter(1, notice.kind().name())
        .setParameter(2, notice.thing())
        .setParameter(3, notice.version())
        .setParameter(4, notice.urgent())
        .setParameter(5, TextArray.literal(notice.audience()))
        .setParameter(
            6, TextArray.literal(notice.accounts().stream().map(Object::toString).toList()))
        .setParameter(7, except)
        .setParameter(8, Timestamp.from(clock.instant()))
        .setParameter(9, circle)
        .setParameter(10, toldAt)
        .setParameter(11, only)
        .executeUpdate();
  }

  /**
   * Tells one person of something, as who acts for the organisation, in the transaction of work
   * that the product does by itself as {@code isac_system}.
   */
  public static void raise(
      Connection system,
      NoticeKind kind,
      UUID thing,
      UUID account,
      OrganisationCode organisation,
      Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        system.prepareStatement(
            """
            insert into notice_event
              (kind, thing, version, urgent, audience, accounts, only_organisation, raised_at)
            values (?, ?, 1, false, '{}', array[?::uuid], ?, ?)
            """)) {
      insert.setString(1, kind.name());
      insert.setObject(2, thing);
      insert.setObject(3, account);
      insert.setString(4, organisation.value());
      insert.setTimestamp(5, Timestamp.from(now));
      insert.executeUpdate();
    }
  }
}
