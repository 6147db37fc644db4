package jp.lg.isac.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.lg.isac.compliance.AnswerState;
import jp.lg.isac.compliance.AnswerView;
import jp.lg.isac.compliance.AssessmentView;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.web.Dates;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One assessment at a glance: its answers, export and finalisation. */
@Named
@RequestScoped
public class AssessmentPage {
  @Inject private Assessments assessments;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;
  @Inject private Messages messages;
  @Inject private Dates dates;

  private @Nullable AssessmentView assessment;

  public void load() {
    assessment = assessments.find(Ids.of(page.parameter("id")));
  }

  /** Sends the assessment as an Excel workbook. */
  public void export() throws IOException {
    var context = FacesContext.getCurrentInstance();
    new AssessmentWorkbook(getAssessment(), messages, dates)
        .download()
        .send((HttpServletResponse) context.getExternalContext().getResponse());
    context.responseComplete();
  }

  public String finalise() {
    var finalised = assessments.finalise(Ids.of(page.parameter("id")));
    feedback.done("compliance.finalised.done");
    return "/compliance/detail.xhtml?faces-redirect=true&id=" + finalised.id();
  }

  /** The assessment that the address names; also when a step on it was refused. */
  public AssessmentView getAssessment() {
    if (assessment == null) {
      load();
    }
    return Objects.requireNonNull(assessment);
  }

  public boolean isEditable() {
    return user.get().hasAnyOf(Role.OWN_CASES) && !getAssessment().finalised();
  }

  /** Number of the first requirement that nobody has answered; empty if all are. */
  public String getNextOpen() {
    return Optional.ofNullable(getAssessment().answers()).orElse(List.of()).stream()
        .filter(answer -> answer.state() == AnswerState.NOT_ANSWERED)
        .map(AnswerView::requirement)
        .map(requirement -> requirement.number())
        .findFirst()
        .orElse("");
  }

  /** The tone of a state's badge; it only repeats what the word says. */
  public String tone(AnswerState state) {
    return switch (state) {
      case NOT_ANSWERED, NOT_APPLICABLE -> "neutral";
      case MET -> "success";
      case PARTLY -> "warning";
      case NOT_MET -> "danger";
    };
  }
}
