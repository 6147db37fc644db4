package jp.lg.isac.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.compliance.FrameworkVersionView;
import jp.lg.isac.compliance.Frameworks;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The whole text of a framework's version. */
@Named
@RequestScoped
public class FrameworkPage {
  @Inject private Frameworks frameworks;
  @Inject private PageAddress page;

  private @Nullable FrameworkVersionView version;

  public void load() {
    version = frameworks.version(Ids.of(page.parameter("id")), page.parameter("version"));
  }

  public @Nullable FrameworkVersionView getVersion() {
    return version;
  }
}
