package jp.lg.isac.web.search;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.indexing.FindingsView.Finding;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** Hits to take away: what the page lists of them, and where they are read. */
final class FindingsFile {
  private static final List<String> COLUMNS =
      List.of("type", "title", "snippet", "file", "updatedAt", "id");

  private FindingsFile() {}

  static TableFile of(List<Finding> findings, Messages messages) {
    return new TableFile(
        messages.get("search.title"),
        COLUMNS.stream().map(column -> messages.get("search.column." + column)).toList(),
        findings.stream().map(finding -> row(finding, messages)).toList());
  }

  private static List<Object> row(Finding finding, Messages messages) {
    return List.of(
        messages.get("search.type." + finding.type()),
        finding.title(),
        finding.snippet(),
        Objects.requireNonNullElse(finding.file(), ""),
        LocalDateTime.ofInstant(finding.updatedAt(), Clocks.TOKYO).truncatedTo(ChronoUnit.SECONDS),
        finding.id().toString());
  }
}
