package jp.lg.isac.web.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.duty.DutyRuleView;
import jp.lg.isac.duty.DutyRules;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;

/** All rules on duties, in all their versions. */
@Named
@RequestScoped
public class DutyRuleListPage {
  @Inject private DutyRules rules;
  @Inject private CurrentUser user;

  public List<DutyRuleView> getRules() {
    return rules.list();
  }

  public boolean isEditor() {
    return user.has(Role.CENTRE_ADMIN);
  }
}
