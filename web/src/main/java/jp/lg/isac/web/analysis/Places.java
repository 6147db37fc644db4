package jp.lg.isac.web.analysis;

import jp.lg.isac.web.Messages;

/** Where reports came from, in words. */
final class Places {
  private Places() {}

  /** The name of a prefecture; of an anonymous report nobody is told one. */
  static String name(String prefecture, Messages messages) {
    return prefecture.isEmpty()
        ? messages.get("incident.source.anonymous")
        : messages.label("search.prefecture.", prefecture);
  }
}
