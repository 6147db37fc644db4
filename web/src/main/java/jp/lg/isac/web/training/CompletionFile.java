package jp.lg.isac.web.training;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.training.CompletionView;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** The list of completions to take away. */
final class CompletionFile {
  private static final List<String> COLUMNS =
      List.of("completedAt", "organisation", "person", "course", "edition", "score", "number");

  private CompletionFile() {}

  static TableFile of(List<CompletionView> completions, Messages messages) {
    return new TableFile(
        messages.get("training.completions"),
        COLUMNS.stream().map(c -> messages.get("training.column." + c)).toList(),
        completions.stream().map(CompletionFile::row).toList());
  }

  private static List<Object> row(CompletionView completion) {
    return List.of(
        LocalDateTime.ofInstant(completion.completedAt(), Clocks.TOKYO)
            .truncatedTo(ChronoUnit.MINUTES),
        completion.organisationName(),
        completion.personName(),
        completion.courseTitle(),
        completion.edition(),
        completion.score(),
        completion.id().toString());
  }
}
