package jp.lg.isac.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** The assessments of the reader's own organisation. */
@ApplicationScoped
class AssessmentRepository {
  /** JPQL's own fetch joins reach one step only. */
  private static final String JOIN_FETCH = "eclipselink.join-fetch";

  private static final String FRAMEWORK = "a.frameworkVersion.framework";

  @PersistenceContext EntityManager entityManager;
  @Inject FrameworkRepository frameworks;

  /**
   * The policy owner of this name, new or old. Its row stays locked until the transaction ends, so
   * that two who begin the same assessment come one after the other.
   */
  PolicyOwner policyOwner(OrganisationCode organisation, String name) {
    var id =
        (UUID)
            entityManager
                .createNativeQuery(
                    """
                    insert into policy_owner (organisation, id, name) values (?1, ?2, ?3)
                    on conflict (organisation, name) do update set name = excluded.name
                    returning id
                    """)
                .setParameter(1, organisation.value())
                .setParameter(2, UUID.randomUUID())
                .setParameter(3, name)
                .getSingleResult();
    return entityManager.find(PolicyOwner.class, id);
  }

  List<String> policyOwnerNames(OrganisationCode organisation) {
    return entityManager
        .createQuery(
            "select o.name from PolicyOwner o where o.organisation = :organisation order by o.name",
            String.class)
        .setParameter("organisation", organisation)
        .getResultList();
  }

  /** Adds it with an open answer to each requirement that is not a heading. */
  void add(Assessment assessment) {
    entityManager.persist(assessment);
    // the answers know it by its id alone, so it has to be there first
    entityManager.flush();
    var requirements = frameworks.requirements(assessment.frameworkVersion().id());
    var headings = requirements.stream().map(Requirement::parent).toList();
    requirements.stream()
        .filter(requirement -> !headings.contains(requirement.number()))
        .forEach(
            requirement -> entityManager.persist(AssessmentAnswer.open(assessment, requirement)));
    entityManager.flush();
  }

  boolean exists(PolicyOwner owner, FrameworkVersion frameworkVersion, FiscalYear fiscalYear) {
    return !entityManager
        .createQuery(
            """
            select a.id from Assessment a
            where a.policyOwner = :owner and a.frameworkVersion = :version and a.fiscalYear = :year
            """,
            UUID.class)
        .setParameter("owner", owner)
        .setParameter("version", frameworkVersion)
        .setParameter("year", fiscalYear)
        .getResultList()
        .isEmpty();
  }

  Optional<Assessment> find(UUID id) {
    return entityManager
        .createQuery(
            """
            select a from Assessment a join fetch a.policyOwner
            where a.id = :id
            """,
            Assessment.class)
        .setHint(JOIN_FETCH, FRAMEWORK)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Finds it and keeps others from changing it or its answers until the transaction ends. */
  Optional<Assessment> findLocked(UUID id) {
    return Optional.ofNullable(
        entityManager.find(Assessment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Newest fiscal year first. */
  List<Assessment> list(@Nullable FiscalYear year, PageRequest request) {
    var ids = ids(year, request);
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                """
                select a from Assessment a join fetch a.policyOwner
                where a.id in :ids
                order by a.fiscalYear desc, a.id desc
                """,
                Assessment.class)
            .setHint(JOIN_FETCH, FRAMEWORK)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Walks the index of each of the organisation's codes only as far as the page needs. */
  @SuppressWarnings("unchecked")
  private List<UUID> ids(@Nullable FiscalYear year, PageRequest request) {
    List<String> ids =
        entityManager
            .createNativeQuery(
                """
                select cast(a.id as text) from unnest(isac_codes()) as own(code)
                 cross join lateral (
                   select fiscal_year, id from assessment
                    where organisation = own.code and (fiscal_year, id) < (?1, ?2)
                      and fiscal_year between ?3 and ?4
                    order by fiscal_year desc, id desc limit ?5) a
                 order by a.fiscal_year desc, a.id desc limit ?5
                """)
            .setParameter(1, FiscalYear.of(request.after().at()).year())
            .setParameter(2, request.after().id())
            .setParameter(3, (year == null ? FiscalYear.FIRST : year).year())
            .setParameter(4, (year == null ? FiscalYear.LAST : year).year())
            .setParameter(5, request.rowsToRead())
            .getResultList();
    return ids.stream().map(UUID::fromString).toList();
  }

  /** Those that are not finalised, the oldest fiscal year first. */
  List<Assessment> open(int limit) {
    return entityManager
        .createQuery(
            """
            select a from Assessment a join fetch a.policyOwner
            where a.finalisedAt is null order by a.fiscalYear, a.id
            """,
            Assessment.class)
        .setHint(JOIN_FETCH, FRAMEWORK)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many answers of each state the assessments have. */
  Map<UUID, Map<AnswerState, Integer>> counts(List<UUID> assessments) {
    var counts = new HashMap<UUID, Map<AnswerState, Integer>>();
    if (!assessments.isEmpty()) {
      entityManager
          .createQuery(
              """
              select a.assessment, a.state, count(a) from AssessmentAnswer a
              where a.assessment in :assessments group by a.assessment, a.state
              """,
              Object[].class)
          .setParameter("assessments", assessments)
          .getResultStream()
          .forEach(
              row ->
                  counts
                      .computeIfAbsent((UUID) row[0], id -> new EnumMap<>(AnswerState.class))
                      .put((AnswerState) row[1], ((Number) row[2]).intValue()));
    }
    return counts;
  }

  /** In the framework's order. */
  List<AssessmentAnswer> answers(UUID assessment) {
    return entityManager
        .createQuery(
            """
            select a from AssessmentAnswer a join fetch a.requirement r
            where a.assessment = :assessment order by r.position
            """,
            AssessmentAnswer.class)
        .setParameter("assessment", assessment)
        .getResultList();
  }

  Optional<AssessmentAnswer> answer(UUID assessment, String requirement) {
    return entityManager
        .createQuery(
            """
            select a from AssessmentAnswer a join fetch a.requirement r
            where a.assessment = :assessment and r.number = :requirement
            """,
            AssessmentAnswer.class)
        .setParameter("assessment", assessment)
        .setParameter("requirement", requirement)
        .getResultStream()
        .findFirst();
  }

  /** Writes what is pending, after which versions are those that others will see. */
  void flush() {
    entityManager.flush();
  }
}
