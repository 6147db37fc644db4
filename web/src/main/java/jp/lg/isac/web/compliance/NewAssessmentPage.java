package jp.lg.isac.web.compliance;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.compliance.FiscalYear;
import jp.lg.isac.compliance.FrameworkView;
import jp.lg.isac.compliance.Frameworks;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Dates;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Messages;

/** Begins an assessment. */
@Named
@ViewScoped
public class NewAssessmentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Assessments assessments;
  @Inject private transient Frameworks frameworks;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;
  @Inject private transient Messages messages;
  @Inject private transient Dates dates;
  @Inject private transient Clock clock;

  private final NewAssessmentForm form = new NewAssessmentForm();
  private List<SelectItem> versions = List.of();
  private List<String> policyOwners = List.of();

  public void load() {
    user.requireAnyOf(Role.OWN_CASES);
    policyOwners = List.copyOf(assessments.policyOwners());
    versions =
        frameworks.list(PageRequest.first()).items().stream()
            .flatMap(framework -> framework.versions().stream().map(v -> item(framework, v)))
            .toList();
    form.setFiscalYear(thisYear());
    form.setPolicyOwner(policyOwners.getFirst());
    if (versions.size() == 1) {
      form.setFrameworkVersion((String) versions.getFirst().getValue());
    }
  }

  public String begin() {
    var assessment = assessments.begin(UUID.randomUUID(), form.toCommand());
    feedback.done("compliance.begun");
    return "/compliance/detail.xhtml?faces-redirect=true&id=" + assessment.id();
  }

  public NewAssessmentForm getForm() {
    return form;
  }

  public List<SelectItem> getVersions() {
    return versions;
  }

  public List<String> getPolicyOwners() {
    return policyOwners;
  }

  /** Next year, this year, last year. */
  public List<SelectItem> getYears() {
    return IntStream.of(thisYear() + 1, thisYear(), thisYear() - 1)
        .mapToObj(year -> new SelectItem(year, dates.fiscalYear(year)))
        .toList();
  }

  private int thisYear() {
    return FiscalYear.of(clock.instant()).year();
  }

  private SelectItem item(FrameworkView framework, FrameworkView.Version version) {
    return new SelectItem(
        framework.id() + "/" + version.version(),
        messages.format("compliance.titleAndVersion", framework.title(), version.version()));
  }
}
