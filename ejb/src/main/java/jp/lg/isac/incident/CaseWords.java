package jp.lg.isac.incident;

import java.util.Map;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;

/** By which words the people who write a sheet of past cases call kinds and cause classes. */
public record CaseWords(Map<String, IncidentKind> kinds, Map<String, CauseClass> causeClasses) {
  public CaseWords {
    kinds = Map.copyOf(kinds);
    causeClasses = Map.copyOf(causeClasses);
  }
}
