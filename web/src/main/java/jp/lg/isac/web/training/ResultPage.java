package jp.lg.isac.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.training.AttemptView;
import jp.lg.isac.training.EnrolmentView;
import jp.lg.isac.training.Learning;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What an attempt at a quiz came to, with explanations. */
@Named
@RequestScoped
public class ResultPage {
  @Inject private Learning learning;
  @Inject private PageAddress page;

  private @Nullable EnrolmentView enrolment;

  public EnrolmentView getEnrolment() {
    if (enrolment == null) {
      enrolment = learning.get(Ids.of(page.parameter("id")));
    }
    return enrolment;
  }

  public AttemptView getAttempt() {
    return getEnrolment().attempts().stream()
        .filter(attempt -> page.parameter("attempt").equals(String.valueOf(attempt.number())))
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }
}
