package jp.lg.isac.register;

import java.util.List;
import java.util.UUID;

/**
 * The name that the centre gives a vendor or product.
 *
 * @param aliases other names by which it goes
 * @param version for {@code If-Match}
 */
public record VendorNameView(UUID id, String name, List<String> aliases, long version) {
  public VendorNameView {
    aliases = List.copyOf(aliases);
  }
}
