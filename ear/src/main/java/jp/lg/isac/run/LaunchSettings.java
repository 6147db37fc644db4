package jp.lg.isac.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is started, where it listens and where it keeps its data.
 *
 * @param dataDirectory everything that lasts between two starts
 * @param softwareDirectory the unpacked servers
 * @param bind the address that the product listens on
 * @param httpPort 0 = a free one; so are the other ports
 * @param database a PostgreSQL that is already there; none = one is started
 * @param mode demonstration or production
 * @param demonstrationReports how many reports are invented beyond those of the demonstration
 * @param heap of the server, as the JVM takes it
 * @param mail settings of the product's mail server, handed on as they are
 */
public record LaunchSettings(
    Path dataDirectory,
    Path softwareDirectory,
    String bind,
    int httpPort,
    int adminPort,
    int databasePort,
    @Nullable DatabaseAccess database,
    @Nullable String baseUrl,
    String mode,
    int demonstrationReports,
    String heap,
    Map<String, String> mail) {
  private static final String MAIL = "ISAC_MAIL_";

  public LaunchSettings {
    mail = Map.copyOf(mail);
  }

  /**
   * The settings of the run command, which are the variables that {@code ISAC_…} names.
   *
   * @throws LaunchFailure where one of them cannot be read
   */
  public static LaunchSettings of(Map<String, String> environment, Path checkout) {
    var dataDirectory =
        checkout.resolve(environment.getOrDefault("ISAC_DATA_DIR", ".isac")).normalize();
    return new LaunchSettings(
        dataDirectory,
        dataDirectory.resolve(environment.getOrDefault("ISAC_SOFTWARE_DIR", "software")),
        environment.getOrDefault("ISAC_BIND", "127.0.0.1"),
        number(environment, "ISAC_HTTP_PORT", 8080, 65535),
        number(environment, "ISAC_ADMIN_PORT", 4848, 65535),
        number(environment, "ISAC_DATABASE_PORT", 0, 65535),
        database(environment),
        environment.get("ISAC_BASE_URL"),
        environment.getOrDefault("ISAC_MODE", "demonstration"),
        number(environment, "ISAC_DEMONSTRATION_REPORTS", 0, 1_000_000),
        environment.getOrDefault("ISAC_HEAP", "1g"),
        environment.entrySet().stream()
            .filter(variable -> variable.getKey().startsWith(MAIL))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static @Nullable DatabaseAccess database(Map<String, String> environment) {
    var url = environment.get("ISAC_DATABASE_URL");
    if (url == null) {
      return null;
    }
    return new DatabaseAccess(
        url,
        required(environment, "ISAC_DATABASE_OWNER_PASSWORD"),
        required(environment, "ISAC_DATABASE_APP_PASSWORD"),
        required(environment, "ISAC_DATABASE_SYSTEM_PASSWORD"));
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new LaunchFailure("With ISAC_DATABASE_URL, %s is needed too.".formatted(name));
    }
    return value;
  }

  private static int number(Map<String, String> environment, String name, int fallback, int most) {
    var text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the sentence below says it
    }
    throw new LaunchFailure("%s is %s, not a number from 0 to %d.".formatted(name, text, most));
  }
}
