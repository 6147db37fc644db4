package jp.lg.isac.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** Invites the people of an Excel sheet, all of them or nobody. */
@Stateless
@TenantBound
@RolesAllowed({"ORG_ADMIN", "CENTRE_ADMIN"})
public class UserImport {
  @Inject Invitations invitations;
  @Inject CurrentUser currentUser;
  @Inject AccountRepository accounts;
  @Inject Validator validator;

  /**
   * A row of the sheet and what became of it.
   *
   * @param line its number in the sheet, the header being 1
   * @param invitation the one-time link, shown only here; absent on a dry run
   */
  public record ImportedUser(
      int line,
      String username,
      String displayName,
      List<Role> roles,
      @Nullable Invitation invitation) {}

  /**
   * Invites everybody in the sheet, or tells who would be invited.
   *
   * @param words by which roles are called in it
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every bad row, by its line
   */
  public List<ImportedUser> importSheet(byte[] file, Map<String, Role> words, boolean dryRun) {
    SignedIn administrator = RolePolicy.administrator(currentUser.get());
    var lines = UserSheet.read(file, words);
    check(lines, administrator);
    return lines.stream()
        .map(
            line ->
                new ImportedUser(
                    line.line(),
                    line.user().username(),
                    line.user().displayName(),
                    line.user().roles().stream().sorted().toList(),
                    dryRun
                        ? null
                        : invitations.invite(UUID.randomUUID(), line.user(), administrator)))
        .toList();
  }

  /** An empty sheet to fill in, with its headings and an example. */
  public byte[] template(String title, List<String> headings, List<String> example) {
    return UserSheet.template(title, headings, example);
  }

  private void check(List<UserSheet.Line> lines, SignedIn administrator) {
    var violations = new ArrayList<Violation>();
    var first = new HashMap<String, Integer>();
    var taken =
        new HashSet<>(accounts.taken(lines.stream().map(line -> line.user().username()).toList()));
    for (var line : lines) {
      var user = line.user();
      var wrong = new TreeSet<String>();
      for (ConstraintViolation<InviteUser> violation : validator.validate(user)) {
        wrong.add(property(violation));
      }
      if (!user.username().endsWith("@" + administrator.organisation())) {
        wrong.add("username");
      }
      if (user.validFrom() != null
          && user.validTo() != null
          && user.validTo().isBefore(user.validFrom())) {
        wrong.add("validTo");
      }
      if (!RolePolicy.of(administrator.kind()).containsAll(user.roles())) {
        wrong.add("roles");
      }
      wrong.forEach(
          property ->
              violations.add(
                  UserSheet.violation(
                      line.line(),
                      property,
                      "account.import." + property,
                      administrator.organisation())));
      Integer earlier = first.putIfAbsent(user.username(), line.line());
      if (earlier != null) {
        violations.add(
            UserSheet.violation(
                line.line(), "username", "account.import.duplicate", user.username(), earlier));
      } else if (taken.contains(user.username())) {
        violations.add(
            UserSheet.violation(line.line(), "username", "account.import.taken", user.username()));
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
  }

  private static String property(ConstraintViolation<InviteUser> violation) {
    Path.Node first = violation.getPropertyPath().iterator().next();
    return first.getName();
  }
}
