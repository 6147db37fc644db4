package jp.lg.isac.audit;

import java.text.Normalizer;

/** Names of sections and people as they are compared: width and spaces make no difference. */
final class Names {
  private Names() {}

  static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
