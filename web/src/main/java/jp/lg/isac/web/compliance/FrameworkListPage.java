package jp.lg.isac.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.compliance.FrameworkView;
import jp.lg.isac.compliance.Frameworks;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.PageAddress;

/** The frameworks that organisations measure themselves by. */
@Named
@RequestScoped
public class FrameworkListPage {
  @Inject private Frameworks frameworks;
  @Inject private PageAddress page;

  private Page<FrameworkView> shown = new Page<>(List.of(), null);

  public void load() {
    shown = frameworks.list(PageRequest.of(null, page.parameter("cursor")));
  }

  public Page<FrameworkView> getFrameworks() {
    return shown;
  }
}
