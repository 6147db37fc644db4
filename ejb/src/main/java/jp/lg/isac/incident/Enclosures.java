package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.disclosure.CleanCopy;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

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
  OutgoingFiles handIn(Incident incident, Report report) {
    List<AttachmentView> files = files(incident, report);
    if (!files.isEmpty()) {
      choices.handIn(incident, report.n());
    }
    return copies(incident, report, files);
  }

  /** Makes the copies of what was handed in with a stage before. */
  OutgoingFiles handedIn(Incident incident, Report report) {
    return copies(incident, report, files(incident, report));
  }

  /**
   * Makes the copies of what would go out if the stage was handed in now.
   *
   * @param report the stage, which is not there yet of an incident that is a draft
   */
  OutgoingFiles wouldGo(Incident incident, int stage, @Nullable Report report) {
    return copies(
        incident,
        files(incident, report),
        stage,
        choice ->
            !choice.oursOnly() && (choice.stage() == null || goesWith(choice, stage, report)));
  }

  /** What is for nobody else has no copies. */
  private List<AttachmentView> files(Incident incident, @Nullable Report report) {
    return incident.audienceAfter(report).tokens(incident.organisation()).isEmpty()
        ? List.of()
        : attachments.of(FileChoices.subject(incident.id()));
  }

  /** A stage that lets more read has all files of the stages before it looked at again. */
  private static boolean goesWith(FileChoices.Choice choice, int stage, @Nullable Report report) {
    Integer chosen = choice.stage();
    boolean widens = report != null && report.audience() != null;
    return chosen != null && (widens ? chosen <= stage : chosen == stage);
  }

  private OutgoingFiles copies(Incident incident, Report report, List<AttachmentView> files) {
    int stage = report.n();
    return copies(incident, files, stage, choice -> goesWith(choice, stage, report));
  }

  private OutgoingFiles copies(
      Incident incident,
      List<AttachmentView> files,
      int stage,
      Predicate<FileChoices.Choice> goes) {
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
      for (AttachmentView file : going) {
        Integer with = chosen.getOrDefault(file.id(), FileChoices.Choice.NONE).stage();
        outgoing.add(copy(file, with == null ? stage : with));
      }
      return outgoing;
    } catch (RuntimeException e) {
      outgoing.close();
      throw e;
    }
  }

  private OutgoingFiles.Copy copy(AttachmentView file, int stage) {
    try {
      Path original = Files.createTempFile("isac-original", null);
      try {
        write(file, original);
        return new OutgoingFiles.Copy(
            stage,
            file.name(),
            file.mediaType(),
            CleanCopy.of(file.name(), file.mediaType(), original));
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
