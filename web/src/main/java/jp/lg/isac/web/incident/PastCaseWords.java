package jp.lg.isac.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
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

  private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

  @Inject Messages messages;

  /** The headings alone, to be filled in. */
  Download sheet() {
    return new TableFile(
            messages.get("incident.import.title"),
            COLUMNS.stream().map(column -> messages.get("incident." + column)).toList(),
            List.of())
        .as(TableFile.Format.XLSX);
  }

  /** What columns, kinds and cause classes are called, in either language. */
  CaseWords words() {
    return new CaseWords(
        COLUMNS.stream().map(PastCaseWords::headings).toList(),
        names("incident.kind.", IncidentKind.values()),
        names("incident.causeClass.", CauseClass.values()));
  }

  /** The sheet that a request carries. */
  static byte[] read(InputStream body) throws IOException {
    byte[] file = body.readNBytes(LARGEST_FILE + 1);
    if (file.length > LARGEST_FILE) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return file;
  }

  private static List<String> headings(String column) {
    return LANGUAGES.stream()
        .map(language -> Messages.in(language).get("incident." + column))
        .distinct()
        .toList();
  }

  private static <E extends Enum<E>> Map<String, E> names(String prefix, E[] constants) {
    var names = new HashMap<String, E>();
    for (E constant : constants) {
      names.put(constant.name(), constant);
      for (Locale language : LANGUAGES) {
        names.put(Messages.in(language).label(prefix, constant), constant);
      }
    }
    return names;
  }
}
