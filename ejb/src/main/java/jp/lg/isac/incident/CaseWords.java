package jp.lg.isac.incident;

import java.util.List;
import java.util.Map;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;

/**
 * The words that the people who write a sheet of past cases know.
 *
 * @param headings of each column, in each language
 * @param kinds by what they are called
 * @param causeClasses by what they are called
 */
public record CaseWords(
    List<List<String>> headings,
    Map<String, IncidentKind> kinds,
    Map<String, CauseClass> causeClasses) {
  public CaseWords {
    headings = headings.stream().map(List::copyOf).toList();
    kinds = Map.copyOf(kinds);
    causeClasses = Map.copyOf(causeClasses);
  }
}
