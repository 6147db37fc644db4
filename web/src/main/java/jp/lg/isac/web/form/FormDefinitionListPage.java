package jp.lg.isac.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import jp.lg.isac.form.FormDefinitionView;
import jp.lg.isac.form.FormDefinitions;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;

/** All forms, in all their versions. */
@Named
@RequestScoped
public class FormDefinitionListPage {
  @Inject private FormDefinitions definitions;
  @Inject private CurrentUser user;

  /** It is a page of the centre. */
  public void open() {
    user.requireAnyOf(Set.of(Role.CENTRE_ADMIN));
  }

  public List<FormDefinitionView> getDefinitions() {
    return definitions.list();
  }
}
