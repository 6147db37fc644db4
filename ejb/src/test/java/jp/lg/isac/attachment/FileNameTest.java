package jp.lg.isac.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "通信記録（髙﨑）①.log, 通信記録（髙﨑）①.log",
    "C:\\Users\\town\\報告.pdf, 報告.pdf",
    "../../etc/passwd.txt, passwd.txt",
    "a:b*c?.txt, a_b_c_.txt",
    "報告.pdf. , 報告.pdf",
  })
  void keepsTheNameWithoutFoldersAndForbiddenSigns(String sent, String kept) {
    assertThat(FileName.of(sent).value()).isEqualTo(kept);
  }

  @Test
  void composesTheMarksThatMacOsSendsApart() {
    assertThat(FileName.of("か\u3099いよう.pdf").value()).isEqualTo("がいよう.pdf");
  }

  @Test
  void dropsWhatHidesTheExtension() {
    assertThat(FileName.of("report\u202Efdp.exe\r\n").value()).isEqualTo("reportfdp.exe");
  }

  @Test
  void shortensBeforeTheExtensionBetweenWholeCharacters() {
    String kept = FileName.of("𠮷".repeat(300) + ".pdf").value();
    assertThat(kept).endsWith("𠮷.pdf");
    assertThat(kept.codePointCount(0, kept.length())).isEqualTo(FileName.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "..", "folder/"})
  void refusesANameOfWhichNothingIsLeft(String sent) {
    assertThatThrownBy(() -> FileName.of(sent)).isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void knowsTheExtension() {
    assertThat(FileName.of("a.tar.PDF").extension()).isEqualTo("pdf");
    assertThat(FileName.of("README").extension()).isEmpty();
  }
}
