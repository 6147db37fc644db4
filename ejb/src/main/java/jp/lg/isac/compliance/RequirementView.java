package jp.lg.isac.compliance;

import org.jspecify.annotations.Nullable;

/**
 * A requirement, or a heading over others.
 *
 * @param number its number, by which it is addressed
 * @param parent the number of the heading that it stands under, if any
 * @param title in a few words
 * @param text the requirement itself
 * @param note what to mind
 * @param mandatory whether it is 必須
 */
public record RequirementView(
    String number,
    @Nullable String parent,
    String title,
    String text,
    String note,
    boolean mandatory) {

  static RequirementView of(Requirement requirement) {
    return new RequirementView(
        requirement.number(),
        requirement.parent(),
        requirement.title(),
        requirement.text(),
        requirement.note(),
        requirement.isMandatory());
  }
}
