package jp.lg.isac.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What the product answered, as text: an Excel file or another archive is unpacked.
 *
 * @param headers those that a reader could learn something from
 */
record Answer(int status, String headers, String body) {
  /** A moment, wherever it stands. */
  private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

  /** A moment as pages show it. */
  private static final String OWN_MOMENT = "(\\d{4}-\\d\\d-\\d\\d（[^）]*）)?\\d\\d:\\d\\d<";

  static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * What differs between two answers to the same question though nothing was stored: where it
   * stands, and what stands for it.
   */
  private static final Map<String, String> ALWAYS_DIFFERENT =
      Map.of(
          // Faces' name for the state of a form, and the ids that it draws for one
          "(name=\"jakarta.faces.ViewState\"[^>]* value=\")[^\"]*\"",
          "$1…\"",
          // the id of an article that one may begin, and of a failure in the log
          "(<a class=\"button(?: primary)?\" href=\"/article/edit.xhtml.id=)" + UUID,
          "$1…",
          "(<code id=\"problem\">)" + UUID,
          "$1…",
          // what allows the scripts of one answer
          "( nonce=\")[^\"]*\"",
          "$1…\"",
          // the moment at which one begins to take down a call
          "( name=\"calledAt\" value=\")[^\"]*\"",
          "$1…\"",
          // when a page was made, as paper says it
          "(<p class=\"printed\">[^<]*<time datetime=\")[^<]*",
          "$1…",
          // when a workbook was written
          "(<dcterms:(created|modified)[^>]*>)" + MOMENT,
          "$1…",
          // the place in a search is sealed, each time anew
          "(\"nextCursor\":\")[^\"]*(\",\"total\":)",
          "$1…$2",
          "([?&;]cursor=)[^&\"]*",
          "$1…");

  static Answer of(HttpResponse<byte[]> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    var headers =
        "%s; %s; %s; %s"
            .formatted(
                type,
                response.headers().firstValue("Location").orElse("-"),
                response.headers().firstValue("Content-Disposition").orElse("-"),
                response.headers().firstValue("ETag").orElse("-"));
    return new Answer(response.statusCode(), headers, text(response.body()));
  }

  private static String text(byte[] body) {
    if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
      return new String(body, StandardCharsets.UTF_8);
    }
    var text = new StringBuilder();
    try (var zip = ZipFile.builder().setByteArray(body).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        text.append(entry.getName()).append('\n');
        text.append(text(zip.getInputStream(entry).readAllBytes())).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  boolean isOk() {
    return status < 300;
  }

  boolean isPage() {
    return headers.startsWith("text/html");
  }

  /** Whether a word stands anywhere in it. */
  boolean says(String word) {
    return (headers + body).contains(word);
  }

  /** Without what is always different. */
  Answer still() {
    var still = body;
    for (var each : ALWAYS_DIFFERENT.entrySet()) {
      still = still.replaceAll(each.getKey(), each.getValue());
    }
    return new Answer(status, headers, still);
  }

  private Answer timeless() {
    return new Answer(status, headers, body.replaceAll(MOMENT, "…"));
  }

  /**
   * What tells its reader of his own sessions, without which they are, when and in which order he
   * used them: one of them may have run out since.
   */
  Answer inAnyOrder() {
    var text =
        still()
            .timeless()
            .body
            .replaceAll(OWN_MOMENT, "…<")
            .replaceAll("session:\\d+|" + UUID, "…");
    var parts = Arrays.stream(text.split("[{}<>]")).distinct().sorted();
    return new Answer(status, headers, parts.collect(Collectors.joining("\n")));
  }

  /** Without ids and moments, to compare answers about two different things. */
  Answer nameless() {
    var still = still().timeless();
    return new Answer(
        still.status, still.headers.replaceAll(UUID, "…"), still.body.replaceAll(UUID, "…"));
  }
}
