package jp.lg.isac.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;

/** Tags for things that carry them, within the feature's own bound transaction. */
@ApplicationScoped
public class KnownTags {
  @Inject TagRepository tags;

  /** The tag that a word leads to. */
  public Optional<String> nameOf(String word) {
    return Optional.ofNullable(tags.meanings(List.of(word)).get(word))
        .map(TagRepository.Meaning::name);
  }

  /**
   * The tags that the words lead to, in their order.
   *
   * @param carried tags that the thing has already: it keeps them though they are retired
   * @throws DomainException.Invalid {@code tag.unknown} or {@code tag.retired}, with a pointer to
   *     each such word in {@code /tags}
   */
  public List<String> named(List<String> words, Collection<String> carried) {
    if (words.isEmpty()) {
      return List.of();
    }
    var meanings = tags.meanings(words);
    var violations = new ArrayList<Violation>();
    var named = new LinkedHashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      var meaning = meanings.get(words.get(i));
      if (meaning == null) {
        violations.add(new Violation("/tags/" + i, "tag.unknown", List.of(words.get(i))));
      } else if (meaning.isRetired() && !carried.contains(meaning.name())) {
        violations.add(new Violation("/tags/" + i, "tag.retired", List.of(meaning.name())));
      } else {
        named.add(meaning.name());
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
    return List.copyOf(named);
  }
}
