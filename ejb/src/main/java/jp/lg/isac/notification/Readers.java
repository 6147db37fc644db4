package jp.lg.isac.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** People as they stand now, read as {@code isac_system} before something is sent to them. */
class Readers {
  private static final UUID NO_SESSION = new UUID(0, 0);

  private final DataSource system;

  Readers(DataSource system) {
    this.system = system;
  }

  /**
   * Whom a mail goes to.
   *
   * @param who acting under the membership by which he was told
   * @param titles whether his mails may say what things are called
   */
  record Recipient(SignedIn who, @Nullable String email, MailTimes times, boolean titles) {}

  /** The person, as long as account, membership and organisation are valid. */
  Optional<Recipient> find(UUID membership) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select r.*, p.quiet_from, p.quiet_to, p.digest_at, coalesce(p.titles, false) as titles
                  from reader r left join notice_preference p on p.account = r.account
                 where r.membership = ?
                """)) {
      select.setObject(1, membership);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(recipient(row)) : Optional.empty();
      }
    }
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    LocalTime digestAt = row.getObject("digest_at", LocalTime.class);
    return new Recipient(
        signedIn(row),
        row.getString("email"),
        digestAt == null
            ? MailTimes.DEFAULT
            : new MailTimes(
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                digestAt),
        row.getBoolean("titles"));
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
        NO_SESSION,
        Set.of(),
        row.getString("language"));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray());
  }
}
