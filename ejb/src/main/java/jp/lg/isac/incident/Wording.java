package jp.lg.isac.incident;

import java.util.List;
import java.util.Map;
import jp.lg.isac.disclosure.IdentityScan;
import jp.lg.isac.exchange.OutgoingFile;

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

  /** The files under the names that the readers find. */
  List<OutgoingFile> of(OutgoingFiles files) {
    return files.outgoing().stream()
        .map(
            file ->
                new OutgoingFile(
                    of(IdentityCheck.nameOf(file.name()), file.name()),
                    file.mediaType(),
                    file.content(),
                    file.size()))
        .toList();
  }
}
