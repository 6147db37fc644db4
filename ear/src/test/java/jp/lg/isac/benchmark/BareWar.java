package jp.lg.isac.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.lg.isac.benchmark.bare.BareApplication;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes the WAR of the bare resource. */
final class BareWar {
  /** Where it stands beside the product. */
  static final String NAME = "bare";

  private BareWar() {}

  static Path build(Path directory) throws IOException {
    var war = Files.createDirectories(directory).resolve(NAME + ".war");
    ShrinkWrap.create(WebArchive.class, war.getFileName().toString())
        .addPackage(BareApplication.class.getPackage())
        .as(ZipExporter.class)
        .exportTo(war.toFile(), true);
    return war;
  }
}
