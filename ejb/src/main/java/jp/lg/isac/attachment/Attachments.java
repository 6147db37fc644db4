package jp.lg.isac.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.sharing.TenantBound;

/**
 * Keeps the files of a feature's things, in the feature's transaction. Which roles may is the
 * feature's to say; the database lets nobody else's files pass in any case.
 */
@Stateless
@TenantBound
@PermitAll
public class Attachments {
  /** Bytes of a piece. */
  public static final int CHUNK = 1 << 20;

  @Inject AttachmentRepository repository;
  @Inject CurrentUser currentUser;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Keeps a file, read piece by piece. A repeat with the same id answers what is there already.
   *
   * @param id of the new file
   * @param name as the sender called it
   * @param content read to its end, not closed
   * @throws DomainException.TooLarge beyond the limit
   * @throws DomainException.UnsupportedType if the content is nothing that is taken
   * @throws DomainException.RuleViolated if it is empty
   */
  public AttachmentView store(UUID id, Subject subject, String name, InputStream content) {
    var there = repository.find(id).filter(attachment -> attachment.belongsTo(subject));
    if (there.isPresent()) {
      return AttachmentView.of(there.get());
    }
    try {
      var cleaned = FileName.of(name);
      var buffer = new byte[CHUNK];
      MessageDigest digest = sha256();
      FileType type = null;
      long size = 0;
      for (int n = 0, read; (read = content.readNBytes(buffer, 0, CHUNK)) > 0; n++) {
        size += read;
        if (size > settings.attachmentLimit()) {
          throw new DomainException.TooLarge(
              "attachment.too-large", settings.attachmentLimit() / 1_000_000);
        }
        byte[] chunk = read == CHUNK ? buffer : Arrays.copyOf(buffer, read);
        type = n == 0 ? FileType.of(cleaned, chunk) : type;
        digest.update(chunk);
        repository.addChunk(currentUser.organisation(), id, n, chunk);
      }
      if (type == null) {
        throw new DomainException.RuleViolated("attachment.empty");
      }
      var attachment =
          Attachment.of(
              id,
              subject,
              cleaned,
              type,
              size,
              digest.digest(),
              currentUser.get(),
              clock.instant());
      repository.add(attachment);
      return AttachmentView.of(attachment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells before anything is stored that {@link #store} would take a file.
   *
   * @param limit largest size in bytes
   * @throws DomainException as there, but rolls nothing back
   */
  public static void requireTaken(String name, byte[] content, long limit) {
    if (content.length > limit) {
      throw new DomainException.TooLarge("attachment.too-large", limit / 1_000_000);
    }
    if (content.length == 0) {
      throw new DomainException.RuleViolated("attachment.empty");
    }
    FileType.of(FileName.of(name), Arrays.copyOf(content, Math.min(content.length, CHUNK)));
  }

  /** The files of a thing, in the order in which they came. */
  public List<AttachmentView> of(Subject subject) {
    return repository.of(subject).stream().map(AttachmentView::of).toList();
  }

  /**
   * One file of a thing.
   *
   * @throws DomainException.NotFound if the thing has no such file
   */
  public AttachmentView get(Subject subject, UUID id) {
    return AttachmentView.of(find(subject, id));
  }

  /**
   * One piece of a file, of {@value #CHUNK} bytes but for the last. Called without a transaction,
   * it makes one of its own, so that a slow reader holds none.
   *
   * @param n from 0
   */
  public byte[] chunk(UUID id, int n) {
    return repository.chunk(repository.find(id).orElseThrow(DomainException.NotFound::new), n);
  }

  /** Removes one file of a thing. */
  public void remove(Subject subject, UUID id) {
    repository.remove(find(subject, id));
  }

  /** Removes the files of a thing that goes. */
  public void removeAll(Subject subject) {
    repository.of(subject).forEach(repository::remove);
  }

  private Attachment find(Subject subject, UUID id) {
    return repository
        .find(id)
        .filter(attachment -> attachment.belongsTo(subject))
        .orElseThrow(DomainException.NotFound::new);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
