package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.exchange.Publication;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.search.DocumentType;

/**
 * Ten years of incidents of a whole invented country, for trying lists and search at full size.
 *
 * <p>They are made, shared and read by the rules of posted ones; an organisation's are stored in
 * one go.
 */
@ApplicationScoped
class ManyIncidents implements DemonstrationSource {
  /** One report in so many is of the organisations that people sign in to. */
  private static final int OF_HAND_MADE = 10;

  private static final int MOST_RENDITIONS = 3;
  private static final int PER_NEWS = 5_000;

  @PersistenceContext EntityManager entityManager;
  @Inject IncidentDemonstration single;
  @Inject Publishing publishing;
  @Inject SearchChanges searchChanges;

  @Override
  public int order() {
    return 90;
  }

  @Override
  public boolean isWanted(Demonstration demonstration) {
    return demonstration.reports() > 0;
  }

  @Override
  public void load(Demonstration demonstration) {
    var handMade =
        demonstration.people().stream().filter(person -> person.has(Role.STAFF)).toList();
    int reports = demonstration.reports();
    var variations = new Variations(IncidentDemonstration.cases(), demonstration.now());
    int made = spread(demonstration, variations, handMade, 0, reports / OF_HAND_MADE);
    spread(demonstration, variations, List.copyOf(demonstration.country()), made, reports);
  }

  /** Goes on from {@code made} to {@code wanted} reports, in equal parts for each author. */
  private int spread(
      Demonstration demonstration,
      Variations variations,
      List<SignedIn> authors,
      int made,
      int wanted) {
    int reports = made;
    for (int i = 0; i < authors.size(); i++) {
      SignedIn author = demonstration.actAs(authors.get(i));
      int until = reports + (wanted - reports) / (authors.size() - i);
      int before = reports;
      while (reports < until) {
        reports += add(author, variations, 1 + (until - reports) / MOST_RENDITIONS);
      }
      if (reports / PER_NEWS > before / PER_NEWS) {
        demonstration.tell("%,d of %,d reports".formatted(reports, demonstration.reports()));
      }
    }
    return reports;
  }

  /** Adds incidents; answers how many reports others have of them. */
  private int add(SignedIn author, Variations variations, int incidents) {
    var groups = groups(author);
    var publications = new ArrayList<Publication>();
    for (int i = 0; i < incidents; i++) {
      var next = variations.next(groups);
      publications.add(
          single
              .report(next.command(), author, next.reported())
              .publication(author.organisationName()));
    }
    entityManager.flush();
    int reports = publishing.publish(publications);
    searchChanges.changed(
        DocumentType.INCIDENT, publications.stream().map(Publication::incident).toList());
    entityManager.clear();
    return reports;
  }

  @SuppressWarnings("unchecked")
  private List<UUID> groups(SignedIn author) {
    List<String> ids =
        entityManager
            .createNativeQuery(
                """
                select cast(group_id as text) from sharing_group_member where organisation = ?1
                """)
            .setParameter(1, author.organisation().value())
            .getResultList();
    return ids.stream().map(UUID::fromString).toList();
  }
}
