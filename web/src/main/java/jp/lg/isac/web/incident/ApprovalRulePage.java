package jp.lg.isac.web.incident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.incident.ApprovalMode;
import jp.lg.isac.incident.ApprovalRuleView;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.SetApprovalRule;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** How the own organisation decides what it sends. */
@Named
@ViewScoped
public class ApprovalRulePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Approvals approvals;
  @Inject private transient Feedback feedback;

  private ApprovalMode mode = ApprovalMode.NONE;
  private @Nullable String deputy;
  private long version;

  @PostConstruct
  void load() {
    ApprovalRuleView rule = approvals.rule();
    mode = rule.mode();
    deputy = rule.deputy();
    version = rule.version();
  }

  public String save() {
    approvals.setRule(version, new SetApprovalRule(mode, deputy));
    feedback.done("incident.rule.saved");
    return "approval-rule?faces-redirect=true";
  }

  public List<ApprovalMode> getModes() {
    return List.of(ApprovalMode.values());
  }

  /** Who can be named; for who may not set the rule this is refused, and the page with it. */
  public List<SelectItem> getDeputies() {
    return approvals.possibleDeputies().stream().map(SelectItem::new).toList();
  }

  public ApprovalMode getMode() {
    return mode;
  }

  public void setMode(ApprovalMode mode) {
    this.mode = mode;
  }

  public @Nullable String getDeputy() {
    return deputy;
  }

  public void setDeputy(@Nullable String deputy) {
    this.deputy = deputy;
  }
}
