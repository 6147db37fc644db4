package jp.lg.isac.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** Files, and their pieces, which are no entities: a persistence context would hold them all. */
@ApplicationScoped
class AttachmentRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Attachment attachment) {
    entityManager.persist(attachment);
  }

  Optional<Attachment> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Attachment.class, id));
  }

  List<Attachment> of(Subject subject) {
    return entityManager
        .createQuery(
            """
            select a from Attachment a
             where a.subjectType = :type and a.subject = :id order by a.uploadedAt, a.id
            """,
            Attachment.class)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id())
        .getResultList();
  }

  void remove(Attachment attachment) {
    entityManager.remove(attachment);
  }

  void addChunk(OrganisationCode organisation, UUID attachment, int n, byte[] content) {
    entityManager
        .createNativeQuery(
            """
            insert into attachment_chunk (organisation, attachment, n, content)
            values (?1, ?2, ?3, ?4)
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, attachment)
        .setParameter(3, n)
        .setParameter(4, content)
        .executeUpdate();
  }

  byte[] chunk(Attachment attachment, int n) {
    return (byte[])
        entityManager
            .createNativeQuery(
                """
                select content from attachment_chunk
                 where organisation = ?1 and attachment = ?2 and n = ?3
                """)
            .setParameter(1, attachment.organisation().value())
            .setParameter(2, attachment.id())
            .setParameter(3, n)
            .getSingleResult();
  }
}
