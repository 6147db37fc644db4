package jp.lg.isac.web.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** When a shift began, as an address carries it: a moment, or day and time in Tokyo. */
final class ShiftBegin {
  private ShiftBegin() {}

  /**
   * Reads it.
   *
   * @param usual when it began if the address does not say so
   * @throws DomainException.Invalid {@code centredesk.since}
   */
  static Instant of(@Nullable String since, Instant usual) {
    if (since == null || since.isBlank()) {
      return usual;
    }
    try {
      return since.endsWith("Z")
          ? Instant.parse(since)
          : LocalDateTime.parse(since).atZone(Clocks.TOKYO).toInstant();
    } catch (DateTimeException e) {
      throw new DomainException.Invalid("/since", "centredesk.since");
    }
  }

  /** The way in which a page's field writes it. */
  static String written(Instant since) {
    return LocalDateTime.ofInstant(since, Clocks.TOKYO).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
