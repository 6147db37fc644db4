package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import jp.lg.isac.incident.DeclineProposal;
import jp.lg.isac.incident.ProposalView;
import jp.lg.isac.incident.ProposedCorrections;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One correction that a reader proposed, to be accepted or declined. */
@Named
@ViewScoped
public class ProposalPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient ProposedCorrections corrections;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private @Nullable String comment;
  private @Nullable String word;

  public ProposalView getProposal() {
    return corrections.get(Ids.of(id), Ids.of(comment));
  }

  /** Leads to the draft of the correction. */
  public String accept() {
    var draft = corrections.accept(Ids.of(id), Ids.of(comment));
    feedback.done("incident.proposal.accepted");
    return "report?faces-redirect=true&id=" + id + "&n=" + draft.n();
  }

  public String decline() {
    corrections.decline(
        Ids.of(id), Ids.of(comment), new DeclineProposal(Objects.requireNonNullElse(word, "")));
    feedback.done("incident.proposal.declined");
    return "detail?faces-redirect=true&id=" + id;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable String getComment() {
    return comment;
  }

  public void setComment(@Nullable String comment) {
    this.comment = comment;
  }

  public @Nullable String getWord() {
    return word;
  }

  public void setWord(@Nullable String word) {
    this.word = word;
  }
}
