package jp.lg.isac.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The centre adds a version of a framework, whole: it can never be changed afterwards.
 *
 * @param source where the text comes from
 * @param inForceOn the day from which it is in force
 * @param notes what stands beside the requirements: introduction, definitions, transition
 * @param requirements in their order; a heading stands before what belongs to it
 */
public record AddFrameworkVersion(
    @NotBlank @Size(max = 1_000) String source,
    @Nullable LocalDate inForceOn,
    @NotNull @Size(max = 100) List<@NotNull @Valid Note> notes,
    @NotEmpty @Size(max = 2_000) List<@NotNull @Valid Requirement> requirements) {

  @SuppressWarnings("NullAway") // a JSON body may leave the lists out
  public AddFrameworkVersion {
    notes = notes == null ? List.of() : notes;
    requirements = requirements == null ? List.of() : requirements;
  }

  /** What stands beside the requirements. */
  public record Note(
      @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 20_000) String text) {}

  /**
   * One requirement, or a heading over others.
   *
   * @param number its number, by which it is addressed
   * @param parent the number of the heading that it stands under, if any
   * @param title in a few words
   * @param text the requirement itself
   * @param note what to mind
   * @param mandatory whether it is 必須
   */
  public record Requirement(
      @NotNull
          @Pattern(
              regexp = "[A-Za-z0-9][A-Za-z0-9.()_-]{0,39}",
              message = "compliance.requirement-number")
          String number,
      @Nullable String parent,
      @NotBlank @Size(max = 200) String title,
      @NotNull @Size(max = 20_000) String text,
      @NotNull @Size(max = 4_000) String note,
      boolean mandatory) {

    @SuppressWarnings("NullAway") // a heading has no text
    public Requirement {
      text = text == null ? "" : text;
      note = note == null ? "" : note;
    }
  }

  /**
   * Checks that the numbers are different and each heading stands before what belongs to it.
   *
   * @throws DomainException.Invalid with a pointer to each requirement that breaks this
   */
  void checkTree() {
    var violations = new ArrayList<DomainException.Violation>();
    var before = new HashSet<String>();
    for (int i = 0; i < requirements.size(); i++) {
      var requirement = requirements.get(i);
      if (requirement.parent() != null && !before.contains(requirement.parent())) {
        violations.add(
            new DomainException.Violation(
                "/requirements/" + i + "/parent",
                "compliance.unknown-parent",
                List.of(requirement.parent())));
      }
      if (!before.add(requirement.number())) {
        violations.add(
            new DomainException.Violation(
                "/requirements/" + i + "/number",
                "compliance.duplicate-number",
                List.of(requirement.number())));
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
  }
}
