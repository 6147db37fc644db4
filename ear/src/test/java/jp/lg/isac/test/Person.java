package jp.lg.isac.test;

import jakarta.json.Json;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Somebody who was invited for a test of his own.
 *
 * @param id his account
 */
public record Person(UUID id, Rest session) {
  /** With the password that he would set by the link of his invitation. */
  public static Person invited(String organisation, String role) throws SQLException {
    var name = "hito" + UUID.randomUUID().toString().substring(0, 8) + "@" + organisation;
    var invitation =
        Json.createObjectBuilder()
            .add("username", name)
            .add("displayName", "招かれた人")
            .add("roles", Json.createArrayBuilder().add(role));
    var answer =
        Product.running()
            .as("admin@" + organisation)
            .post("/api/v1/users", invitation.build().toString());
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.body());
    }
    setPassword(name);
    return new Person(
        UUID.fromString(Rest.object(answer).getString("user")), Product.running().as(name));
  }

  private static void setPassword(String name) throws SQLException {
    try (var database = Product.running().asSuperuser();
        var update =
            database.prepareStatement(
                """
                update account set password_hash =
                  (select password_hash from account where username = 'staff@482013')
                 where username = ?
                """)) {
      update.setString(1, name);
      update.executeUpdate();
    }
  }
}
