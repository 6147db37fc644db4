package jp.lg.isac.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.dictionary.SynonymSheet.Row;
import jp.lg.isac.kernel.DomainException;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SynonymSheetTest {
  private static final String CSV = "語1,語2,語3\r\n\"庁内便\",\"逓送\",\"\"\r\n,,\r\n広報, 広報紙 ,広報誌\r\n";
  private static final List<Row> ROWS =
      List.of(new Row(2, List.of("庁内便", "逓送")), new Row(4, List.of("広報", "広報紙", "広報誌")));

  @Test
  void readsCsvAsTheProductAndAsExcelWriteIt() {
    assertThat(SynonymSheet.read(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ROWS);
    assertThat(SynonymSheet.read(CSV.getBytes(Charset.forName("windows-31j")))).isEqualTo(ROWS);
  }

  @Test
  void readsAWorkbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "ISAC", "1.0")) {
      var sheet = workbook.newWorksheet("同義語");
      sheet.value(0, 0, "語1");
      sheet.value(1, 0, "庁内便");
      sheet.value(1, 1, "逓送");
      sheet.value(3, 0, "広報");
      sheet.value(3, 1, " 広報紙 ");
      sheet.value(3, 3, "広報誌");
    }

    assertThat(SynonymSheet.read(bytes.toByteArray())).isEqualTo(ROWS);
  }

  @Test
  void refusesWhatHasNoRowOrIsNoSheet() {
    assertThatThrownBy(() -> SynonymSheet.read("語1,語2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DomainException.Invalid.class);
    assertThatThrownBy(() -> SynonymSheet.read("PK no workbook".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DomainException.Invalid.class);
  }
}
