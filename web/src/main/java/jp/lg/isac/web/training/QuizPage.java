package jp.lg.isac.web.training;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.training.AttemptView;
import jp.lg.isac.training.EnrolmentView;
import jp.lg.isac.training.EnrolmentView.QuestionView;
import jp.lg.isac.training.Learning;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The quiz of a course that the reader takes. */
@Named
@ViewScoped
public class QuizPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Learning learning;
  @Inject private transient PageAddress page;

  /** One per page shown, so that a double click is one attempt. */
  private final UUID attempt = UUID.randomUUID();

  private QuizForm form = new QuizForm(0);
  private transient @Nullable EnrolmentView enrolment;

  @PostConstruct
  void open() {
    form = new QuizForm(getEnrolment().quiz().size());
  }

  public EnrolmentView getEnrolment() {
    if (enrolment == null) {
      enrolment = learning.get(Ids.of(page.parameter("id")));
    }
    return enrolment;
  }

  public QuizForm getForm() {
    return form;
  }

  /** Whether there is anything to answer: lessons read, attempts left, and not yet passed. */
  public boolean isOpen() {
    EnrolmentView mine = getEnrolment();
    Integer left = mine.attemptsLeft();
    return mine.quizOpen() && mine.completedAt() == null && (left == null || left > 0);
  }

  public List<SelectItem> choices(QuestionView question) {
    return IntStream.rangeClosed(1, question.choices().size())
        .mapToObj(number -> new SelectItem(number, question.choices().get(number - 1)))
        .toList();
  }

  /** Hands the answers in and goes on to what they came to. */
  public String answer() {
    AttemptView judged = learning.answer(Ids.of(page.parameter("id")), attempt, form.toCommand());
    return "/course/result.xhtml?faces-redirect=true&id="
        + Ids.of(page.parameter("id"))
        + "&attempt="
        + judged.number();
  }
}
