package jp.lg.isac.compliance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Begins an assessment.
 *
 * @param framework id of the framework
 * @param version the name of its version
 * @param fiscalYear the calendar year in which the fiscal year begins
 * @param policyOwner whose policy is measured, for example 教育委員会; 首長部局 if nothing is said
 */
public record BeginAssessment(
    @NotNull UUID framework,
    @NotBlank @Size(max = 40) String version,
    @Min(2000) @Max(2100) int fiscalYear,
    @NotBlank @Size(max = 100) String policyOwner) {

  @SuppressWarnings("NullAway") // a JSON body may leave the policy owner out
  public BeginAssessment {
    policyOwner = policyOwner == null ? PolicyOwner.DEFAULT_NAME : policyOwner.strip();
  }
}
