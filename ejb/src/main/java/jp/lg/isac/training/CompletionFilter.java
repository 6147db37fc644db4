package jp.lg.isac.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * Which completions are wanted.
 *
 * @param course of this course only, in any edition
 * @param fiscalYear completed in this year only, from April to March
 */
public record CompletionFilter(
    @Nullable UUID course, @Nullable @Min(2000) @Max(2999) Integer fiscalYear) {

  Instant from() {
    return fiscalYear == null ? Instant.EPOCH : firstOfApril(fiscalYear);
  }

  /** Exclusive. */
  Instant until() {
    return firstOfApril(fiscalYear == null ? 3000 : fiscalYear + 1);
  }

  private static Instant firstOfApril(int year) {
    return LocalDate.of(year, Month.APRIL, 1).atStartOfDay(Clocks.TOKYO).toInstant();
  }
}
