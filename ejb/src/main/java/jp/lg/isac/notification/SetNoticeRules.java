package jp.lg.isac.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param rules for the kinds that he has a wish for; the others keep what everybody gets
 * @param quietFrom from then on (Tokyo) no mail comes, unless it is urgent; none = at any time
 * @param quietTo until then, on the next day if it is the earlier time
 * @param digestAt when (Tokyo) the digest comes
 * @param titles whether mails may say what things are called; else they only say that there is one
 */
public record SetNoticeRules(
    @NotNull @Size(max = 50) List<@NotNull @Valid Rule> rules,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietTo,
    @NotNull LocalTime digestAt,
    boolean titles) {

  @SuppressWarnings("NullAway") // a JSON body may leave the rules out; validation says so
  public SetNoticeRules {
    rules = rules == null ? null : List.copyOf(rules);
  }

  /** The wish for one kind. */
  public record Rule(@NotNull NoticeKind kind, boolean inApp, @NotNull MailChoice mail) {}
}
