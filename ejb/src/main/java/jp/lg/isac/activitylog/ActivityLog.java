package jp.lg.isac.activitylog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;

/** Writes down, in the transaction of an action, that the current user did it. */
@ApplicationScoped
public class ActivityLog {
  @PersistenceContext EntityManager entityManager;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * The current user did something.
   *
   * @param action stable name, for example {@code incident.post}
   * @param objectType what kind of thing it was done to
   * @param objectId its id
   */
  public void done(String action, String objectType, Object objectId) {
    done(action, objectType, objectId, "");
  }

  /**
   * The same, with more to say.
   *
   * @param detail such as the reason that was given
   */
  public void done(String action, String objectType, Object objectId, String detail) {
    write(currentUser.organisation(), currentUser.address(), action, objectType, objectId, detail);
  }

  /**
   * What the current user did stands in the log of another organisation, which it concerns; from
   * where he did it is not told there.
   */
  public void told(
      OrganisationCode organisation,
      String action,
      String objectType,
      Object objectId,
      String detail) {
    write(organisation, "", action, objectType, objectId, detail);
  }

  private void write(
      OrganisationCode organisation,
      String address,
      String action,
      String objectType,
      Object objectId,
      String detail) {
    SignedIn user = currentUser.get();
    write(
        organisation,
        user.account(),
        user.username(),
        address,
        action,
        objectType,
        objectId,
        detail);
  }

  /** The same of somebody who is not signed in, but has proved otherwise who he is. */
  public void done(
      OrganisationCode organisation,
      UUID account,
      String username,
      String address,
      String action,
      String objectType,
      Object objectId) {
    write(organisation, account, username, address, action, objectType, objectId, "");
  }

  private void write(
      OrganisationCode organisation,
      UUID account,
      String username,
      String address,
      String action,
      String objectType,
      Object objectId,
      String detail) {
    entityManager
        .createNativeQuery(
            """
            insert into activity (organisation, id, at, account, username, action, object_type,
                                  object_id, outcome, address, detail)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'DONE', ?9, ?10)
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, UUID.randomUUID())
        .setParameter(3, Timestamp.from(clock.instant()))
        .setParameter(4, account)
        .setParameter(5, username)
        .setParameter(6, action)
        .setParameter(7, objectType)
        .setParameter(8, String.valueOf(objectId))
        .setParameter(9, address)
        .setParameter(10, detail)
        .executeUpdate();
  }
}
