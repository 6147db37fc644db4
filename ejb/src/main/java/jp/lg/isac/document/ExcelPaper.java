package jp.lg.isac.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.lg.isac.document.Paper.Part;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A paper as an Excel sheet that prints on A4. */
final class ExcelPaper {
  /** A cell takes 32,767 characters; what is longer goes on in the row below. */
  private static final int LONGEST_CELL = 32_000;

  /** Width of all columns together, in characters. */
  private static final double WIDTH = 100;

  private static final String SHADE = "EEEEEE";

  private final Worksheet sheet;
  private final int columns;
  private int row;

  private ExcelPaper(Worksheet sheet, int columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  static byte[] write(Paper paper) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "ISAC", "1.0")) {
      int columns = paper.parts().stream().mapToInt(part -> part.columns().size()).max().orElse(0);
      var sheet = workbook.newWorksheet("1");
      sheet.paperSize(PaperSize.A4_PAPER);
      sheet.fitToWidth((short) 1);
      sheet.fitToHeight((short) 0);
      new ExcelPaper(sheet, Math.max(2, columns)).fill(paper);
    }
    return bytes.toByteArray();
  }

  private void fill(Paper paper) {
    sheet.width(0, columns == 2 ? WIDTH * 0.3 : WIDTH / columns);
    for (int column = 1; column < columns; column++) {
      sheet.width(column, columns == 2 ? WIDTH * 0.7 : WIDTH / columns);
    }
    sheet.value(row, 0, paper.title());
    sheet.style(row++, 0).bold().fontSize(14).set();
    for (String line : paper.lead()) {
      sheet.value(row++, 0, line);
    }
    for (Part part : paper.parts()) {
      row++;
      sheet.value(row, 0, part.heading());
      sheet.style(row++, 0).bold().set();
      if (!part.isFacts()) {
        write(part.columns(), true);
      }
      for (List<String> texts : part.rows()) {
        write(texts, false);
      }
    }
  }

  private void write(List<String> texts, boolean heading) {
    int rows = texts.stream().mapToInt(text -> pieces(text).size()).max().orElse(1);
    for (int n = 0; n < rows; n++) {
      for (int column = 0; column < texts.size(); column++) {
        List<String> pieces = pieces(texts.get(column));
        sheet.value(row, column, n < pieces.size() ? pieces.get(n) : "");
        var style =
            sheet
                .style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN);
        if (heading || (columns == 2 && column == 0)) {
          style.fillColor(SHADE);
        }
        style.set();
      }
      row++;
    }
  }

  private static List<String> pieces(String text) {
    return new ArrayList<>(
        IntStream.iterate(0, from -> from == 0 || from < text.length(), from -> from + LONGEST_CELL)
            .mapToObj(from -> text.substring(from, Math.min(text.length(), from + LONGEST_CELL)))
            .toList());
  }
}
