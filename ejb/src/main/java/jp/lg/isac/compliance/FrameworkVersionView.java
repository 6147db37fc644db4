package jp.lg.isac.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a framework's version.
 *
 * @param framework id of the framework
 * @param title the framework's name
 * @param publisher who publishes it
 * @param version the name of the version
 * @param source where the text comes from
 * @param inForceOn the day from which it is in force
 * @param notes what stands beside the requirements
 * @param requirements in their order
 */
public record FrameworkVersionView(
    UUID framework,
    String title,
    String publisher,
    String version,
    String source,
    @Nullable LocalDate inForceOn,
    List<Note> notes,
    List<RequirementView> requirements) {

  /** What stands beside the requirements. */
  public record Note(String title, String text) {}

  static FrameworkVersionView of(FrameworkVersion version, List<Requirement> requirements) {
    return new FrameworkVersionView(
        version.framework().id(),
        version.framework().title(),
        version.framework().publisher(),
        version.version(),
        version.source(),
        version.inForceOn(),
        version.notes().stream().map(note -> new Note(note.title(), note.text())).toList(),
        requirements.stream().map(RequirementView::of).toList());
  }
}
