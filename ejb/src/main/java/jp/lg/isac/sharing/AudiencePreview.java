package jp.lg.isac.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
   * @param organisations how many organisations have readers who may read it
   * @param groups names of the sharing groups in it, in alphabetical order
   */
  public record Reach(int organisations, List<String> groups) {}

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
    return new Reach(organisations(audience, author), groups(audience));
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

  private List<String> groups(Audience audience) {
    if (audience.groups().isEmpty()) {
      return List.of();
    }
    List<?> names =
        entityManager
            .createNativeQuery(
                """
                select name from sharing_group where id = any (cast(?1 as uuid[])) order by name, id
                """)
            .setParameter(
                1, TextArray.literal(audience.groups().stream().map(Object::toString).toList()))
            .getResultList();
    return names.stream().map(String::valueOf).toList();
  }
}
