package jp.lg.isac.web.casework;

import java.io.Serializable;
import java.time.Instant;
import jp.lg.isac.casework.CaseContactView;
import jp.lg.isac.casework.Channel;
import jp.lg.isac.casework.NoteContact;
import org.jspecify.annotations.Nullable;

/** What is typed about a talk. */
public class ContactForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable Instant at;
  private @Nullable Channel channel;
  private @Nullable String whom;
  private @Nullable String said;

  void show(CaseContactView view) {
    at = view.at();
    channel = view.channel();
    whom = view.whom();
    said = view.said();
  }

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  NoteContact toCommand() {
    return new NoteContact(at, channel, whom, said);
  }

  public @Nullable Instant getAt() {
    return at;
  }

  public void setAt(@Nullable Instant at) {
    this.at = at;
  }

  public @Nullable Channel getChannel() {
    return channel;
  }

  public void setChannel(@Nullable Channel channel) {
    this.channel = channel;
  }

  public @Nullable String getWhom() {
    return whom;
  }

  public void setWhom(@Nullable String whom) {
    this.whom = whom;
  }

  public @Nullable String getSaid() {
    return said;
  }

  public void setSaid(@Nullable String said) {
    this.said = said;
  }
}
