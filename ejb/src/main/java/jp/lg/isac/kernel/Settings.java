package jp.lg.isac.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * All settings of the application, typed and in one place. Each is a MicroProfile Config property
 * ({@code isac.…}), so a system property or an environment variable ({@code ISAC_…}) sets it.
 */
@ApplicationScoped
public class Settings {
  private final Config config;

  public Settings() {
    this(ConfigProvider.getConfig());
  }

  Settings(Config config) {
    this.config = config;
  }

  /**
   * Whether an empty database may be initialised as a demonstration. What a database is was fixed
   * when it was initialised; this setting cannot change it afterwards.
   */
  public boolean demonstrationWanted() {
    return config
        .getOptionalValue("isac.mode", String.class)
        .filter("demonstration"::equalsIgnoreCase)
        .isPresent();
  }

  /** Reports that the demonstration generates beside its hand-written ones; 0 by default. */
  public int demonstrationReports() {
    return config.getOptionalValue("isac.demonstration.reports", Integer.class).orElse(0);
  }

  /** Where this node keeps its search index. */
  public Path indexDirectory() {
    return config
        .getOptionalValue("isac.index.directory", String.class)
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "isac-index"));
  }

  /** Where this node puts copies of its search index. */
  public Path backupDirectory() {
    return config
        .getOptionalValue("isac.backup.directory", String.class)
        .map(Path::of)
        .orElseGet(() -> indexDirectory().resolveSibling("backup"));
  }

  /**
   * The OpenSearch to search with; none = each node has an index of its own in {@link
   * #indexDirectory()}.
   *
   * @throws IllegalStateException if another engine is named
   */
  public Optional<OpenSearchSettings> openSearch() {
    var engine = text("isac.search.engine").orElse("lucene").toLowerCase(Locale.ROOT);
    return switch (engine) {
      case "lucene" -> Optional.empty();
      case "opensearch" ->
          Optional.of(
              new OpenSearchSettings(
                  URI.create(
                      text("isac.opensearch.url")
                          .orElse("http://localhost:9200")
                          .replaceAll("/+$", "")),
                  text("isac.opensearch.user").orElse(null),
                  text("isac.opensearch.password").orElse(null),
                  text("isac.opensearch.prefix").orElse("isac")));
      default ->
          throw new IllegalStateException(
              "isac.search.engine is " + engine + "; it may be lucene or opensearch");
    };
  }

  /** This node's name among those of one installation; by default that of its host. */
  public String node() {
    return config
        .getOptionalValue("isac.node", String.class)
        .orElseGet(() -> config.getOptionalValue("HOSTNAME", String.class).orElse("node"));
  }

  /** The address under which people reach the product; links in mails begin with it. */
  public String baseUrl() {
    return config
        .getOptionalValue("isac.base-url", String.class)
        .orElse("http://localhost:8080")
        .replaceAll("/+$", "");
  }

  /** Addresses of proxies whose {@code X-Forwarded-For} is believed; none by default. */
  public List<String> trustedProxies() {
    return config
        .getOptionalValue("isac.trusted-proxies", String.class)
        .map(s -> List.of(s.split("\\s*,\\s*")))
        .orElse(List.of());
  }

  /** What a monitor on another machine has to show to read {@code /metrics}; none by default. */
  public Optional<String> metricsToken() {
    return config.getOptionalValue("isac.metrics-token", String.class);
  }

  /** A session ends after this time without a request; 30 minutes by default. */
  public Duration sessionIdle() {
    return minutes("isac.session.idle-minutes", 30);
  }

  /** A session ends after this time in any case; 12 hours by default. */
  public Duration sessionLifetime() {
    return minutes("isac.session.lifetime-minutes", 12 * 60);
  }

  /** Largest attachment in bytes; 50 MB by default. */
  public long attachmentLimit() {
    return config.getOptionalValue("isac.attachment.limit-bytes", Long.class).orElse(50_000_000L);
  }

  /** A TrueType or OpenType font with Japanese glyphs for PDFs, instead of the one of the build. */
  public Optional<Path> pdfFont() {
    return text("isac.pdf.font").map(Path::of);
  }

  /** Rounds of the password hash; 600,000 by default (OWASP, 2023). */
  public int passwordIterations() {
    return config.getOptionalValue("isac.password.iterations", Integer.class).orElse(600_000);
  }

  /** The server that takes mails; none = no mails are sent. */
  public Optional<MailSettings> mail() {
    return text("isac.mail.host")
        .map(
            host -> {
              var tls =
                  text("isac.mail.tls")
                      .map(name -> MailSettings.Tls.valueOf(name.toUpperCase(Locale.ROOT)))
                      .orElse(MailSettings.Tls.STARTTLS);
              return new MailSettings(
                  host,
                  config.getOptionalValue("isac.mail.port", Integer.class).orElse(tls.port()),
                  tls,
                  text("isac.mail.user").orElse(null),
                  text("isac.mail.password").orElse(null),
                  text("isac.mail.from").orElseGet(() -> "isac@" + URI.create(baseUrl()).getHost()),
                  config.getOptionalValue("isac.mail.per-second", Integer.class).orElse(10));
            });
  }

  private Optional<String> text(String property) {
    return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
  }

  private Duration minutes(String property, int byDefault) {
    return Duration.ofMinutes(config.getOptionalValue(property, Integer.class).orElse(byDefault));
  }
}
