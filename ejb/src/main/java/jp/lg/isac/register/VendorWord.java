package jp.lg.isac.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor told somebody, as it stands in the thread of a report that this reader reads.
 *
 * @param report id of the shared report
 * @param toldOn day on which the vendor said it
 * @param byReporter whether the reporter was told
 * @param sourceName who was told, {@code null} if he does not show it
 * @param anonymous number by which the thread of the report knows who shows no name
 */
public record VendorWord(
    UUID report,
    String title,
    LocalDate toldOn,
    String body,
    boolean byReporter,
    @Nullable String sourceName,
    @Nullable Integer anonymous) {}
