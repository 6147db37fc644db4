package jp.lg.isac.disclosure;

import java.util.ArrayList;
import java.util.List;

/** What of a text is not to be told. */
interface Mask {
  /** The places of a text that are hidden, in their order and apart. */
  List<IdentityScan.Span> spans(String text);

  /** The text with {@link IdentityScan#MASK} in their place. */
  default String of(String text) {
    return of(List.of(text)).getFirst();
  }

  /**
   * The same of a line that is cut into pieces: the mask stands in the piece in which the hidden
   * place begins.
   */
  default List<String> of(List<String> pieces) {
    List<IdentityScan.Span> hidden = spans(String.join("", pieces));
    var masked = new ArrayList<String>();
    int begin = 0;
    for (String piece : pieces) {
      masked.add(hidden.isEmpty() ? piece : masked(piece, begin, hidden));
      begin += piece.length();
    }
    return masked;
  }

  private static String masked(String piece, int begin, List<IdentityScan.Span> hidden) {
    var masked = new StringBuilder();
    int at = 0;
    for (IdentityScan.Span span : hidden) {
      int from = Math.clamp(span.from() - begin, 0, piece.length());
      int to = Math.clamp(span.to() - begin, 0, piece.length());
      if (from < to) {
        masked.append(piece, at, from);
        if (span.from() >= begin) {
          masked.append(IdentityScan.MASK);
        }
        at = to;
      }
    }
    return masked.append(piece, at, piece.length()).toString();
  }
}
