package jp.lg.isac.incident;

import java.time.Instant;
import jp.lg.isac.exchange.ReadingView;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * An organisation that had read what was taken back.
 *
 * @param how OPENED, DOWNLOADED, EXPORTED or MAILED
 * @param firstAt when it did so first
 */
public record ReaderView(OrganisationCode organisation, String name, String how, Instant firstAt) {
  static ReaderView of(ReadingView reading) {
    return new ReaderView(reading.organisation(), reading.name(), reading.how(), reading.firstAt());
  }
}
