package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.account.Invitation;
import jp.lg.isac.account.Users;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import org.jspecify.annotations.Nullable;

/** Invites a person; the page then shows the one-time link, once. */
@Named
@ViewScoped
public class UserInvitePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Users users;
  @Inject private transient CurrentUser user;

  private UserForm form = new UserForm();
  private List<Role> roles = List.of();
  private @Nullable Invitation invitation;

  @PostConstruct
  void load() {
    roles = users.roles();
    form.setUsername("@" + user.organisation());
  }

  public UserForm getForm() {
    return form;
  }

  public List<Role> getRoles() {
    return roles;
  }

  public @Nullable Invitation getInvitation() {
    return invitation;
  }

  public void invite() {
    invitation = users.invite(UUID.randomUUID(), form.toInvitation());
    form = new UserForm();
    form.setUsername("@" + user.organisation());
  }
}
