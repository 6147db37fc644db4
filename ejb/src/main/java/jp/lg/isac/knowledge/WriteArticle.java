package jp.lg.isac.knowledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * The centre writes an article, as a draft or to publish it. A draft may lack anything; what
 * publishing requires is checked when it is published. The author is never part of it.
 *
 * @param title required to publish; one line
 * @param body required to publish; Markdown (CommonMark with tables)
 * @param tags words by which readers narrow the list down
 * @param tlp how far it may travel; required to publish
 * @param audience who handles cases and may read; required to publish, there is no default
 * @param forAllStaff whether everybody may read it who is signed in, trainees too; false if absent
 * @param status DRAFT or PUBLISHED; what is published stays so; {@link Reviewing} leads to the
 *     other states
 * @param reason why a published article is changed, for the list of its versions
 * @param language of the text, {@code ja} if absent, or {@code en}
 * @param reviewOn 見直し期限: until when it is taken to be right; a year after it is published if absent
 */
public record WriteArticle(
    @Nullable @Size(max = TITLE) String title,
    @Nullable @Size(max = BODY) String body,
    @NotNull @Size(max = TAGS) List<@NotBlank @Size(max = 50) String> tags,
    @Nullable Tlp tlp,
    @Nullable @Valid Audience audience,
    Boolean forAllStaff,
    @NotNull ArticleStatus status,
    @Nullable @Size(max = 500) String reason,
    @Pattern(regexp = "ja|en", message = "article.language") String language,
    @Nullable LocalDate reviewOn) {

  static final int TITLE = 200;
  static final int BODY = 100_000;
  static final int TAGS = 20;

  @SuppressWarnings("NullAway") // a JSON body may leave them out; the canonical form has them
  public WriteArticle {
    tags = tags == null ? List.of() : tags;
    forAllStaff = forAllStaff != null && forAllStaff;
    language = language == null ? "ja" : language;
  }

  /** The same readers, with the text of an old version. */
  WriteArticle with(ArticleVersion old) {
    return new WriteArticle(
        old.title(),
        old.body(),
        old.tags(),
        tlp,
        audience,
        forAllStaff,
        ArticleStatus.DRAFT,
        null,
        language,
        reviewOn);
  }

  /** The same with these tags. */
  WriteArticle with(List<String> named) {
    return new WriteArticle(
        title, body, named, tlp, audience, forAllStaff, status, reason, language, reviewOn);
  }
}
