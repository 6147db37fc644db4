package jp.lg.isac.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** Who makes the current request. Set once per request from the authenticated principal. */
@RequestScoped
public class CurrentUser {
  private @Nullable SignedIn signedIn;
  private String address = "";

  /** Called by the web tier's filter alone, before anything else of the request runs. */
  public void actAs(SignedIn who, String clientAddress) {
    this.signedIn = who;
    this.address = clientAddress;
  }

  public boolean isSignedIn() {
    return signedIn != null;
  }

  public Optional<SignedIn> find() {
    return Optional.ofNullable(signedIn);
  }

  /**
   * Who acts.
   *
   * @throws DomainException.Forbidden if nobody is signed in
   */
  public SignedIn get() {
    if (signedIn == null) {
      throw new DomainException.Forbidden();
    }
    return signedIn;
  }

  public UUID userId() {
    return get().account();
  }

  public String displayName() {
    return get().displayName();
  }

  public OrganisationCode organisation() {
    return get().organisation();
  }

  public String organisationName() {
    return get().organisationName();
  }

  public Set<Role> roles() {
    return get().roles();
  }

  public boolean has(Role role) {
    return signedIn != null && signedIn.has(role);
  }

  /**
   * Checks that the user has one of the roles.
   *
   * @throws DomainException.Forbidden if he has none
   */
  public void requireAnyOf(Set<Role> wanted) {
    if (!get().hasAnyOf(wanted)) {
      throw new DomainException.Forbidden();
    }
  }

  /** The client's address, for the activity log and for throttling. */
  public String address() {
    return address;
  }
}
