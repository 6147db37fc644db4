package jp.lg.isac.web.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.knowledge.ArticleStatus;
import jp.lg.isac.knowledge.WriteArticle;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.AudienceForm;
import org.jspecify.annotations.Nullable;

/** What a writer fills in. */
public class ArticleForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String title;
  private @Nullable String body;
  private List<String> tags = new ArrayList<>();
  private @Nullable Tlp tlp;
  private AudienceForm audience = new AudienceForm();
  private boolean forAllStaff;
  private @Nullable String reason;
  private @Nullable String language;
  private @Nullable LocalDate reviewOn;

  static ArticleForm of(WriteArticle article) {
    var form = new ArticleForm();
    form.title = article.title();
    form.body = article.body();
    form.tags = new ArrayList<>(article.tags());
    form.tlp = article.tlp();
    form.forAllStaff = article.forAllStaff();
    form.reason = article.reason();
    form.language = article.language();
    form.reviewOn = article.reviewOn();
    form.audience = AudienceForm.of(article.audience());
    return form;
  }

  WriteArticle toCommand(ArticleStatus status) {
    return new WriteArticle(
        title,
        body,
        List.copyOf(tags),
        tlp,
        audience.toAudience(),
        forAllStaff,
        status,
        reason,
        language == null || language.isEmpty() ? "ja" : language,
        reviewOn);
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable String getBody() {
    return body;
  }

  public void setBody(@Nullable String body) {
    this.body = body;
  }

  public List<String> getTags() {
    return tags;
  }

  public void setTags(List<String> tags) {
    this.tags = tags;
  }

  public @Nullable Tlp getTlp() {
    return tlp;
  }

  public void setTlp(@Nullable Tlp tlp) {
    this.tlp = tlp;
  }

  public AudienceForm getAudience() {
    return audience;
  }

  public boolean isForAllStaff() {
    return forAllStaff;
  }

  public void setForAllStaff(boolean forAllStaff) {
    this.forAllStaff = forAllStaff;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  public @Nullable String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language;
  }

  public @Nullable LocalDate getReviewOn() {
    return reviewOn;
  }

  public void setReviewOn(@Nullable LocalDate reviewOn) {
    this.reviewOn = reviewOn;
  }
}
