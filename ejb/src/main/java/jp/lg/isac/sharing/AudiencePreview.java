package jp.lg.isac.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.TextArray;

/** How far something would reach, told to its author before it is sent. */
@Stateless
@TenantBound
public class AudiencePreview {
  @PersistenceContext EntityManager entityManager;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * The reach of an audience.
   *
   * @param organisations how many organisations have readers who may read it, without those that a
   *     group takes for a system they use: their number would tell who uses it
   * @param groups the sharing groups in it, by name
   */
  public record Reach(int organisations, List<Group> groups) {}

  /**
   * What an author can add to a scope.
   *
   * @param prefectures two-digit numbers of the prefectures that have organisations here, in order
   * @param groups the sharing groups that the author's organisation is in, by name
   */
  public record Choices(List<String> prefectures, List<Group> groups) {}

  /**
   * A sharing group, as its members name it.
   *
   * @param takesBySystem whether it takes organisations for a system that they use
   */
  public record Group(UUID id, String name, boolean takesBySystem) {}

  /** What the current user's organisation can share with besides a scope. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Choices choices() {
    List<?> prefectures =
        entityManager
            .createNativeQuery(
                """
                select distinct prefecture from organisation where kind <> 'CENTRE' order by prefecture
                """)
            .getResultList();
    return new Choices(
        prefectures.stream().map(String::valueOf).toList(), groups(currentUser.get().groups()));
  }

  /**
   * How far the audience reaches if the current user's organisation is the author.
   *
   * @throws DomainException.Invalid {@code audience.group-unknown} for a group that the
   *     organisation is not in, whether it is there or not
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Reach of(@Valid Audience audience) {
    SignedIn author = currentUser.get();
    if (!author.groups().containsAll(audience.groups())) {
      throw new DomainException.Invalid("/audience/groups", "audience.group-unknown");
    }
    return new Reach(organisations(audience, author), groups(audience.groups()));
  }

  private int organisations(Audience audience, SignedIn author) {
    var size =
        (Number)
            entityManager
                .createNativeQuery(
                    "select gate_audience_size(cast(?1 as text[]), cast(?2 as date))")
                .setParameter(1, TextArray.literal(audience.tokens(author.organisation())))
                .setParameter(2, LocalDate.ofInstant(clock.instant(), Clocks.TOKYO))
                .getSingleResult();
    return size.intValue();
  }

  private List<Group> groups(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select id, name, rule_systems <> '{}' from sharing_group
                 where id = any (cast(?1 as uuid[])) order by name, id
                """)
            .setParameter(1, TextArray.literal(ids.stream().map(Object::toString).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Group(UUID.fromString(row[0].toString()), row[1].toString(), (boolean) row[2]))
        .toList();
  }
}
