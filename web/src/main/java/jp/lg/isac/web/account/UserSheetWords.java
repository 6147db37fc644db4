package jp.lg.isac.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.lg.isac.account.UserImport;
import jp.lg.isac.account.Users;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;

/** The words of the Excel sheet of people: its headings, its example, and how roles are called. */
@RequestScoped
public class UserSheetWords {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final int LARGEST_FILE = 2_000_000;

  private static final List<String> COLUMNS =
      List.of("username", "displayName", "email", "roles", "validFrom", "validTo");

  @Inject Messages messages;
  @Inject UserImport userImport;
  @Inject Users users;
  @Inject CurrentUser currentUser;

  /** Roles by what they are called in either language, or by their name in the interface. */
  Map<String, Role> roles() {
    var roles = new HashMap<String, Role>();
    for (Role role : Role.values()) {
      roles.put(role.name(), role);
      for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        roles.put(Messages.in(locale).get("account.role." + role), role);
      }
    }
    return roles;
  }

  /** The empty sheet. */
  Download template() {
    var headings = COLUMNS.stream().map(column -> messages.get("account.user." + column)).toList();
    var roles = users.roles().stream().map(role -> messages.get("account.role." + role)).toList();
    var example =
        List.of(
            "yamada@" + currentUser.organisation(),
            messages.get("account.sheet.example.name"),
            "yamada@example.jp",
            Stream.of(Role.STAFF, Role.TRAINEE)
                .map(role -> messages.get("account.role." + role))
                .reduce((a, b) -> a + "、" + b)
                .orElseThrow(),
            "2026-04-01",
            "");
    byte[] file =
        userImport.template(
            messages.get("account.sheet.title"),
            Stream.concat(
                    headings.stream(),
                    Stream.of(messages.format("account.sheet.roles", String.join("、", roles))))
                .toList(),
            Stream.concat(example.stream(), Stream.of("")).toList());
    return new Download(
        messages.get("account.sheet.file"), MEDIA_TYPE, file.length, out -> out.write(file));
  }
}
