package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.ReaderTokens;

/** Who writes the knowledge base. */
@ApplicationScoped
class Centre {
  @Inject CurrentUser currentUser;

  /**
   * The current user, acting for the centre. The roles alone do not do: they count there only.
   *
   * @throws DomainException.Forbidden if he does not act for the centre
   */
  SignedIn writer() {
    SignedIn user = currentUser.get();
    if (!ReaderTokens.of(user).contains(ReaderTokens.CENTRE)) {
      throw new DomainException.Forbidden();
    }
    return user;
  }
}
