package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job, from a report to the lesson learnt, by people who use the keyboard alone. */
class MainJobByKeyboardIT extends InBrowser {
  private static final Duration FOUND_WITHIN = Duration.ofSeconds(20);

  private Keyboard keyboard;

  @BeforeEach
  void openSignIn() {
    keyboard = new Keyboard(page());
    page().navigate("/");
  }

  @Test
  void leadsFromAReportToALesson() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    keyboard.signIn("staff@482056");
    keyboard.enter(".side a[href$='/incident/list.xhtml']");
    keyboard.enter("main a[href$='/incident/new.xhtml']");
    keyboard.type("#title", "収納消込の遅れ " + mark);
    keyboard.stepUp("#occurredAt", 1);
    keyboard.choose("#causeClass", "SOFTWARE_FAILURE");
    keyboard.type("#summary", "督促状を二重に送付しかけた。夜間の連携が止まっていた。符号" + mark);
    keyboard.choose("#tlp", "GREEN");
    keyboard.choose("[name=audience]", "ALL");
    keyboard.enter("#confirm");
    assertThat(page().locator("main")).containsText("全国のインシデント対応担当者");
    assertThat(page().locator("main")).containsText(Pattern.compile("届く団体の数：\\d+"));
    keyboard.enter("#send");
    assertThat(page().locator("h1")).hasText("収納消込の遅れ " + mark);
    keyboard.signOut();

    keyboard.signIn("coordinator@490008");
    open("督促状の二重送付 " + mark);
    assertThat(page().locator("h1")).hasText("収納消込の遅れ " + mark);
    assertThat(page().locator("main")).containsText("夜間の連携が止まっていた");
    keyboard.signOut();

    keyboard.signIn("analyst@990001");
    open("督促状の二重送付 " + mark);
    keyboard.enter("#lesson");
    assertThat(page().locator("#body")).hasValue(Pattern.compile("夜間の連携が止まっていた"));
    keyboard.type("#title", "夜間連携の監視 " + mark);
    keyboard.type("#body", "## 教訓\n\n連携の完了を毎朝確かめる。");
    keyboard.choose("#tlp", "GREEN");
    keyboard.choose("[name=audience]", "ALL");
    keyboard.enter("#publish");
    assertThat(page().locator("h1")).hasText("夜間連携の監視 " + mark);
    assertThat(page().locator("main")).containsText("収納消込の遅れ " + mark);
    keyboard.signOut();

    keyboard.signIn("staff@482056");
    open("毎朝確かめる " + mark);
    assertThat(page().locator("h1")).hasText("夜間連携の監視 " + mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void sharesWithACentreAPrefectureAndAGroup(String language) {
    if (!language.equals("ja")) {
      keyboard.enter("form[data-keep=language] button");
    }
    keyboard.signIn("staff@482021");
    assertThat(page().locator("html")).hasAttribute("lang", language);
    keyboard.enter(".side a[href$='/incident/list.xhtml']");
    keyboard.enter("main a[href$='/incident/new.xhtml']");
    keyboard.type("#title", "共有範囲の組み合わせ");
    keyboard.stepUp("#occurredAt", 1);
    keyboard.choose("#causeClass", "MALWARE");
    keyboard.type("#summary", "複数の相手に届ける。");
    keyboard.choose("#tlp", "GREEN");
    keyboard.choose("[name=audience]", "CENTRE");
    keyboard.mark("[name=groups]");
    keyboard.mark("[name=prefectures][value='49']");
    keyboard.enter("#confirm");
    var readers = page().locator("main dd li");
    assertThat(readers).hasCount(3);
    assertThat(readers.nth(1)).containsText(language.equals("ja") ? "例示県" : "Reiji");
    keyboard.enter("#revise");
    assertThat(page().locator("[name=prefectures][value='49']")).isChecked();
    keyboard.enter("#confirm");
    keyboard.enter("#send");
    assertThat(page().locator("h1")).hasText("共有範囲の組み合わせ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void leadsToWhatIsWrongInAReportAndKeepsTheRest(String language) {
    if (!language.equals("ja")) {
      keyboard.enter("form[data-keep=language] button");
    }
    keyboard.signIn("staff@482021");
    keyboard.enter(".side a[href$='/incident/list.xhtml']");
    keyboard.enter("main a[href$='/incident/new.xhtml']");
    keyboard.type("#summary", "題名より先に概要を書いた。");
    keyboard.choose("[name=audience]", "ALL");
    keyboard.enter("#confirm");

    keyboard.toFirstFault();
    assertThat(page().locator("#title")).isFocused();
    assertThat(page().locator("#title")).hasAttribute("aria-invalid", "true");
    assertThat(page().locator("#summary")).hasValue("題名より先に概要を書いた。");
    assertThat(page().locator("[name=audience][value=ALL]")).isChecked();
    assertThat(page()).hasTitle(Pattern.compile(language.equals("ja") ? "エラー.*" : "Error.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void tellsWhoCannotSignIn(String language) {
    if (!language.equals("ja")) {
      keyboard.enter("form[data-keep=language] button");
    }
    keyboard.type("#username", "nobody@482013");
    keyboard.type("#password", "chigau mono desu");
    keyboard.enter("#signIn");
    assertThat(page().getByRole(AriaRole.ALERT)).isFocused();
    assertThat(page().locator("#username")).hasValue("nobody@482013");
    assertThat(page().locator("#password")).hasValue("");
  }

  @Test
  void completesACourseAndPrintsTheCertificate() {
    keyboard.signIn("trainee@482056");
    keyboard.enter(".side a[href$='/course/index.xhtml']");
    keyboard.enter("main h2 a");
    keyboard.enter("#enrol");
    while (page().locator("#next").count() == 1) {
      keyboard.enter("#next");
    }
    if (page().locator("#answer").count() == 0) {
      keyboard.enter("main a[href*='quiz.xhtml']");
    }
    keyboard.enter("#answer");
    keyboard.toFirstFault();
    assertThat(page().locator("[name=q1]").first()).isFocused();

    answer(question -> List.of(1));
    var right =
        page().locator("main section.card").all().stream()
            .map(MainJobByKeyboardIT::rightChoices)
            .toList();
    if (page().locator("main a[href*='quiz.xhtml']").count() == 1) {
      keyboard.enter("main a[href*='quiz.xhtml']");
      answer(question -> right.get(question - 1));
    }
    keyboard.enter("main a[href*='certificate.xhtml']");
    assertThat(page().locator(".certificate")).containsText("星見市");
    keyboard.to("[data-print]");
    assertThat(page().pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  /** Numbers of the choices that a judged question calls right. */
  private static List<Integer> rightChoices(Locator question) {
    var choices = question.locator("li");
    return IntStream.rangeClosed(1, choices.count())
        .filter(number -> choices.nth(number - 1).locator(".badge-success").count() > 0)
        .boxed()
        .toList();
  }

  private void answer(IntFunction<List<Integer>> choices) {
    int questions = page().locator("form#form fieldset").count();
    for (int question = 1; question <= questions; question++) {
      String field = "[name=q%d]".formatted(question);
      for (int choice : choices.apply(question)) {
        if (page().locator(field + "[type=radio]").count() > 0) {
          keyboard.choose(field, String.valueOf(choice));
        } else {
          keyboard.mark("%s[value='%d']".formatted(field, choice));
        }
      }
    }
    keyboard.enter("#answer");
  }

  @Test
  void answersASelfAssessment() {
    String owner = "公平委員会 " + UUID.randomUUID().toString().substring(0, 8);
    keyboard.signIn("staff@482056");
    keyboard.enter(".side a[href$='/compliance/list.xhtml']");
    keyboard.enter("main a[href$='new.xhtml']");
    keyboard.to("#policyOwner");
    page().keyboard().press("Control+A");
    page().keyboard().press("Delete");
    keyboard.enter("#begin");
    keyboard.toFirstFault();
    assertThat(page().locator("#policyOwner")).isFocused();

    page().keyboard().type(owner);
    keyboard.enter("#begin");
    assertThat(page().locator("h1")).containsText(owner);
    keyboard.enter("main a[href*='answer.xhtml']");
    keyboard.choose("[name=state]", "PARTLY");
    keyboard.type("#explanation", "体制は決めたが、訓練はこれから。");
    keyboard.enter("#next");
    keyboard.enter("main a[href*='detail.xhtml']:not(nav.crumbs a)");
    assertThat(page().locator("table")).containsText("体制は決めたが、訓練はこれから。");
  }

  @Test
  void recordsAnAuditItsFindingAndWhatIsDoneAboutIt() {
    String title = "内部監査 " + UUID.randomUUID().toString().substring(0, 8);
    keyboard.signIn("auditor@482056");
    keyboard.enter(".side a[href$='/audit/list.xhtml']");
    keyboard.enter("main a[href$='edit.xhtml']");
    keyboard.type("#auditedSection", "税務課");
    keyboard.enter("#save");
    keyboard.toFirstFault();
    assertThat(page().locator("#title")).isFocused();
    assertThat(page().locator("#auditedSection")).hasValue("税務課");

    page().keyboard().type(title);
    keyboard.choose("[name=kind]", "INTERNAL");
    keyboard.stepUp("#beginsOn", 1);
    keyboard.type("#auditor", "監査 花子");
    keyboard.type("#auditorSection", "監査委員事務局");
    keyboard.enter("#save");
    assertThat(page().locator("h1")).hasText(title);
    String audit = page().url();
    keyboard.enter("main a[href*='finding.xhtml']");
    keyboard.choose("[name=severity]", "MAJOR");
    keyboard.type("#description", "退職者の利用者登録が残っていた。");
    keyboard.enter("#save");
    assertThat(page().locator("main")).containsText("退職者の利用者登録が残っていた。");
    keyboard.signOut();

    keyboard.signIn("staff@482056");
    page().navigate(audit);
    keyboard.enter("main a[href*='action.xhtml']");
    keyboard.enter("#save");
    keyboard.toFirstFault();
    assertThat(page().locator("#what")).isFocused();
    page().keyboard().type("人事異動の翌日に登録を消す。");
    keyboard.type("#owner", "情報政策課長");
    keyboard.stepUp("#dueOn", 2);
    keyboard.choose("[name=state]", "OPEN");
    keyboard.enter("#save");
    assertThat(page().locator("table")).containsText("人事異動の翌日に登録を消す。");
  }

  /** Asks until the index has it; each time is a page of its own. */
  private void open(String words) {
    Instant giveUp = Instant.now().plus(FOUND_WITHIN);
    do {
      keyboard.type("#find", words);
      keyboard.enter("#find");
    } while (page().locator(".things h2 a").count() == 0 && Instant.now().isBefore(giveUp));
    keyboard.enter(".things h2 a");
  }
}
