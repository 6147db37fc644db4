package jp.lg.isac.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.notification.Letters.Told;
import jp.lg.isac.notification.MailServer.Letter;
import jp.lg.isac.notification.NoticeSource.Subject;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final String TITLE = "住民票システムの停止";
  private static final Told REPORT = told(false, TITLE);

  private final Letters letters = new Letters("https://isac.example");

  @Test
  void saysNoTitleUnlessTheReaderAllowsIt() {
    assertThat(write(false, "ja", REPORT).text())
        .doesNotContain(TITLE)
        .contains("https://isac.example/shared-report/detail.xhtml?id=1");
    assertThat(write(true, "ja", REPORT).text()).contains(TITLE);
  }

  @Test
  void neverSaysATitleInTheSubject() {
    assertThat(write(true, "ja", REPORT).subject()).doesNotContain(TITLE);
  }

  @Test
  void marksWhatIsUrgent() {
    assertThat(write(false, "ja", told(true, TITLE)).subject()).contains("緊急");
  }

  @Test
  void letsNoTitleFeignALine() {
    assertThat(write(true, "en", told(false, "a\r\n■ https://evil.example")).text())
        .contains("a ■ https://evil.example")
        .doesNotContain("\n■ https://evil.example");
  }

  @Test
  void hasTheSameSentencesInBothLanguages() {
    assertThat(ResourceBundle.getBundle("i18n.mail", Locale.ENGLISH).keySet())
        .isEqualTo(ResourceBundle.getBundle("i18n.mail", Locale.JAPANESE).keySet());
    assertThat(NoticeKind.values())
        .allMatch(kind -> new MailWords("ja").format("mail.kind." + kind).endsWith("。"));
  }

  private Letter write(boolean titles, String language, Told told) {
    var recipient =
        new Readers.Recipient(reader(language), "b@example.jp", MailTimes.DEFAULT, titles);
    return letters.write(UUID.randomUUID(), recipient, "b@example.jp", false, List.of(told));
  }

  private static Told told(boolean urgent, String title) {
    return new Told(
        NoticeKind.SHARED_REPORT, urgent, new Subject(title, "/shared-report/detail.xhtml?id=1"));
  }

  private static SignedIn reader(String language) {
    var code = OrganisationCode.ofFirstFive("48201");
    return new SignedIn(
        UUID.randomUUID(),
        "staff@" + code,
        "見本市 職員",
        UUID.randomUUID(),
        code,
        "見本市",
        OrganisationKind.MUNICIPALITY,
        Set.of(code),
        Set.of(),
        Set.of(Role.STAFF),
        UUID.randomUUID(),
        Set.of(),
        language);
  }
}
