package jp.lg.isac.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * 是正措置: what is done about a finding.
 *
 * <p>It is planned, worked on, reported done, and verified by somebody else; what was verified
 * never changes. An auditor neither plans nor does it: he verifies it or sends it back.
 */
@Entity
@Table(name = "corrective_action")
class CorrectiveAction {
  private static final Set<ActionState> BY_AUDITORS =
      EnumSet.of(ActionState.IN_PROGRESS, ActionState.VERIFIED);

  @Id private UUID id;
  @Column private OrganisationCode organisation;
  @Column private UUID finding;
  @Column private String what;
  @Column private String owner;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column
  private ActionState state;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "done_by")
  private @Nullable String doneBy;

  @Column(name = "verified_at")
  private @Nullable Instant verifiedAt;

  @Column(name = "verified_by")
  private @Nullable String verifiedBy;

  @Version private long version;

  protected CorrectiveAction() {}

  static CorrectiveAction plan(
      UUID id, Finding finding, PlanAction command, SignedIn user, Instant now) {
    var action = new CorrectiveAction();
    action.id = id;
    action.organisation = finding.organisation();
    action.finding = finding.id();
    action.state = ActionState.OPEN;
    action.plannedAt = now;
    action.owner = command.owner().strip();
    action.describe(command);
    action.move(command.state(), user, now);
    return action;
  }

  /**
   * Says anew what is done, by whom and until when, and how far it is.
   *
   * @throws DomainException.Conflict {@code audit.action-verified}, {@code audit.action-not-done}
   * @throws DomainException.RuleViolated {@code audit.verified-by-owner}, {@code
   *     audit.auditor-only-verifies}
   */
  void update(PlanAction command, SignedIn user, Instant now) {
    if (state == ActionState.VERIFIED) {
      throw new DomainException.Conflict("audit.action-verified");
    }
    boolean sameText =
        what.equals(command.what())
            && owner.equals(command.owner())
            && dueOn.equals(command.dueOn());
    if (!user.hasAnyOf(Role.OWN_CASES)
        && !(sameText && (state == command.state() || BY_AUDITORS.contains(command.state())))) {
      throw new DomainException.RuleViolated("audit.auditor-only-verifies");
    }
    // moved first: who verifies must not have been the owner up to now
    move(command.state(), user, now);
    describe(command);
  }

  private void describe(PlanAction command) {
    what = command.what().strip();
    owner = command.owner().strip();
    dueOn = command.dueOn();
  }

  private void move(ActionState next, SignedIn user, Instant now) {
    if (next == state) {
      return;
    }
    switch (next) {
      case OPEN, IN_PROGRESS -> {
        doneAt = null;
        doneBy = null;
      }
      case DONE -> {
        doneAt = now;
        doneBy = user.username();
      }
      case VERIFIED -> verify(user, now);
    }
    state = next;
  }

  private void verify(SignedIn user, Instant now) {
    if (state != ActionState.DONE) {
      throw new DomainException.Conflict("audit.action-not-done");
    }
    if (user.username().equals(doneBy)
        || Names.same(owner, user.displayName())
        || Names.same(owner, user.username())) {
      throw new DomainException.RuleViolated("audit.verified-by-owner");
    }
    verifiedAt = now;
    verifiedBy = user.username();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID finding() {
    return finding;
  }

  String what() {
    return what;
  }

  String owner() {
    return owner;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  ActionState state() {
    return state;
  }

  Instant plannedAt() {
    return plannedAt;
  }

  @Nullable Instant doneAt() {
    return doneAt;
  }

  @Nullable String doneBy() {
    return doneBy;
  }

  @Nullable Instant verifiedAt() {
    return verifiedAt;
  }

  @Nullable String verifiedBy() {
    return verifiedBy;
  }

  long version() {
    return version;
  }
}
