package jp.lg.isac.web.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import jp.lg.isac.account.CreateToken;
import jp.lg.isac.account.Scope;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/** What is typed about a new API token. */
public class TokenForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String name;
  private Scope[] scopes = {Scope.READ};
  private @Nullable LocalDate expiresAt;

  /** The token works until the end of its last day in Tokyo. */
  CreateToken toCommand() {
    return new CreateToken(
        Objects.requireNonNull(name),
        Set.of(scopes),
        Objects.requireNonNull(expiresAt).plusDays(1).atStartOfDay(Clocks.TOKYO).toInstant());
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public Scope[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(Scope[] scopes) {
    this.scopes = scopes.clone();
  }

  public @Nullable LocalDate getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(@Nullable LocalDate expiresAt) {
    this.expiresAt = expiresAt;
  }
}
