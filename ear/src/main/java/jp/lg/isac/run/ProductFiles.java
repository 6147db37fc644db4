package jp.lg.isac.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the build put what is started. */
public record ProductFiles(
    Path checkout,
    Path ear,
    Path payaraDistribution,
    String payaraVersion,
    Path payaraCommands,
    String postgresqlVersion,
    Path postgresqlDriver) {

  /** The files of the build that these classes come from. */
  public static ProductFiles ofThisBuild() {
    var properties = new Properties();
    try (InputStream in = ProductFiles.class.getResourceAsStream("product.properties")) {
      properties.load(Objects.requireNonNull(in, "product.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProductFiles(
        Path.of(properties.getProperty("checkout")).normalize(),
        Path.of(properties.getProperty("ear")),
        Path.of(properties.getProperty("payara.distribution")),
        properties.getProperty("payara.version"),
        Path.of(properties.getProperty("payara.commands")),
        properties.getProperty("postgresql.version"),
        Path.of(properties.getProperty("postgresql.driver")));
  }
}
