package jp.lg.isac.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.lg.isac.compliance.AnswerState;
import jp.lg.isac.compliance.AnswerView;
import jp.lg.isac.compliance.AssessmentView;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.compliance.RequirementView;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Answers the requirements of an assessment, one after another, beside their text. */
@Named
@ViewScoped
public class AnswerPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What can be chosen; an answer is taken back by its REST route alone. */
  private static final Set<AnswerState> STATES =
      EnumSet.complementOf(EnumSet.of(AnswerState.NOT_ANSWERED));

  @Inject private transient Assessments assessments;
  @Inject private transient CurrentUser user;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;
  @Inject private transient Clock clock;

  private final AnswerForm form = new AnswerForm();
  private long version;
  private @Nullable Instant savedAt;
  private transient @Nullable AssessmentView assessment;

  public void load() {
    form.show(getAnswer());
    version = getAnswer().version();
  }

  /** Keeps what was typed; pressed by itself, too. */
  public void save() {
    version =
        assessments
            .answer(Ids.of(page.parameter("id")), item(), version, form.toCommand())
            .version();
    savedAt = clock.instant();
    assessment = null;
  }

  /** Keeps what was typed and goes on to the next requirement, after the last to all of them. */
  public String next() {
    save();
    if (isLast()) {
      feedback.done("compliance.saved");
      return "/compliance/detail.xhtml?faces-redirect=true&id=" + Ids.of(page.parameter("id"));
    }
    return "/compliance/answer.xhtml?faces-redirect=true&id="
        + Ids.of(page.parameter("id"))
        + "&item="
        + PageAddress.encoded(getNextItem());
  }

  public AnswerForm getForm() {
    return form;
  }

  public Set<AnswerState> getStates() {
    return STATES;
  }

  public @Nullable Instant getSavedAt() {
    return savedAt;
  }

  public AssessmentView getAssessment() {
    if (assessment == null) {
      assessment = assessments.find(Ids.of(page.parameter("id")));
    }
    return assessment;
  }

  public AnswerView getAnswer() {
    return answers().get(place());
  }

  public RequirementView getRequirement() {
    return getAnswer().requirement();
  }

  public boolean isEditable() {
    return user.get().hasAnyOf(Role.OWN_CASES) && !getAssessment().finalised();
  }

  public boolean isLast() {
    return place() == answers().size() - 1;
  }

  /** Number of the requirement before, empty on the first one. */
  public String getPreviousItem() {
    return place() == 0 ? "" : answers().get(place() - 1).requirement().number();
  }

  /** Number of the requirement after, empty on the last one. */
  public String getNextItem() {
    return isLast() ? "" : answers().get(place() + 1).requirement().number();
  }

  private String item() {
    return page.parameter("item");
  }

  private int place() {
    List<String> numbers = answers().stream().map(a -> a.requirement().number()).toList();
    int place = numbers.indexOf(item());
    if (place < 0) {
      throw new DomainException.NotFound();
    }
    return place;
  }

  private List<AnswerView> answers() {
    return Objects.requireNonNull(getAssessment().answers());
  }
}
