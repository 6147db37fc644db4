package jp.lg.isac.web.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import jp.lg.isac.account.AddMembership;
import jp.lg.isac.account.ChangeUser;
import jp.lg.isac.account.InviteAdministrator;
import jp.lg.isac.account.InviteUser;
import jp.lg.isac.account.UserView;
import jp.lg.isac.identity.Role;
import org.jspecify.annotations.Nullable;

/** What is typed about a person. */
public class UserForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String username;
  private @Nullable String displayName;
  private @Nullable String email;
  private Role[] roles = {};
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private boolean disabled;

  static UserForm of(UserView user) {
    var form = new UserForm();
    form.username = user.username();
    form.displayName = user.displayName();
    form.email = user.email();
    form.roles = user.roles().toArray(Role[]::new);
    form.validFrom = user.validFrom();
    form.validTo = user.validTo();
    form.disabled = user.disabled();
    return form;
  }

  InviteUser toInvitation() {
    return new InviteUser(
        Objects.requireNonNull(username).strip(),
        Objects.requireNonNull(displayName),
        email,
        Set.of(roles),
        validFrom,
        validTo);
  }

  InviteAdministrator toAdministrator() {
    return new InviteAdministrator(
        Objects.requireNonNull(username).strip(), Objects.requireNonNull(displayName), email);
  }

  AddMembership toMember() {
    return new AddMembership(
        Objects.requireNonNull(username).strip(), Set.of(roles), validFrom, validTo);
  }

  ChangeUser toChange() {
    return new ChangeUser(
        Objects.requireNonNull(displayName),
        email,
        Set.of(roles),
        Objects.requireNonNull(validFrom),
        validTo,
        disabled);
  }

  public @Nullable String getUsername() {
    return username;
  }

  public void setUsername(@Nullable String username) {
    this.username = username;
  }

  public @Nullable String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(@Nullable String displayName) {
    this.displayName = displayName;
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public Role[] getRoles() {
    return roles.clone();
  }

  public void setRoles(Role[] roles) {
    this.roles = roles.clone();
  }

  public @Nullable LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(@Nullable LocalDate validTo) {
    this.validTo = validTo;
  }

  public boolean isDisabled() {
    return disabled;
  }

  public void setDisabled(boolean disabled) {
    this.disabled = disabled;
  }
}
