package jp.lg.isac.knowledge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Proposes to open an article to the public.
 *
 * @param slug its address below {@code /public/articles/}; it stays the same for good
 * @param confirmed the names and numbers in the text that are meant to be read by everybody
 */
public record ProposeOpening(
    @NotNull
        @Size(max = 80)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "article.public-slug")
        String slug,
    @NotNull @Size(max = 100) List<@NotNull @Size(max = 200) String> confirmed) {

  @SuppressWarnings("NullAway") // a JSON body may leave it out; the canonical form has it
  public ProposeOpening {
    confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
  }
}
