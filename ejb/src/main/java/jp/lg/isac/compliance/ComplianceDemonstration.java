package jp.lg.isac.compliance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import org.jspecify.annotations.Nullable;

/** Assessments of three municipalities, one of them finalised. */
@ApplicationScoped
class ComplianceDemonstration implements DemonstrationSource {
  /** The eight measures of the ordinance, which a migration brings. */
  private static final UUID ORDINANCE = UUID.fromString("2f1b6a52-6f0e-4b6e-9d0c-163000000080");

  private record Invented(
      UUID id,
      String by,
      int fiscalYear,
      String policyOwner,
      int daysAgo,
      @Nullable String finalisedBy,
      Map<String, AnswerRequirement> answers) {}

  @Inject AssessmentRepository assessments;
  @Inject FrameworkRepository frameworks;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void load(Demonstration demonstration) {
    for (Invented invented : read()) {
      var staff = demonstration.actAs(invented.by());
      Instant begun = demonstration.now().minus(Duration.ofDays(invented.daysAgo()));
      var assessment =
          Assessment.begin(
              invented.id(),
              assessments.policyOwner(staff.organisation(), invented.policyOwner()),
              frameworks.findVersion(ORDINANCE).orElseThrow(),
              new FiscalYear(invented.fiscalYear()),
              staff,
              begun);
      assessments.add(assessment);
      List<AssessmentAnswer> answers = assessments.answers(invented.id());
      for (AssessmentAnswer answer : answers) {
        AnswerRequirement command = invented.answers().get(answer.requirement().number());
        if (command != null) {
          int order = Integer.parseInt(answer.requirement().number());
          answer.answer(command, staff, begun.plus(Duration.ofHours(order)));
        }
      }
      assessments.flush();
      if (invented.finalisedBy() != null) {
        assessment.finalise(
            List.of(),
            demonstration.actAs(invented.finalisedBy()),
            begun.plus(Duration.ofDays(invented.daysAgo() / 2)));
        assessments.flush();
      }
    }
  }

  private static List<Invented> read() {
    try (var json =
        ComplianceDemonstration.class.getResourceAsStream("/demonstration/compliance.json")) {
      return List.of(new JsonMapper().readValue(json, Invented[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
