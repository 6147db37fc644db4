package jp.lg.isac.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says by which names a vendor or product goes.
 *
 * @param name the one to show
 * @param aliases all others
 */
public record NameVendor(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Size(max = 100) List<@NotBlank @Size(max = 200) String> aliases) {

  @SuppressWarnings("NullAway") // a JSON body may leave it out; the canonical form has it
  public NameVendor {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
