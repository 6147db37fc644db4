package jp.lg.isac.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * From credentials to a session, and from a session to who somebody is. Runs before there is a
 * tenant, so it asks the database's gate functions alone; each statement is its own transaction,
 * and no connection is held while a password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
  /** Failures that cost nothing: by account from anywhere, and by account from one address. */
  static final int FREE_BY_ACCOUNT = 20;

  static final int FREE_BY_PAIR = 5;

  /** Requests for a reset of one account that cost nothing. */
  static final int FREE_RESETS = 3;

  @Resource(lookup = "jdbc/isac")
  DataSource database;

  @Inject Passwords passwords;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject CurrentUser currentUser;
  @Inject Event<SignInEvent> events;

  /**
   * Opens a session. The client's address only ever counts together with the account.
   *
   * @throws DomainException.Busy if too many sign in at once; it is no failure of the account
   */
  public SignInResult signIn(String username, String password, String address) {
    Instant now = clock.instant();
    List<String> keys = throttleKeys(username, address);
    Optional<Instant> until = throttledUntil(keys).filter(now::isBefore);
    if (until.isPresent()) {
      events.fire(SignInEvent.failed(SignInEvent.Kind.PAUSED, username, address));
      return new SignInResult.Throttled(until.get());
    }
    Optional<UUID> account = verified(username, password, address, now);
    String token = Secrets.next();
    Instant expiresAt = now.plus(settings.sessionLifetime());
    if (account.isEmpty() || !open(account.get(), token, now, expiresAt)) {
      events.fire(SignInEvent.failed(SignInEvent.Kind.REFUSED, username, address));
      return new SignInResult.Refused();
    }
    succeeded(keys, account.get(), now);
    resolve(token)
        .map(who -> SignInEvent.of(SignInEvent.Kind.SIGNED_IN, who, address))
        .ifPresent(events::fire);
    return new SignInResult.Accepted(token, expiresAt);
  }

  /**
   * Whether this is the account's password, for who is signed in already. Failures count like those
   * of signing in.
   *
   * @throws DomainException.TooMany after too many of them
   */
  public boolean confirms(String username, String password, String address) {
    Instant now = clock.instant();
    throttledUntil(throttleKeys(username, address))
        .filter(now::isBefore)
        .ifPresent(
            until -> {
              throw new DomainException.TooMany(Duration.between(now, until));
            });
    boolean confirmed = verified(username, password, address, now).isPresent();
    if (!confirmed) {
      events.fire(SignInEvent.failed(SignInEvent.Kind.REFUSED, username, address));
    }
    return confirmed;
  }

  private Optional<UUID> verified(String username, String password, String address, Instant now) {
    Optional<Credential> credential = credential(username);
    boolean right;
    if (credential.isPresent()) {
      right = passwords.verify(password, credential.get().passwordHash());
    } else {
      passwords.verifyNobody(password);
      right = false;
    }
    if (!right) {
      failed(byAccount(username), FREE_BY_ACCOUNT, now);
      failed(byPair(username, address), FREE_BY_PAIR, now);
      return Optional.empty();
    }
    return credential.map(Credential::account);
  }

  private static List<String> throttleKeys(String username, String address) {
    return List.of(byAccount(username), byPair(username, address));
  }

  private static String byAccount(String username) {
    return "account:" + username;
  }

  private static String byPair(String username, String address) {
    return "pair:" + username + "|" + address;
  }

  /**
   * Who the session or API token belongs to, as long as it, its account and membership are valid.
   */
  public Optional<SignedIn> resolve(String token) {
    Instant now = clock.instant();
    return query(
        "select * from gate_signed_in(?, ?, ?)",
        s -> {
          s.setBytes(1, Secrets.hash(token));
          s.setTimestamp(2, Timestamp.from(now));
          s.setObject(3, today(now));
        },
        SignIn::signedIn);
  }

  /**
   * Whether a reset of the account's password may be asked for by mail now; each request counts,
   * whether there is such an account or not.
   */
  public boolean mayAskForReset(String username) {
    Instant now = clock.instant();
    String key = "reset:" + username;
    boolean paused = throttledUntil(List.of(key)).filter(now::isBefore).isPresent();
    if (!paused) {
      failed(key, FREE_RESETS, now);
    }
    return !paused;
  }

  /** Where a one-time link for a new password goes. */
  public record ResetTarget(String email, String displayName, String language) {}

  /** Keeps a one-time link for the account, if there is one with a mail address; older ones end. */
  public Optional<ResetTarget> resetTarget(String username, String link, Instant expiresAt) {
    return query(
        "select email, display_name, language from gate_ask_for_reset(?, ?, ?, ?)",
        s -> {
          s.setString(1, username);
          s.setBytes(2, Secrets.hash(link));
          s.setTimestamp(3, Timestamp.from(expiresAt));
          s.setTimestamp(4, Timestamp.from(clock.instant()));
        },
        row -> new ResetTarget(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** Ends the current user's session; an unknown one is none already. */
  public void signOut(String token) {
    currentUser
        .find()
        .map(who -> SignInEvent.of(SignInEvent.Kind.SIGNED_OUT, who, currentUser.address()))
        .ifPresent(events::fire);
    query(
        "select gate_close_session(?, ?)",
        s -> {
          s.setBytes(1, Secrets.hash(token));
          s.setTimestamp(2, Timestamp.from(clock.instant()));
        },
        row -> true);
  }

  private record Credential(UUID account, String passwordHash) {}

  private Optional<Credential> credential(String username) {
    return query(
        "select account, password_hash from gate_credential(?)",
        s -> s.setString(1, username),
        row -> new Credential(row.getObject(1, UUID.class), row.getString(2)));
  }

  private Optional<Instant> throttledUntil(List<String> keys) {
    return query(
            "select gate_throttled_until(?)",
            s -> s.setArray(1, array(s, keys)),
            row -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .flatMap(until -> until);
  }

  private void failed(String key, int free, Instant now) {
    query(
        "select gate_failed(?, ?, ?)",
        s -> {
          s.setString(1, key);
          s.setInt(2, free);
          s.setTimestamp(3, Timestamp.from(now));
        },
        row -> true);
  }

  private void succeeded(List<String> keys, UUID account, Instant now) {
    query(
        "select gate_succeeded(?, ?, ?)",
        s -> {
          s.setArray(1, array(s, keys));
          s.setObject(2, account);
          s.setTimestamp(3, Timestamp.from(now));
        },
        row -> true);
  }

  private boolean open(UUID account, String token, Instant now, Instant expiresAt) {
    return query(
            "select gate_open_session(?, ?, ?, ?, ?, ?, ?)",
            s -> {
              s.setObject(1, account);
              s.setObject(2, UUID.randomUUID());
              s.setBytes(3, Secrets.hash(token));
              s.setTimestamp(4, Timestamp.from(now));
              s.setTimestamp(5, Timestamp.from(expiresAt));
              s.setInt(6, Math.toIntExact(settings.sessionIdle().toSeconds()));
              s.setObject(7, today(now));
            },
            row -> row.getBoolean(1))
        .orElse(false);
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Clocks.TOKYO);
  }

  private static SignedIn signedIn(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.of(Role.TRAINEE);
    texts(row, "roles").map(Role::valueOf).forEach(roles::add);
    return new SignedIn(
        row.getObject("account", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getObject("membership", UUID.class),
        new OrganisationCode(row.getString("organisation")),
        row.getString("organisation_name"),
        OrganisationKind.valueOf(row.getString("kind")),
        texts(row, "codes").map(OrganisationCode::new).collect(Collectors.toSet()),
        texts(row, "groups").map(UUID::fromString).collect(Collectors.toSet()),
        roles,
        row.getObject("session", UUID.class),
        texts(row, "scopes").collect(Collectors.toSet()),
        row.getString("language"));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray());
  }

  private static Array array(PreparedStatement statement, List<String> texts) throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    @Nullable T from(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> query(String sql, Binding binding, Reading<T> reading) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(reading.from(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the gate does not answer", e);
    }
  }
}
