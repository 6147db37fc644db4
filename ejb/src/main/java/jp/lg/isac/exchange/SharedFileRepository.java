package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.attachment.Attachments;

/** Clean copies, and their pieces, which are no entities: they would all be held in memory. */
@ApplicationScoped
class SharedFileRepository {
  @PersistenceContext EntityManager entityManager;

  /** Adds files to a thread, behind those that are there. */
  void add(UUID thread, int stage, List<OutgoingFile> files) {
    int n = of(thread).size();
    for (OutgoingFile file : files) {
      var shared = new SharedFile(thread, ++n, stage, file);
      entityManager.persist(shared);
      entityManager.flush();
      addContent(shared.id(), file.content());
    }
  }

  private void addContent(UUID file, Path content) {
    try (var in = Files.newInputStream(content)) {
      byte[] chunk = in.readNBytes(Attachments.CHUNK);
      for (int n = 0; chunk.length > 0; n++) {
        entityManager
            .createNativeQuery(
                "insert into shared_file_chunk (shared_file, n, content) values (?1, ?2, ?3)")
            .setParameter(1, file)
            .setParameter(2, n)
            .setParameter(3, chunk)
            .executeUpdate();
        chunk = in.readNBytes(Attachments.CHUNK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a thread in the order in which they came. */
  List<SharedFile> of(UUID thread) {
    return entityManager
        .createQuery(
            "select f from SharedFile f where f.thread = :thread order by f.n", SharedFile.class)
        .setParameter("thread", thread)
        .getResultList();
  }

  /** The file of this id if the reader may read it. */
  Optional<SharedFile> find(UUID id) {
    return Optional.ofNullable(entityManager.find(SharedFile.class, id));
  }

  byte[] chunk(UUID file, int n) {
    return (byte[])
        entityManager
            .createNativeQuery(
                "select content from shared_file_chunk where shared_file = ?1 and n = ?2")
            .setParameter(1, file)
            .setParameter(2, n)
            .getSingleResult();
  }

  /** Removes them, as the owner, as long as the report is still there to be read. */
  void remove(UUID thread) {
    entityManager
        .createQuery("delete from SharedFile f where f.thread = :thread")
        .setParameter("thread", thread)
        .executeUpdate();
  }
}
