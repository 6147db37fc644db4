package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.account.AccessTokens;
import jp.lg.isac.account.CreatedToken;
import jp.lg.isac.account.OwnAccount;
import jp.lg.isac.account.OwnAccountView;
import jp.lg.isac.account.Scope;
import jp.lg.isac.account.SessionView;
import jp.lg.isac.account.TokenView;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** One's own account: name and language, password, as whom one acts, sessions, API tokens. */
@Named
@ViewScoped
public class OwnAccountPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/account/index.xhtml?faces-redirect=true";

  @Inject private transient OwnAccount ownAccount;
  @Inject private transient AccessTokens accessTokens;
  @Inject private transient Feedback feedback;

  private @Nullable OwnAccountView account;
  private OwnAccountForm form = new OwnAccountForm();
  private PasswordForm password = new PasswordForm();
  private TokenForm token = new TokenForm();
  private transient @Nullable CreatedToken created;

  @PostConstruct
  void load() {
    var own = ownAccount.get();
    account = own;
    form = OwnAccountForm.of(own);
  }

  public OwnAccountView getAccount() {
    return Objects.requireNonNull(account);
  }

  public OwnAccountForm getForm() {
    return form;
  }

  public PasswordForm getPassword() {
    return password;
  }

  public TokenForm getToken() {
    return token;
  }

  public @Nullable CreatedToken getCreated() {
    return created;
  }

  public List<SessionView> getSessions() {
    return accessTokens.sessions();
  }

  public List<TokenView> getTokens() {
    return accessTokens.tokens();
  }

  public List<Scope> getScopes() {
    return List.of(Scope.values());
  }

  public String save() {
    ownAccount.change(getAccount().version(), form.toCommand());
    feedback.done("account.own.saved");
    return HERE;
  }

  public String changePassword() {
    ownAccount.changePassword(password.toCommand());
    feedback.done("account.password.changed");
    return HERE;
  }

  /** From the next page on one acts for another organisation. */
  public String actUnder(UUID membership) {
    ownAccount.actUnder(membership);
    return "/index.xhtml?faces-redirect=true";
  }

  public String endSession(UUID id) {
    accessTokens.endSession(id);
    feedback.done("account.session.ended");
    return HERE;
  }

  public String signOutEverywhere() {
    accessTokens.signOutEverywhere();
    return "/signin.xhtml?faces-redirect=true";
  }

  /** Makes a token, which this page shows once. */
  public void createToken() {
    created = accessTokens.create(UUID.randomUUID(), token.toCommand());
    token = new TokenForm();
  }

  public String revokeToken(UUID id) {
    accessTokens.revoke(id);
    feedback.done("account.token.revoked");
    return HERE;
  }
}
