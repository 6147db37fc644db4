package jp.lg.isac.web.training;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.lg.isac.training.AnswerQuiz;
import org.jspecify.annotations.Nullable;

/** What is chosen in a quiz. */
public class QuizForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The choice at one question: one number, or several. */
  public static class Choice implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Integer one;
    private Integer[] several = {};

    public @Nullable Integer getOne() {
      return one;
    }

    public void setOne(@Nullable Integer one) {
      this.one = one;
    }

    public Integer[] getSeveral() {
      return several.clone();
    }

    public void setSeveral(Integer[] several) {
      this.several = several.clone();
    }

    private List<Integer> numbers() {
      return one == null ? List.of(several) : List.of(one);
    }
  }

  private final Choice[] choices;

  /** For so many questions. */
  public QuizForm(int questions) {
    choices = Stream.generate(Choice::new).limit(questions).toArray(Choice[]::new);
  }

  public List<Choice> getChoices() {
    return List.of(choices);
  }

  AnswerQuiz toCommand() {
    return new AnswerQuiz(Arrays.stream(choices).map(Choice::numbers).toList());
  }
}
