package jp.lg.isac.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.notification.NoticeSource.Subject;
import jp.lg.isac.sharing.TenantBound;

/** The current user's notices of the organisation that he acts for. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Inbox {
  /** More than so many are told as so many. */
  public static final int COUNTED = 99;

  @PersistenceContext EntityManager entityManager;
  @Inject NoticeSources sources;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Notices, last raised first; a few statements, however many there are. */
  public Page<NoticeView> list(PageRequest page) {
    return page(
        page,
        """
        select n from Notice n
         where n.account = :account
           and (n.raisedAt < :at or n.raisedAt = :at and n.id < :id)
         order by n.raisedAt desc, n.id desc
        """);
  }

  /** Those that were not read yet, last raised first. */
  public List<NoticeView> unread(int limit) {
    return page(
            PageRequest.of(limit, null),
            """
            select n from Notice n
             where n.account = :account and n.readAt is null
               and (n.raisedAt < :at or n.raisedAt = :at and n.id < :id)
             order by n.raisedAt desc, n.id desc
            """)
        .items();
  }

  /** How many were not read yet, as far as {@value #COUNTED} and one. */
  public int countUnread() {
    var count =
        (Number)
            entityManager
                .createNativeQuery(
                    """
                    select count(*) from (
                      select from notice where account = ?1 and read_at is null limit ?2) unread
                    """)
                .setParameter(1, currentUser.userId())
                .setParameter(2, COUNTED + 1)
                .getSingleResult();
    return count.intValue();
  }

  /**
   * Marks one as read and answers it.
   *
   * @throws DomainException.NotFound if the current user has no such notice
   */
  public NoticeView read(UUID id) {
    Notice notice = entityManager.find(Notice.class, id);
    if (notice == null) {
      throw new DomainException.NotFound();
    }
    notice.read(clock.instant());
    return views(List.of(notice)).getFirst();
  }

  /** Marks all as read. */
  public void readAll() {
    entityManager
        .createQuery(
            "update Notice n set n.readAt = :now where n.account = :account and n.readAt is null")
        .setParameter("now", clock.instant())
        .setParameter("account", currentUser.userId())
        .executeUpdate();
  }

  private Page<NoticeView> page(PageRequest page, String jpql) {
    TypedQuery<Notice> query =
        entityManager
            .createQuery(jpql, Notice.class)
            .setParameter("account", currentUser.userId())
            .setParameter("at", page.after().at())
            .setParameter("id", page.after().id())
            .setMaxResults(page.rowsToRead());
    Page<Notice> notices =
        Page.of(query.getResultList(), page.limit(), n -> new Cursor(n.raisedAt(), n.id()));
    return new Page<>(views(notices.items()), notices.nextCursor());
  }

  private List<NoticeView> views(List<Notice> notices) {
    Map<UUID, Subject> readable = new HashMap<>();
    notices.stream()
        .collect(
            Collectors.groupingBy(
                Notice::kind, Collectors.mapping(Notice::thing, Collectors.toSet())))
        .forEach((kind, things) -> readable.putAll(sources.readable(kind, things)));
    return notices.stream().map(notice -> notice.view(readable.get(notice.thing()))).toList();
  }
}
