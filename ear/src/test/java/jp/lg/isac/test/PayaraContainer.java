package jp.lg.isac.test;

import java.nio.file.Path;
import jp.lg.isac.run.Launcher;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * The Payara of the launcher, for Arquillian. The first class's deployment serves all classes: a
 * deployment takes far longer than a test.
 */
public final class PayaraContainer implements DeployableContainer<PayaraContainer.Configuration> {
  /** Where the tests' WAR stands beside the product's. */
  public static final String CONTEXT = "/test";

  private @Nullable Launcher launcher;

  /** Makes this container known to Arquillian. */
  public static final class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.service(DeployableContainer.class, PayaraContainer.class);
    }
  }

  /** Nothing to configure: the ports are free ones. */
  public static final class Configuration implements ContainerConfiguration {
    @Override
    public void validate() {}
  }

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 6.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) {
    var payara = launcher;
    if (payara == null) {
      payara = TestInstance.named("container");
      launcher = payara;
      payara.startServers();
      payara.deploy(export(archive));
      payara.awaitReady();
    }
    var address = payara.address();
    return new ProtocolMetaData()
        .addContext(
            new HTTPContext(address.getHost(), address.getPort())
                .add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, CONTEXT)));
  }

  private static Path export(Archive<?> archive) {
    var ear = TestInstance.directory().resolve("container.ear");
    archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
    return ear;
  }

  @Override
  public void undeploy(Archive<?> archive) {}
}
