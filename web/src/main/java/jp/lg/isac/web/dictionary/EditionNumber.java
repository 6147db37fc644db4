package jp.lg.isac.web.dictionary;

import jp.lg.isac.kernel.DomainException;

/** The number of an edition as it stands in an address. */
final class EditionNumber {
  private EditionNumber() {}

  /**
   * Reads it.
   *
   * @throws DomainException.NotFound if it is no number
   */
  static long of(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new DomainException.NotFound();
    }
  }
}
