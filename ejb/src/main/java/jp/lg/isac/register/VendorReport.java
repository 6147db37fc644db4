package jp.lg.isac.register;

import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.sharing.ReportStage;
import org.jspecify.annotations.Nullable;

/**
 * A report that names a vendor or product, as this reader reads it.
 *
 * @param id of the shared report
 * @param sourceName {@code null} of an anonymous report
 */
public record VendorReport(
    UUID id, String title, @Nullable String sourceName, ReportStage stage, Instant updatedAt) {}
