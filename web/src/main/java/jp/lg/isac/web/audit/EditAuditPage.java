package jp.lg.isac.web.audit;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.audit.AuditKind;
import jp.lg.isac.audit.AuditView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.audit.PlanLevel;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Dates;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;

/** Records an audit, or amends the one that the address names. */
@Named
@ViewScoped
public class EditAuditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Audits audits;
  @Inject private transient Assessments selfAssessments;
  @Inject private transient CurrentUser user;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;
  @Inject private transient Messages messages;
  @Inject private transient Dates dates;

  private final AuditForm form = new AuditForm();
  private List<SelectItem> assessments = List.of();
  private long version;

  public void load() {
    user.requireAnyOf(Audits.RECORDERS);
    if (isAmending()) {
      AuditView audit = audits.find(Ids.of(page.parameter("id")));
      form.show(audit);
      version = audit.version();
    }
    assessments =
        selfAssessments
            .list(null, new PageRequest(PageRequest.MAXIMUM_LIMIT, Cursor.START))
            .items()
            .stream()
            .map(
                a ->
                    new SelectItem(
                        a.id().toString(),
                        messages.format(
                            "compliance.assessment.title",
                            dates.fiscalYear(a.fiscalYear()),
                            a.policyOwner())))
            .toList();
  }

  public String save() {
    AuditView saved =
        isAmending()
            ? audits.amend(Ids.of(page.parameter("id")), version, form.toCommand())
            : audits.record(UUID.randomUUID(), form.toCommand());
    feedback.done("audit.saved");
    return "/audit/detail.xhtml?faces-redirect=true&id=" + saved.id();
  }

  public boolean isAmending() {
    return !page.parameter("id").isEmpty();
  }

  public AuditForm getForm() {
    return form;
  }

  public AuditKind[] getKinds() {
    return AuditKind.values();
  }

  public PlanLevel[] getPlanLevels() {
    return PlanLevel.values();
  }

  public List<SelectItem> getAssessments() {
    return assessments;
  }
}
