package jp.lg.isac.web.audit;

import java.io.Serializable;
import jp.lg.isac.audit.FindingView;
import jp.lg.isac.audit.RecordFinding;
import jp.lg.isac.audit.Severity;
import org.jspecify.annotations.Nullable;

/** What is typed to record a finding. */
public class FindingForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable Severity severity;
  private @Nullable String requirement;
  private @Nullable String description;
  private @Nullable String recommendation;

  void show(FindingView finding) {
    severity = finding.severity();
    requirement = finding.requirement();
    description = finding.description();
    recommendation = finding.recommendation();
  }

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  RecordFinding toCommand() {
    return new RecordFinding(severity, requirement, description, recommendation);
  }

  public @Nullable Severity getSeverity() {
    return severity;
  }

  public void setSeverity(@Nullable Severity severity) {
    this.severity = severity;
  }

  public @Nullable String getRequirement() {
    return requirement;
  }

  public void setRequirement(@Nullable String requirement) {
    this.requirement = requirement;
  }

  public @Nullable String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = description;
  }

  public @Nullable String getRecommendation() {
    return recommendation;
  }

  public void setRecommendation(@Nullable String recommendation) {
    this.recommendation = recommendation;
  }
}
