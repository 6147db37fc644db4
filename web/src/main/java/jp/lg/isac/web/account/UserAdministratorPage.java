package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.account.CentralAccounts;
import jp.lg.isac.account.Invitation;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The centre invites an organisation's administrator, or lets a person act for it too. */
@Named
@ViewScoped
public class UserAdministratorPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient CentralAccounts accounts;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;
  @Inject private transient PageAddress address;

  private OrganisationCode code = OrganisationCode.CENTRE;
  private UserForm form = new UserForm();
  private UserForm member = new UserForm();
  private @Nullable Invitation invitation;

  @PostConstruct
  void load() {
    if (!user.has(Role.CENTRE_ADMIN)) {
      throw new DomainException.Forbidden();
    }
    code =
        OrganisationCode.parse(address.parameter("code"))
            .orElseThrow(DomainException.NotFound::new);
    form.setUsername("admin@" + code);
  }

  public OrganisationCode getCode() {
    return code;
  }

  public UserForm getForm() {
    return form;
  }

  public UserForm getMember() {
    return member;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public @Nullable Invitation getInvitation() {
    return invitation;
  }

  public void invite() {
    invitation = accounts.inviteAdministrator(code, UUID.randomUUID(), form.toAdministrator());
  }

  public String addMember() {
    var typed = member.toMember();
    accounts.addMembership(code, UUID.randomUUID(), typed);
    feedback.done("account.member.added", typed.username());
    return "/organisation/view.xhtml?faces-redirect=true&code=" + code;
  }
}
