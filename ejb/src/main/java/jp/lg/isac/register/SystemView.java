package jp.lg.isac.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the own register.
 *
 * @param vendorId by which the thread of its vendor is found, {@code null} if the name has no
 *     letter
 * @param productId the same of its product
 * @param reports how many cases that the reader may read name one of them
 * @param version for {@code If-Match}
 */
public record SystemView(
    UUID id,
    String system,
    String vendor,
    @Nullable String product,
    @Nullable String release,
    @Nullable String section,
    @Nullable String note,
    @Nullable UUID vendorId,
    @Nullable UUID productId,
    int reports,
    long version) {

  /** The command that would leave the line as it stands. */
  public KeepSystem asCommand() {
    return new KeepSystem(system, vendor, product, release, section, note);
  }
}
