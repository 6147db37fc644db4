package jp.lg.isac.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.audit.ActionState;
import jp.lg.isac.audit.ActionView;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.audit.CorrectiveActions;
import jp.lg.isac.audit.FindingView;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Plans a corrective action, or says how far the one is that the address names. */
@Named
@ViewScoped
public class ActionPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Audits audits;
  @Inject private transient CorrectiveActions actions;
  @Inject private transient CurrentUser user;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;

  private final ActionForm form = new ActionForm();
  private long version;
  private transient @Nullable FindingView finding;
  private transient @Nullable ActionView action;

  public void load() {
    finding = getFinding();
    if (isUpdating()) {
      action = actions.find(Ids.of(page.parameter("finding")), Ids.of(page.parameter("id")));
      form.show(action);
      version = action.version();
    } else {
      user.requireAnyOf(Role.OWN_CASES);
    }
  }

  public String save() {
    if (isUpdating()) {
      actions.update(
          Ids.of(page.parameter("finding")),
          Ids.of(page.parameter("id")),
          version,
          form.toCommand());
    } else {
      actions.plan(UUID.randomUUID(), Ids.of(page.parameter("finding")), form.toCommand());
    }
    feedback.done("audit.action.saved");
    return "/audit/detail.xhtml?faces-redirect=true&id=" + getFinding().audit();
  }

  public boolean isUpdating() {
    return !page.parameter("id").isEmpty();
  }

  public ActionForm getForm() {
    return form;
  }

  public FindingView getFinding() {
    if (finding == null) {
      finding = audits.finding(Ids.of(page.parameter("finding")));
    }
    return finding;
  }

  /** Whether it is verified, so that nothing about it changes any more. */
  public boolean isClosed() {
    return action != null && action.state() == ActionState.VERIFIED;
  }

  /** The action as it stands, {@code null} for a new one. */
  public @Nullable ActionView getAction() {
    return action;
  }

  public ActionState[] getStates() {
    return ActionState.values();
  }
}
