package jp.lg.isac.web.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.exchange.AskReveal;
import jp.lg.isac.exchange.RevealRequestView;
import jp.lg.isac.exchange.RevealState;
import jp.lg.isac.exchange.Revealing;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** How two people of the centre learn together whose an anonymous report is. */
@Named
@ViewScoped
public class RevealPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Revealing revealing;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private String reason = "";
  private transient @Nullable List<RevealRequestView> reveals;

  /** Those that the user may see, the newest first; agreed ones with whose the report is. */
  public List<RevealRequestView> getReveals() {
    if (reveals == null) {
      reveals =
          revealing.list(Ids.of(id)).stream()
              .map(
                  each ->
                      each.state() == RevealState.CONFIRMED
                          ? revealing.get(Ids.of(id), each.id())
                          : each)
              .toList();
    }
    return reveals;
  }

  /** Whether one can ask: nothing waits. */
  public boolean isAskable() {
    return getReveals().stream().noneMatch(each -> each.state() == RevealState.OPEN);
  }

  public String ask() {
    revealing.ask(Ids.of(id), new AskReveal(reason));
    return done("reveal.asked");
  }

  public String confirm(UUID request) {
    revealing.confirm(Ids.of(id), request);
    return done("reveal.confirmed");
  }

  public String refuse(UUID request) {
    revealing.refuse(Ids.of(id), request);
    return done("reveal.refused");
  }

  public String withdraw(UUID request) {
    revealing.withdraw(Ids.of(id), request);
    return done("reveal.withdrawn");
  }

  private String done(String message) {
    feedback.done(message);
    return "/shared-report/reveal.xhtml?faces-redirect=true&id=" + id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
