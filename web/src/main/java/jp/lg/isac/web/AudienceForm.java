package jp.lg.isac.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen of an audience: a scope, and the prefectures and sharing groups that come to it.
 */
public class AudienceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable AudienceScope scope;
  private List<String> prefectures = new ArrayList<>();
  private List<String> groups = new ArrayList<>();

  /**
   * The form as it is filled in for an audience.
   *
   * @param audience {@code null} = none was chosen yet
   */
  public static AudienceForm of(@Nullable Audience audience) {
    var form = new AudienceForm();
    if (audience != null) {
      form.scope = audience.scope();
      form.prefectures = new ArrayList<>(audience.prefectures());
      form.groups = new ArrayList<>(audience.groups().stream().map(UUID::toString).toList());
    }
    return form;
  }

  /** The audience; {@code null} without a scope. */
  public @Nullable Audience toAudience() {
    return scope == null ? null : new Audience(scope, List.copyOf(prefectures), chosenGroups());
  }

  /**
   * The audience that comes of one that is there already; {@code null} if nothing is added to it.
   * What is chosen without a scope comes to what there is now.
   */
  public @Nullable Audience added(@Nullable Audience now) {
    if (scope != null) {
      return toAudience();
    }
    return now == null || (prefectures.isEmpty() && groups.isEmpty())
        ? null
        : new Audience(
            now.scope(),
            union(now.prefectures(), prefectures),
            union(now.groups(), chosenGroups()));
  }

  private List<UUID> chosenGroups() {
    return groups.stream().map(UUID::fromString).toList();
  }

  private static <T> List<T> union(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  public @Nullable AudienceScope getScope() {
    return scope;
  }

  public void setScope(@Nullable AudienceScope scope) {
    this.scope = scope;
  }

  public List<String> getPrefectures() {
    return prefectures;
  }

  public void setPrefectures(List<String> prefectures) {
    this.prefectures = prefectures;
  }

  public List<String> getGroups() {
    return groups;
  }

  public void setGroups(List<String> groups) {
    this.groups = groups;
  }
}
