package jp.lg.isac.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The Payara of one data directory. Its domain is made anew at every start: all that lasts is in
 * the database and the index.
 */
final class PayaraServer {
  private static final String DOMAIN = "isac";
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "0.0.0.0");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Lucene computes with vectors, and advises the kernel how it reads, where it may. */
  private static final String FOR_SEARCH =
      """
      <jvm-options>--add-modules=jdk.incubator.vector</jvm-options>
      <jvm-options>--enable-native-access=ALL-UNNAMED</jvm-options>
      """;

  private final ProductFiles product;
  private final LaunchSettings settings;
  private final DataDirectory data;
  private final Path software;
  private final Path domain;
  private final Path log;
  private int httpPort;
  private int adminPort;
  private @Nullable ProcessHandle started;

  PayaraServer(ProductFiles product, LaunchSettings settings, DataDirectory data) {
    this.product = product;
    this.settings = settings;
    this.data = data;
    this.software = settings.softwareDirectory().resolve("payara-" + product.payaraVersion());
    this.domain = data.resolve("payara").resolve(DOMAIN);
    this.log = data.directory("log").resolve("payara.log");
  }

  /** Starts the server without the product, its resources made, its ports opened. */
  void start(DatabaseAccess database, int httpPort, int adminPort) {
    this.httpPort = httpPort;
    this.adminPort = adminPort;
    try {
      unpack();
      createDomain();
      var commands = data.directory("payara").resolve("start.asadmin");
      Files.writeString(commands, listeners() + Files.readString(product.payaraCommands()));
      asadmin(
          "The start of Payara",
          environment(database),
          "start-domain",
          "--domaindir=" + domain.getParent(),
          "--prebootcommandfile=" + commands,
          DOMAIN);
      started = ofPidFile().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deploys an archive; a WAR stands under its file's name. */
  void deploy(String name, Path archive) {
    asadmin(
        "The deployment",
        Map.of(),
        "--user=admin",
        "--passwordfile=" + data.resolve("passwords").resolve("asadmin"),
        "--port=" + adminPort,
        "deploy",
        "--name=" + name,
        archive.toString());
  }

  /** What the product still waits for, in its own words; none = it is ready. */
  Optional<String> awaits(HttpClient client) throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(address().resolve("/health/ready"))
              .timeout(Duration.ofSeconds(10))
              .build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? Optional.empty()
          : Optional.of(response.body().replaceAll("\\s*[\\[\\]{}\"]+\\s*", " ").strip());
    } catch (IOException e) {
      return Optional.of("no answer yet");
    }
  }

  /** Where this machine reaches the product. */
  URI address() {
    var host = LOCAL.contains(settings.bind()) ? "localhost" : settings.bind();
    return URI.create("http://%s:%d/".formatted(host, httpPort));
  }

  /**
   * The process, while it runs. A server that is told to end removes its file first and ends some
   * seconds later.
   */
  Optional<ProcessHandle> process() {
    return Optional.ofNullable(started).filter(ProcessHandle::isAlive).or(this::ofPidFile);
  }

  private Optional<ProcessHandle> ofPidFile() {
    return new PidFile(domain.resolve("config").resolve("pid")).process();
  }

  /** Stops the server, also one that a killed launcher left. */
  void stop() {
    process()
        .ifPresent(
            server -> {
              server.destroy();
              // Nothing is lost by this: what was answered as done is in the database.
              if (!PidFile.ends(server, PATIENCE)) {
                server.destroyForcibly();
                PidFile.ends(server, PATIENCE);
              }
            });
  }

  private void unpack() throws IOException {
    if (Files.exists(software)) {
      return;
    }
    var draft = Files.createTempDirectory(Files.createDirectories(software.getParent()), "new");
    try (var zip = new ZipInputStream(Files.newInputStream(product.payaraDistribution()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var path = draft.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(zip, path);
        }
      }
    }
    Files.move(draft, software);
  }

  private void createDomain() throws IOException {
    DataDirectory.delete(domain);
    var template = software.resolve("payara7/glassfish/domains/domain1");
    try (var paths = Files.walk(template)) {
      for (var each : paths.toList()) {
        var target = domain.resolve(template.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
    edit(
        "domain.xml",
        Map.of(
            "domain1",
            DOMAIN,
            "<jvm-options>-Xmx512m</jvm-options>",
            "<jvm-options>-Xmx" + settings.heap() + "</jvm-options>" + FOR_SEARCH,
            // No messaging; a command comes too late to keep its port shut.
            "<config name=\"server-config\">",
            "<config name=\"server-config\"><jms-service type=\"DISABLED\" />"));
    edit(
        "logging.properties",
        Map.of("${com.sun.aas.instanceRoot}/logs/server.log", log.toString()));
    Files.copy(
        product.postgresqlDriver(),
        domain.resolve("lib").resolve(product.postgresqlDriver().getFileName()));
    givePassword();
  }

  private void edit(String name, Map<String, String> changes) throws IOException {
    var file = domain.resolve("config").resolve(name);
    var text = Files.readString(file);
    for (var change : changes.entrySet()) {
      if (!text.contains(change.getKey())) {
        throw new IllegalStateException("%s without %s".formatted(name, change.getKey()));
      }
      text = text.replace(change.getKey(), change.getValue());
    }
    Files.writeString(file, text);
  }

  private void givePassword() throws IOException {
    var password = data.password("payara_admin");
    var passwords = data.resolve("passwords").resolve("asadmin");
    DataDirectory.writePrivately(
        passwords, "AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=%s\n".formatted(password));
    asadmin(
        "The password of Payara",
        Map.of(),
        "--user=admin",
        "--passwordfile=" + passwords,
        "change-admin-password",
        "--domaindir=" + domain.getParent(),
        "--domain_name=" + DOMAIN);
    DataDirectory.writePrivately(passwords, "AS_ADMIN_PASSWORD=%s\n".formatted(password));
  }

  /** One port for people, one for the operator on loopback; all that is not needed is shut. */
  private String listeners() {
    return """
        set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.address=%s
        set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.port=%d
        set configs.config.server-config.network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1
        set configs.config.server-config.network-config.network-listeners.network-listener.admin-listener.port=%d
        set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-2.enabled=false
        set configs.config.server-config.iiop-service.iiop-listener.orb-listener-1.enabled=false
        set configs.config.server-config.iiop-service.iiop-listener.SSL.enabled=false
        set configs.config.server-config.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false
        set configs.config.server-config.admin-service.jmx-connector.system.enabled=false
        set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
        """
        .formatted(settings.bind(), httpPort, adminPort);
  }

  /** The settings of the product, by the names that MicroProfile Config gives them. */
  private Map<String, String> environment(DatabaseAccess database) {
    var baseUrl = settings.baseUrl();
    var variables = new HashMap<>(settings.mail());
    variables.putAll(
        Map.of(
            "ISAC_MODE", settings.mode(),
            "ISAC_INDEX_DIRECTORY", data.directory("index").toString(),
            "ISAC_BASE_URL", baseUrl != null ? baseUrl : address().toString(),
            "ISAC_DEMONSTRATION_REPORTS", Integer.toString(settings.demonstrationReports()),
            "ISAC_DATABASE_URL", database.url(),
            "ISAC_DATABASE_OWNER_PASSWORD", database.ownerPassword(),
            "ISAC_DATABASE_APP_PASSWORD", database.appPassword(),
            "ISAC_DATABASE_SYSTEM_PASSWORD", database.systemPassword()));
    return variables;
  }

  private void asadmin(String what, Map<String, String> environment, String... arguments) {
    var javaHome = System.getProperty("java.home");
    var command = new ArrayList<String>();
    command.add(Path.of(javaHome, "bin", "java").toString());
    command.add("-jar");
    command.add(software.resolve("payara7/glassfish/lib/client/appserver-cli.jar").toString());
    command.add("--interactive=false");
    command.addAll(List.of(arguments));
    var variables = new HashMap<>(environment);
    variables.put("AS_JAVA", javaHome);
    Command.run(what, log.resolveSibling("payara-commands.log"), variables, command);
  }
}
