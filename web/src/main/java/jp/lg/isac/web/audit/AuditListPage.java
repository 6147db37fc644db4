package jp.lg.isac.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.audit.AuditView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.PageAddress;

/** The organisation's audits. */
@Named
@RequestScoped
public class AuditListPage {
  @Inject private Audits audits;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;

  private Page<AuditView> shown = new Page<>(List.of(), null);

  public void load() {
    shown = audits.list(PageRequest.of(null, page.parameter("cursor")));
  }

  public Page<AuditView> getAudits() {
    return shown;
  }

  public boolean isRecorder() {
    return user.get().hasAnyOf(Audits.RECORDERS);
  }
}
