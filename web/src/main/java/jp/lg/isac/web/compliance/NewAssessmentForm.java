package jp.lg.isac.web.compliance;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.compliance.BeginAssessment;
import org.jspecify.annotations.Nullable;

/** What is chosen to begin an assessment. */
public class NewAssessmentForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String frameworkVersion;
  private @Nullable Integer fiscalYear;
  private @Nullable String policyOwner;

  BeginAssessment toCommand() {
    var chosen = Objects.requireNonNull(frameworkVersion).split("/", 2);
    return new BeginAssessment(
        UUID.fromString(chosen[0]),
        chosen[1],
        Objects.requireNonNull(fiscalYear),
        Objects.requireNonNull(policyOwner));
  }

  /** Id of the framework, a slash, the version's name. */
  public @Nullable String getFrameworkVersion() {
    return frameworkVersion;
  }

  public void setFrameworkVersion(@Nullable String frameworkVersion) {
    this.frameworkVersion = frameworkVersion;
  }

  public @Nullable Integer getFiscalYear() {
    return fiscalYear;
  }

  public void setFiscalYear(@Nullable Integer fiscalYear) {
    this.fiscalYear = fiscalYear;
  }

  public @Nullable String getPolicyOwner() {
    return policyOwner;
  }

  public void setPolicyOwner(@Nullable String policyOwner) {
    this.policyOwner = policyOwner;
  }
}
