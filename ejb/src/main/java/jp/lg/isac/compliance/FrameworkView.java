package jp.lg.isac.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A framework in the directory.
 *
 * @param title its name
 * @param publisher who publishes it
 * @param versions newest first
 */
public record FrameworkView(UUID id, String title, String publisher, List<Version> versions) {
  /**
   * One of its versions.
   *
   * @param version the name of the version, unique within the framework
   * @param source where the text comes from
   * @param inForceOn the day from which it is in force
   */
  public record Version(String version, String source, @Nullable LocalDate inForceOn) {}

  static FrameworkView of(Framework framework, List<FrameworkVersion> all) {
    return new FrameworkView(
        framework.id(),
        framework.title(),
        framework.publisher(),
        all.stream()
            .filter(v -> v.framework().id().equals(framework.id()))
            .map(v -> new Version(v.version(), v.source(), v.inForceOn()))
            .toList());
  }
}
