package jp.lg.isac.web.exchange;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import jp.lg.isac.exchange.CommentKind;
import jp.lg.isac.exchange.PostComment;
import org.jspecify.annotations.Nullable;

/** What the user says to a report. */
public class CommentForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private CommentKind kind = CommentKind.COMMENT;
  private @Nullable String body;
  private boolean anonymous;
  private @Nullable Integer answers;
  private @Nullable LocalDate toldOn;

  PostComment toCommand() {
    return new PostComment(
        kind, Objects.requireNonNullElse(body, ""), anonymous, answers, toldOn, null);
  }

  public CommentKind getKind() {
    return kind;
  }

  public void setKind(CommentKind kind) {
    this.kind = kind;
  }

  public @Nullable String getBody() {
    return body;
  }

  public void setBody(@Nullable String body) {
    this.body = body;
  }

  public boolean isAnonymous() {
    return anonymous;
  }

  public void setAnonymous(boolean anonymous) {
    this.anonymous = anonymous;
  }

  public @Nullable Integer getAnswers() {
    return answers;
  }

  public void setAnswers(@Nullable Integer answers) {
    this.answers = answers;
  }

  public @Nullable LocalDate getToldOn() {
    return toldOn;
  }

  public void setToldOn(@Nullable LocalDate toldOn) {
    this.toldOn = toldOn;
  }
}
