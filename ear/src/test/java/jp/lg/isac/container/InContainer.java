package jp.lg.isac.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.lg.isac.container.bean.Rows;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.test.PayaraContainer;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs inside the server: the product's EAR, with this package's WAR in it. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
  private static final String APPLICATION_XML = "META-INF/application.xml";
  private static final String MODULE_END = "</module>";

  @Deployment
  static EnterpriseArchive product() {
    var ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, ProductFiles.ofThisBuild().ear().toFile());
    var tests =
        ShrinkWrap.create(WebArchive.class, "test.war")
            .addPackage(InContainer.class.getPackage())
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsLibrary(jarOf(Assertions.class).toFile());
    addBeans(ear);
    return ear.addAsModule(Testable.archiveToTest(tests)).setApplicationXML(withTests(ear));
  }

  private static void addBeans(EnterpriseArchive ear) {
    var path =
        ear.getContent(Filters.include("/[^/]*isac-ejb[^/]*\\.jar")).keySet().stream()
            .findFirst()
            .orElseThrow();
    var ejb = ear.getAsType(JavaArchive.class, path).addPackage(Rows.class.getPackage());
    ear.delete(path);
    ear.add(new ArchiveAsset(ejb, ZipExporter.class), path);
  }

  private static StringAsset withTests(EnterpriseArchive ear) {
    var module =
        """
          <module>
            <web>
              <web-uri>test.war</web-uri>
              <context-root>%s</context-root>
            </web>
          </module>
        """
            .formatted(PayaraContainer.CONTEXT);
    try (var in = ear.get(APPLICATION_XML).getAsset().openStream()) {
      var xml = new StringBuilder(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new StringAsset(
          xml.insert(xml.lastIndexOf(MODULE_END) + MODULE_END.length(), module).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
