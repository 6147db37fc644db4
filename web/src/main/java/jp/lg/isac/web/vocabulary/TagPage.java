package jp.lg.isac.web.vocabulary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.vocabulary.Curating;
import jp.lg.isac.vocabulary.MergeTag;
import jp.lg.isac.vocabulary.TagView;
import jp.lg.isac.vocabulary.Vocabulary;
import jp.lg.isac.vocabulary.WriteTag;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One tag, or a new one: how it is called, what it is merged into, whether it is still given. */
@Named
@ViewScoped
public class TagPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/article/tags.xhtml?faces-redirect=true";

  @Inject private transient Vocabulary vocabulary;
  @Inject private transient Curating curating;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;

  private final UUID newTag = UUID.randomUUID();
  private String id = "";
  private long version;
  private boolean retired;
  private @Nullable String name;
  private @Nullable String synonyms;
  private @Nullable String into;

  @PostConstruct
  void open() {
    id = page.parameter("id");
    if (isThere()) {
      TagView tag = vocabulary.get(Ids.of(id));
      name = tag.name();
      synonyms = String.join("\n", tag.synonyms());
      version = tag.version();
      retired = tag.isRetired();
    }
  }

  public String save() {
    List<String> words =
        Objects.requireNonNullElse(synonyms, "").lines().filter(line -> !line.isBlank()).toList();
    var command = new WriteTag(Objects.requireNonNullElse(name, ""), words);
    if (isThere()) {
      curating.change(Ids.of(id), version, command);
    } else {
      curating.add(newTag, command);
    }
    feedback.done("tag.saved", name);
    return LIST;
  }

  public String merge() {
    TagView merged = curating.merge(Ids.of(id), new MergeTag(Ids.of(into)));
    feedback.done("tag.merged", merged.name());
    return LIST;
  }

  public String retire() {
    curating.retire(Ids.of(id));
    feedback.done("tag.retired.done", name);
    return LIST;
  }

  public String reinstate() {
    curating.reinstate(Ids.of(id));
    feedback.done("tag.reinstated", name);
    return LIST;
  }

  /** Tags that it could be merged into. */
  public List<SelectItem> getOthers() {
    return vocabulary.list(TextPageRequest.of(100, null)).items().stream()
        .filter(tag -> !tag.id().toString().equals(id))
        .map(tag -> new SelectItem(tag.id().toString(), tag.name()))
        .toList();
  }

  /** Whether it is no new one. */
  public boolean isThere() {
    return !id.isEmpty();
  }

  public boolean isRetired() {
    return retired;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getSynonyms() {
    return synonyms;
  }

  public void setSynonyms(@Nullable String synonyms) {
    this.synonyms = synonyms;
  }

  public @Nullable String getInto() {
    return into;
  }

  public void setInto(@Nullable String into) {
    this.into = into;
  }
}
