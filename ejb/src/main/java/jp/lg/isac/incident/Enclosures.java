package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.disclosure.CleanCopy;
import jp.lg.isac.kernel.DomainException;

/** Makes the clean copies of what goes out with a stage. */
@ApplicationScoped
class Enclosures {
  /** Files that one stage can take along: their copies are made while its sender waits. */
  private static final int MOST = 50;

  @Inject Attachments attachments;
  @Inject FileChoices choices;

  /**
   * Adds whatever is to be shared to a stage that is handed in, and makes the copies.
   *
   * @throws DomainException.RuleViolated naming a file of which no clean copy can be made
   */
  OutgoingFiles handIn(Incident incident, int stage) {
    List<AttachmentView> files = files(incident);
    if (!files.isEmpty()) {
      choices.handIn(incident, stage);
    }
    return copies(incident, stage, files);
  }

  /** Makes the copies of what was handed in with a stage before. */
  OutgoingFiles handedIn(Incident incident, int stage) {
    return copies(incident, stage, files(incident));
  }

  /** Makes the copies of what would go out if the stage was handed in now. */
  OutgoingFiles wouldGo(Incident incident, int stage) {
    return copies(
        incident,
        files(incident),
        choice ->
            !choice.oursOnly()
                && (choice.stage() == null || Objects.equals(choice.stage(), stage)));
  }

  /** What is for nobody else has no copies. */
  private List<AttachmentView> files(Incident incident) {
    return incident.audience().tokens(incident.organisation()).isEmpty()
        ? List.of()
        : attachments.of(FileChoices.subject(incident.id()));
  }

  private OutgoingFiles copies(Incident incident, int stage, List<AttachmentView> files) {
    return copies(incident, files, choice -> Objects.equals(choice.stage(), stage));
  }

  private OutgoingFiles copies(
      Incident incident, List<AttachmentView> files, Predicate<FileChoices.Choice> goes) {
    var outgoing = new OutgoingFiles();
    try {
      Map<UUID, FileChoices.Choice> chosen = files.isEmpty() ? Map.of() : choices.of(incident.id());
      List<AttachmentView> going =
          files.stream()
              .filter(file -> goes.test(chosen.getOrDefault(file.id(), FileChoices.Choice.NONE)))
              .toList();
      if (going.size() > MOST) {
        throw new DomainException.RuleViolated("incident.files-too-many", MOST);
      }
      going.forEach(file -> outgoing.add(copy(file)));
      return outgoing;
    } catch (RuntimeException e) {
      outgoing.close();
      throw e;
    }
  }

  private OutgoingFiles.Copy copy(AttachmentView file) {
    try {
      Path original = Files.createTempFile("isac-original", null);
      try {
        write(file, original);
        return new OutgoingFiles.Copy(
            file.name(), file.mediaType(), CleanCopy.of(file.name(), file.mediaType(), original));
      } finally {
        Files.delete(original);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(AttachmentView file, Path to) throws IOException {
    int chunks = Math.toIntExact(Math.ceilDiv(file.size(), (long) Attachments.CHUNK));
    try (var out = Files.newOutputStream(to)) {
      for (int n = 0; n < chunks; n++) {
        out.write(attachments.chunk(file.id(), n));
      }
    }
  }
}
