package jp.lg.isac.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
  static Stream<Arguments> files() {
    return Stream.of(
        arguments("a.pdf", "%PDF-1.7", FileType.PDF),
        arguments("a.PNG", "\u0089PNG\r\n\u001a\n", FileType.PNG),
        arguments("a.jpeg", "\u00ff\u00d8\u00ff\u00e0", FileType.JPEG),
        arguments("a.gif", "GIF89a", FileType.GIF),
        arguments("a.webp", "RIFF1234WEBPVP8", FileType.WEBP),
        arguments("a.zip", "PK\u0003\u0004", FileType.ZIP),
        arguments("a.docx", "PK\u0003\u0004[Content_Types].xml", FileType.DOCX),
        arguments("a.xlsx", "PK\u0003\u0004_rels/.rels", FileType.XLSX),
        arguments("a.pptx", "PK\u0003\u0004ppt/slides", FileType.PPTX),
        arguments("a.log", "10.0.0.1 GET /<script>alert(1)</script>", FileType.TXT),
        arguments("a.csv", "code,name\r\n", FileType.CSV),
        arguments("a.md", "<div align=center>steps</div>", FileType.MARKDOWN),
        arguments("a.json", "{}", FileType.JSON),
        arguments("a.xml", "<?xml version='1.0'?><report/>", FileType.XML),
        arguments("a.eml", "Subject: test", FileType.EML));
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsTheKindFromTheContent(String name, String content, FileType type) {
    assertThat(FileType.of(FileName.of(name), bytes(content))).isEqualTo(type);
  }

  @Test
  void storesTheKindOfPictureThatItReallyIs() {
    assertThat(FileType.of(FileName.of("a.jpg"), bytes("GIF89a"))).isEqualTo(FileType.GIF);
  }

  @Test
  void readsTextsInTheEncodingsOfJapan() {
    for (var encoding : new String[] {"Windows-31J", "EUC-JP", "ISO-2022-JP", "UTF-8"}) {
      var head = "不審なメールを開封した\r\n".getBytes(Charset.forName(encoding));
      assertThat(FileType.of(FileName.of("a.txt"), head)).isEqualTo(FileType.TXT);
    }
    assertThat(FileType.of(FileName.of("a.txt"), "経過".getBytes(UTF_16))).isEqualTo(FileType.TXT);
  }

  @Test
  void knowsAMailOfOutlookFromAnInstaller() {
    var compound = bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    assertThat(
            FileType.of(
                FileName.of("a.msg"), joined(compound, "__substg1.0_0037001F".getBytes(UTF_16LE))))
        .isEqualTo(FileType.MSG);
    assertRefused("a.msg", compound, "attachment.content-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>",
        "  <HTML>",
        "<!-- c --><script>alert(1)</script>",
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x'><svg/>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><!DOCTYPE x [ ]><s:svg/>",
        "#!/bin/sh",
        "<?php echo 1;",
      })
  void refusesWhatRunsWhateverItIsCalled(String content) {
    assertRefused("a.txt", bytes(content), "attachment.content-runs");
    assertRefused("a.pdf", bytes(content), "attachment.content-runs");
    assertRefused("a.xml", bytes(content), "attachment.content-runs");
  }

  @Test
  void refusesADrawingHiddenInXml() {
    assertRefused(
        "a.xml",
        bytes("<a><b xmlns='http://www.w3.org/2000/svg'/></a>"),
        "attachment.content-runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZ\u0000\u0003", "\u007fELF\u0002", "\u00ca\u00fe\u00ba\u00be\u0000"})
  void refusesProgramsWhateverTheyAreCalled(String content) {
    assertRefused("a.txt", bytes(content), "attachment.content-refused");
    assertRefused("a.pdf", bytes(content), "attachment.content-refused");
    assertRefused("a.msg", bytes(content), "attachment.content-refused");
  }

  @Test
  void refusesANameThatIsOnNoList() {
    assertRefused("a.exe", bytes("%PDF-"), "attachment.name-refused");
    assertRefused("a.html", bytes("text"), "attachment.name-refused");
    assertRefused("README", bytes("text"), "attachment.name-refused");
  }

  @Test
  void refusesAContentThatIsNotWhatTheNameSays() {
    assertRefused("a.txt", bytes("%PDF-1.7"), "attachment.content-differs");
    assertRefused("a.docx", bytes("PK\u0003\u0004evil.exe"), "attachment.content-differs");
    assertRefused("a.zip", bytes("%PDF-1.7"), "attachment.content-differs");
  }

  private static void assertRefused(String name, byte[] head, String code) {
    assertThatThrownBy(() -> FileType.of(FileName.of(name), head))
        .isInstanceOfSatisfying(
            DomainException.UnsupportedType.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    return bytes(new String(a, ISO_8859_1) + new String(b, ISO_8859_1));
  }
}
