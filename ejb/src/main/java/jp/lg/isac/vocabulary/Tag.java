package jp.lg.isac.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.TextArray;
import org.jspecify.annotations.Nullable;

/** A tag with the other words for it. Once retired, no further thing takes it. */
@Entity
@Table(name = "tag")
class Tag {
  @Id private UUID id;
  private String name;

  @Convert(converter = TextArray.class)
  private List<String> synonyms;

  @Column(name = "retired_at")
  private @Nullable Instant retiredAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Tag() {}

  Tag(UUID id, String name, List<String> synonyms) {
    this.id = id;
    this.name = name;
    this.synonyms = List.copyOf(synonyms);
  }

  /** Calls it so from now on. */
  void rename(String newName, List<String> newSynonyms) {
    name = newName;
    synonyms = List.copyOf(newSynonyms);
  }

  void retire(Instant now) {
    retiredAt = now;
  }

  void reinstate() {
    retiredAt = null;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  List<String> synonyms() {
    return List.copyOf(synonyms);
  }

  boolean isRetired() {
    return retiredAt != null;
  }

  long version() {
    return version;
  }

  TagView view() {
    return new TagView(id, name, synonyms(), isRetired(), version);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tag that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
