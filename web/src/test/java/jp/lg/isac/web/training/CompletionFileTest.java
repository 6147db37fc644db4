package jp.lg.isac.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.lg.isac.training.CompletionView;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class CompletionFileTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
  private final CompletionView completion =
      new CompletionView(
          ID,
          "見本市",
          "=髙﨑 \"花子\"",
          UUID.randomUUID(),
          2,
          "インシデント初動",
          80,
          Instant.parse("2026-11-22T15:04:59Z"));

  @Test
  void isACsvThatExcelOpensInJapaneseWithoutFormulas() throws Exception {
    var csv = new String(content(TableFile.Format.CSV), StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF\"修了日時\",\"団体\",\"氏名\",\"講座\",\"版\",\"得点（％）\",\"修了番号\"\r\n")
        .endsWith(
            "\"2026-11-23 00:04\",\"見本市\",\"'=髙﨑 \"\"花子\"\"\",\"インシデント初動\",\"2\",\"80\",\""
                + ID
                + "\"\r\n");
  }

  @Test
  void isAWorkbookWithDaysAndNumbers() throws Exception {
    var bytes = content(TableFile.Format.XLSX);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = workbook.getFirstSheet().openStream()) {
      var row = rows.skip(1).findFirst().orElseThrow();
      assertThat(row.getCellAsDate(0)).contains(LocalDateTime.parse("2026-11-23T00:04"));
      assertThat(row.getCellAsString(2)).contains("=髙﨑 \"花子\"");
      assertThat(row.getCellAsNumber(5))
          .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("80"));
    }
  }

  private byte[] content(TableFile.Format format) throws Exception {
    Download file = CompletionFile.of(List.of(completion), Messages.in(Locale.JAPANESE)).as(format);
    var out = new ByteArrayOutputStream();
    file.content().writeTo(out);
    assertThat(file.size()).isEqualTo(out.size());
    return out.toByteArray();
  }
}
