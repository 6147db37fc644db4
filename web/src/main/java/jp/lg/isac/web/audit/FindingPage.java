package jp.lg.isac.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.audit.AuditView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.audit.FindingView;
import jp.lg.isac.audit.Severity;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Records what an audit found, or amends the finding that the address names. */
@Named
@ViewScoped
public class FindingPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Audits audits;
  @Inject private transient CurrentUser user;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;

  private final FindingForm form = new FindingForm();
  private long version;
  private transient @Nullable AuditView audit;

  public void load() {
    user.requireAnyOf(Audits.RECORDERS);
    audit = getAudit();
    if (isAmending()) {
      FindingView finding = audits.finding(Ids.of(page.parameter("id")));
      form.show(finding);
      version = finding.version();
    }
  }

  public String save() {
    FindingView saved =
        isAmending()
            ? audits.amendFinding(Ids.of(page.parameter("id")), version, form.toCommand())
            : audits.recordFinding(
                UUID.randomUUID(), Ids.of(page.parameter("audit")), form.toCommand());
    feedback.done("audit.finding.saved");
    return "/audit/detail.xhtml?faces-redirect=true&id=" + saved.audit();
  }

  public boolean isAmending() {
    return !page.parameter("id").isEmpty();
  }

  public FindingForm getForm() {
    return form;
  }

  public AuditView getAudit() {
    if (audit == null) {
      audit = audits.find(Ids.of(page.parameter("audit")));
    }
    return audit;
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }
}
