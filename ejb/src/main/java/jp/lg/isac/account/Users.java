package jp.lg.isac.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.OpenWork;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.TenantBound;

/**
 * The people of the own organisation, as its administrator looks after them. People of others are
 * not there.
 */
@Stateless
@TenantBound
@RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
public class Users {
  static final String OBJECT = "account";

  @Inject AccountRepository accounts;
  @Inject AccessTokenRepository tokens;
  @Inject Invitations invitations;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;
  @Inject @Any Instance<OpenWork> openWork;

  /** Everybody, in the order of user names; who has left too. */
  public Page<UserView> list(TextPageRequest request) {
    var members = accounts.members(administrator().organisation(), request);
    return Page.byText(members, request.limit(), m -> m.account().username()).map(UserView::of);
  }

  public UserView get(UUID id) {
    return UserView.of(member(id));
  }

  /** The roles that people of the own organisation can have. */
  public List<Role> roles() {
    return List.copyOf(RolePolicy.of(administrator().kind()));
  }

  /**
   * Invites a person: the account waits until he sets his password by the one-time link.
   *
   * @param id the new account's id; if the organisation has it already, it gets a new link
   * @throws DomainException.Conflict {@code account.username-taken}
   */
  public Invitation invite(UUID id, @Valid InviteUser command) {
    SignedIn administrator = administrator();
    var there = accounts.member(administrator.organisation(), id);
    if (there.isPresent()) {
      return invitations.issue(home(there.get()), Invitations.Purpose.INVITATION);
    }
    RolePolicy.checkUsername(command.username(), administrator.organisation());
    if (!accounts.taken(List.of(command.username())).isEmpty()) {
      throw new DomainException.Conflict("account.username-taken", command.username());
    }
    return invitations.invite(id, command, administrator);
  }

  /**
   * Changes roles, period, name or address of a person, or shuts and opens the account.
   *
   * @throws DomainException.RuleViolated {@code account.not-home} if the account belongs to another
   *     organisation and more than the membership changes; {@code account.own-administration} if
   *     the administrator would shut himself out
   */
  public UserView change(UUID id, long version, @Valid ChangeUser command) {
    SignedIn administrator = administrator();
    var membership = member(id);
    if (membership.version() != version) {
      throw new DomainException.Stale();
    }
    RolePolicy.check(command.roles(), administrator.kind());
    RolePolicy.checkPeriod(command.validFrom(), command.validTo());
    if (id.equals(administrator.account()) && shutsOut(command, administrator)) {
      throw new DomainException.RuleViolated("account.own-administration");
    }
    var account = membership.account();
    if (changesAccount(UserView.of(membership), command)) {
      home(membership).change(command, clock.instant());
    }
    membership.change(command.roles(), command.validFrom(), command.validTo());
    if (account.disabled()) {
      tokens.revokeAll(id, clock.instant());
    }
    accounts.changed(membership);
    activityLog.done("account.change", OBJECT, id);
    return UserView.of(membership);
  }

  /** A new one-time link for who forgot his password; he keeps the old one until he uses it. */
  public Invitation reset(UUID id) {
    var invitation = invitations.issue(home(member(id)), Invitations.Purpose.RESET);
    activityLog.done("account.reset", OBJECT, id);
    return invitation;
  }

  /**
   * Gives a person's open work, drafts and subscriptions to a successor in the same organisation.
   *
   * @return how many things changed hands
   */
  public int handOver(UUID id, @Valid HandOver command) {
    member(id);
    if (id.equals(command.successor())) {
      throw new DomainException.Invalid("/successor", "account.own-successor");
    }
    var successor =
        accounts
            .member(currentUser.organisation(), command.successor())
            .filter(m -> !m.account().disabled())
            .orElseThrow(
                () -> new DomainException.Invalid("/successor", "account.successor-unknown"));
    int changed =
        openWork.stream().mapToInt(work -> work.handOver(id, successor.account().id())).sum();
    activityLog.done("account.hand-over", OBJECT, id);
    return changed;
  }

  private SignedIn administrator() {
    return RolePolicy.administrator(currentUser.get());
  }

  private Membership member(UUID id) {
    return accounts
        .member(administrator().organisation(), id)
        .orElseThrow(DomainException.NotFound::new);
  }

  private Account home(Membership membership) {
    var account = membership.account();
    if (!currentUser.get().codes().contains(account.home())) {
      throw new DomainException.RuleViolated("account.not-home", account.home());
    }
    return account;
  }

  private boolean shutsOut(ChangeUser command, SignedIn administrator) {
    return command.disabled()
        || !RolePolicy.administers(command.roles(), administrator.kind())
        || command.validFrom().isAfter(today())
        || (command.validTo() != null && command.validTo().isBefore(today()));
  }

  private static boolean changesAccount(UserView user, ChangeUser command) {
    return !user.displayName().equals(command.displayName())
        || !Objects.equals(user.email(), command.email())
        || user.disabled() != command.disabled();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
  }
}
