package jp.lg.isac.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.lg.isac.compliance.AssessmentView;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.compliance.FiscalYear;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The organisation's assessments, by fiscal year. */
@Named
@RequestScoped
public class AssessmentListPage {
  private static final int YEARS_BACK = 5;

  @Inject private Assessments assessments;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;
  @Inject private Clock clock;

  private Page<AssessmentView> shown = new Page<>(List.of(), null);

  public void load() {
    shown = assessments.list(getFiscalYear(), PageRequest.of(null, page.parameter("cursor")));
  }

  public Page<AssessmentView> getAssessments() {
    return shown;
  }

  /** The year chosen, or {@code null} for all. */
  public @Nullable Integer getFiscalYear() {
    return Optional.of(page.parameter("fiscalYear"))
        .filter(text -> text.matches("[0-9]{4}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  /** Next year, this year and those before. */
  public List<Integer> getYears() {
    int next = FiscalYear.of(clock.instant()).year() + 1;
    return IntStream.rangeClosed(0, YEARS_BACK).mapToObj(back -> next - back).toList();
  }

  public boolean isWriter() {
    return user.get().hasAnyOf(Role.OWN_CASES);
  }
}
