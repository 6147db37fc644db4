package jp.lg.isac.incident;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import jp.lg.isac.disclosure.IdentityScan;

/** What goes out, with what was decided to be masked. */
final class Wording {
  private final IdentityScan scan;
  private final Map<IdentityDecisions.Found, Boolean> decisions;

  Wording(IdentityScan scan, Map<IdentityDecisions.Found, Boolean> decisions) {
    this.scan = scan;
    this.decisions = Map.copyOf(decisions);
  }

  /** A text as the readers find it. */
  String of(String place, String text) {
    List<String> hidden =
        decisions.entrySet().stream()
            .filter(each -> each.getValue() && each.getKey().place().equals(place))
            .map(each -> each.getKey().text())
            .toList();
    return hidden.isEmpty() ? text : scan.masked(text, hidden);
  }

  /** The same of texts that stand below a place. */
  BinaryOperator<String> below(String parent) {
    return (place, text) -> of(parent + place, text);
  }
}
