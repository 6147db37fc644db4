package jp.lg.isac.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how a tag is called.
 *
 * @param name the one that is shown
 * @param synonyms other words that lead to it
 */
public record WriteTag(
    @NotBlank @Size(max = 50) String name,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 50) String> synonyms) {

  @SuppressWarnings("NullAway") // a JSON body may leave it out; the canonical form has it
  public WriteTag {
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
  }

  /** The name first. */
  List<String> words() {
    return Stream.concat(Stream.of(name), synonyms.stream()).map(String::strip).distinct().toList();
  }
}
