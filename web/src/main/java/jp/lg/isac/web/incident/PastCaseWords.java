package jp.lg.isac.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.lg.isac.incident.CaseWords;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** The Excel sheet of past cases: its headings, and the words that stand in it. */
@RequestScoped
public class PastCaseWords {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final int LARGEST_FILE = 10_000_000;

  private static final List<String> COLUMNS =
      List.of(
          "title",
          "kind",
          "causeClass",
          "occurredAt",
          "detectedAt",
          "systems",
          "vendors",
          "summary",
          "impact",
          "countermeasures");

  @Inject Messages messages;

  /** The headings alone, to be filled in. */
  Download sheet() {
    return new TableFile(
            messages.get("incident.import.title"),
            COLUMNS.stream().map(column -> messages.get("incident." + column)).toList(),
            List.of())
        .as(TableFile.Format.XLSX);
  }

  /** What kinds and cause classes are called, in either language. */
  CaseWords words() {
    return new CaseWords(
        names("incident.kind.", IncidentKind.values()),
        names("incident.causeClass.", CauseClass.values()));
  }

  private static <E extends Enum<E>> Map<String, E> names(String prefix, E[] constants) {
    var names = new HashMap<String, E>();
    for (E constant : constants) {
      names.put(constant.name(), constant);
      for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        names.put(Messages.in(language).label(prefix, constant), constant);
      }
    }
    return names;
  }
}
