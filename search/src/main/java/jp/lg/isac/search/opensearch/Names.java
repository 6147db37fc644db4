package jp.lg.isac.search.opensearch;

import java.util.UUID;
import jp.lg.isac.search.query.Fields;

/** What the product's indexes and aliases are called. */
record Names(String prefix) {

  /**
   * The alias for the live index. Nodes of two versions of the product each have their own, so that
   * an update of one node after the other takes nothing from those that wait.
   */
  String live() {
    return prefix + "-v" + Fields.VERSION;
  }

  /** The index that a node makes where there is none; all make the same. */
  String first() {
    return live() + "-first";
  }

  String next() {
    return live() + "-" + UUID.randomUUID();
  }

  /** The index for what is no document. */
  String keys() {
    return prefix + "-keys";
  }

  /** An index's own alias, which only it has. */
  static String writing(String index) {
    return index + ".writing";
  }
}
