package jp.lg.isac.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.exchange.CentreDesk;
import jp.lg.isac.exchange.CommentKind;
import jp.lg.isac.exchange.Comments;
import jp.lg.isac.exchange.JoinReports;
import jp.lg.isac.exchange.PostComment;
import jp.lg.isac.link.Linked;
import jp.lg.isac.link.Ref;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What the centre does with a shared report, on whose page it stands. */
@Named
@RequestScoped
public class CentreStepsPage {
  @Inject private CentreDesk desk;
  @Inject private Comments comments;
  @Inject private SharedReportPage report;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable Tlp tlp;
  private @Nullable String reason;
  private @Nullable String similar;
  private @Nullable String other;

  /** Proposes to its author how far the report may travel. */
  public String propose() {
    comments.post(
        id(),
        UUID.randomUUID(),
        new PostComment(
            CommentKind.PROPOSAL, Objects.requireNonNullElse(reason, ""), false, null, null, tlp));
    feedback.done("centredesk.proposed");
    return backHere();
  }

  /** Says that the chosen report, or the one whose address was typed, tells of the same case. */
  public @Nullable String join() {
    var same = Ids.in(similar).or(() -> Ids.in(other));
    if (same.isEmpty()) {
      feedback.refused("centredesk.join.unreadable");
      return null;
    }
    desk.join(id(), new JoinReports(same.get()));
    feedback.done("centredesk.joined");
    return backHere();
  }

  public String part(Linked same) {
    desk.part(id(), same.id());
    feedback.done("centredesk.parted");
    return backHere();
  }

  /** Reports of which the centre says that they tell of the same case. */
  public List<Linked> getSameCases() {
    return report.getLinks().stream()
        .filter(linked -> linked.type() == Ref.Type.SHARED_REPORT)
        .toList();
  }

  /** Reports that are alike, by their ids. */
  public List<SelectItem> getSimilarReports() {
    return report.getRelated().stream()
        .filter(linked -> linked.type() == Ref.Type.SHARED_REPORT)
        .map(linked -> new SelectItem(linked.id().toString(), linked.title()))
        .toList();
  }

  /** All but the one that the report has. */
  public List<Tlp> getTlps() {
    return Stream.of(Tlp.values()).filter(each -> each != report.getReport().tlp()).toList();
  }

  private UUID id() {
    return Ids.of(page.parameter("id"));
  }

  private String backHere() {
    return "/shared-report/detail.xhtml?faces-redirect=true&id=" + id();
  }

  public @Nullable Tlp getTlp() {
    return tlp;
  }

  public void setTlp(@Nullable Tlp tlp) {
    this.tlp = tlp;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  public @Nullable String getSimilar() {
    return similar;
  }

  public void setSimilar(@Nullable String similar) {
    this.similar = similar;
  }

  public @Nullable String getOther() {
    return other;
  }

  public void setOther(@Nullable String other) {
    this.other = other;
  }
}
