package jp.lg.isac.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** Keeping the vocabulary, which the centre does for everybody. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Curating {
  @Inject TagRepository tags;
  @Inject Event<TagChanged> changed;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * Adds a tag.
   *
   * @param id of the new one; if it is there already, that one is answered
   * @throws DomainException.RuleViolated {@code tag.word-taken} if a word leads to another tag
   */
  public TagView add(UUID id, @Valid WriteTag command) {
    var there = tags.find(id);
    if (there.isPresent()) {
      return there.get().view();
    }
    List<String> words = free(id, command);
    var tag = new Tag(id, words.getFirst(), words.subList(1, words.size()));
    tags.add(tag);
    activityLog.done("tag.add", "tag", id);
    return tag.view();
  }

  /**
   * Says anew how a tag is called; by a name that it had, it is still found.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.RuleViolated {@code tag.word-taken}
   */
  public TagView change(UUID id, long version, @Valid WriteTag command) {
    Tag tag = tag(id);
    if (tag.version() != version) {
      throw new DomainException.Stale();
    }
    var words = new LinkedHashSet<>(free(id, command));
    String before = tag.name();
    words.add(before);
    rename(tag, words.stream().toList());
    changed.fire(new TagChanged(before, tag.name()));
    activityLog.done("tag.change", "tag", id);
    return tag.view();
  }

  /**
   * Makes a tag and its words synonyms of another, which all that carried it carries from then on.
   *
   * @throws DomainException.RuleViolated {@code tag.merge-itself}
   */
  public TagView merge(UUID id, @Valid MergeTag command) {
    Tag tag = tag(id);
    Tag into = tags.find(command.into()).orElseThrow(() -> unknown(command));
    if (tag.equals(into)) {
      throw new DomainException.RuleViolated("tag.merge-itself");
    }
    var words = new LinkedHashSet<>(List.of(into.name()));
    words.addAll(into.synonyms());
    words.add(tag.name());
    words.addAll(tag.synonyms());
    tags.remove(tag);
    rename(into, words.stream().toList());
    changed.fire(new TagChanged(tag.name(), into.name()));
    activityLog.done("tag.merge", "tag", command.into());
    return into.view();
  }

  /** From now on no further thing takes the tag; what has it keeps it. */
  public TagView retire(UUID id) {
    Tag tag = tag(id);
    tag.retire(clock.instant());
    activityLog.done("tag.retire", "tag", id);
    return tag.view();
  }

  /** Things take the tag again. */
  public TagView reinstate(UUID id) {
    Tag tag = tag(id);
    tag.reinstate();
    activityLog.done("tag.reinstate", "tag", id);
    return tag.view();
  }

  private void rename(Tag tag, List<String> words) {
    tag.rename(words.getFirst(), words.subList(1, words.size()));
    tags.setWords(tag);
  }

  private List<String> free(UUID id, WriteTag command) {
    List<String> words = command.words();
    List<String> taken = tags.taken(id, words);
    if (!taken.isEmpty()) {
      throw new DomainException.RuleViolated("tag.word-taken", taken.getFirst());
    }
    return words;
  }

  private Tag tag(UUID id) {
    return tags.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private static DomainException unknown(MergeTag command) {
    return new DomainException.Invalid("/into", "tag.unknown", command.into());
  }
}
