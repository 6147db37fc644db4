package jp.lg.isac.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class UserSheetTest {
  private static final Map<String, Role> WORDS =
      Map.of("担当者", Role.STAFF, "受講者", Role.TRAINEE, "STAFF", Role.STAFF);

  @Test
  void readsWhatTheTemplateShows() {
    var headings = List.of("ユーザー名", "氏名", "メール", "役割", "開始日", "終了日");
    var example = List.of("yamada@482013", "山田", "yamada@example.jp", "担当者、受講者", "2026-04-01", "");
    var lines = UserSheet.read(UserSheet.template("利用者", headings, example), WORDS);
    assertThat(lines)
        .containsExactly(
            new UserSheet.Line(
                2,
                new InviteUser(
                    "yamada@482013",
                    "山田",
                    "yamada@example.jp",
                    Set.of(Role.STAFF, Role.TRAINEE),
                    LocalDate.of(2026, 4, 1),
                    null)));
  }

  @Test
  void readsDaysThatExcelKeepsAsNumbers() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var workbook = new Workbook(file, "test", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "header");
      sheet.value(1, 0, "yamada@482013");
      sheet.value(1, 1, "山田");
      sheet.value(1, 3, "STAFF");
      sheet.value(1, 4, LocalDate.of(2026, 4, 1));
      sheet.style(1, 4).format("yyyy-mm-dd").set();
    }
    assertThat(UserSheet.read(file.toByteArray(), WORDS))
        .singleElement()
        .extracting(line -> line.user().validFrom())
        .isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void namesEveryCellThatItCannotRead() {
    var headings = List.of("ユーザー名", "氏名", "メール", "役割", "開始日", "終了日");
    var example = List.of("yamada@482013", "山田", "", "担当者,町長", "四月一日", "");
    var refused =
        catchThrowableOfType(
            DomainException.Invalid.class,
            () -> UserSheet.read(UserSheet.template("利用者", headings, example), WORDS));
    assertThat(refused.violations())
        .extracting(DomainException.Violation::pointer, DomainException.Violation::code)
        .containsExactly(
            tuple("/rows/2/roles", "account.import.role"),
            tuple("/rows/2/validFrom", "account.import.day"));
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    var refused =
        catchThrowableOfType(
            DomainException.Invalid.class,
            () -> UserSheet.read("username,name".getBytes(StandardCharsets.UTF_8), WORDS));
    assertThat(refused.violations().getFirst().code()).isEqualTo("account.import.not-excel");
  }
}
