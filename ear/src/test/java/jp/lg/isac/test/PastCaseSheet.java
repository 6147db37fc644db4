package jp.lg.isac.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Excel sheets of past cases. */
public final class PastCaseSheet {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** In either language. */
  private static final List<String> HEADINGS =
      List.of(
          "件名",
          "種別",
          "Cause class",
          "発生日時",
          "気づいた日時",
          "影響を受けたシステム",
          "関係する事業者・製品",
          "概要",
          "影響",
          "対処と今後の対策");

  private PastCaseSheet() {}

  /** A row that is right if title and moment are. */
  public static List<String> row(String title, String occurredAt) {
    return List.of(title, "INCIDENT", "MALWARE", occurredAt, "", "", "", "何が起きたか");
  }

  /** So many rows, whose titles begin with a word. */
  public static byte[] of(String word, int rows) {
    return of(
        IntStream.range(0, rows)
            .mapToObj(n -> row(word + " " + n, "2020-01-01 10:30"))
            .toArray(List[]::new));
  }

  /** These rows, below the right headings. */
  public static byte[] of(List<?>... rows) {
    return withHeadings(HEADINGS, rows);
  }

  /** These rows, below other headings. */
  public static byte[] withHeadings(List<?> headings, List<?>... rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      var all = Stream.concat(Stream.of(headings), Stream.of(rows)).toList();
      for (int row = 0; row < all.size(); row++) {
        for (int column = 0; column < all.get(row).size(); column++) {
          sheet.value(row, column, all.get(row).get(column).toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Sends one to a path of REST. */
  public static HttpResponse<String> post(Rest clerk, String path, byte[] sheet) {
    return clerk.send(
        clerk
            .request(path)
            .setHeader("Content-Type", MEDIA_TYPE)
            .POST(BodyPublishers.ofByteArray(sheet)));
  }
}
