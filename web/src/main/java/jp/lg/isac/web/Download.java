package jp.lg.isac.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;

/**
 * A file on its way to a reader: a download under its own name, never kept on the way. Only a
 * picture that a page's own text calls for is shown inside it.
 *
 * @param name file name
 * @param mediaType what it is
 * @param size bytes; {@link #UNKNOWN_SIZE} if that shows only when it is written
 * @param content writes it
 */
public record Download(String name, String mediaType, long size, Content content) {
  private static final long UNKNOWN_SIZE = -1;

  /** Writes a file's content. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A kept file.
   *
   * @param chunk its pieces from 0, each asked for when the one before is on its way
   */
  public static Download of(AttachmentView file, IntFunction<byte[]> chunk) {
    return of(file.name(), file.mediaType(), file.size(), chunk);
  }

  /**
   * A file that is kept in pieces.
   *
   * @param chunk its pieces from 0, each asked for when the one before is on its way
   */
  public static Download of(String name, String mediaType, long size, IntFunction<byte[]> chunk) {
    int chunks = Math.ceilDiv(Math.toIntExact(size), Attachments.CHUNK);
    return new Download(
        name,
        mediaType,
        size,
        out -> {
          for (int n = 0; n < chunks; n++) {
            out.write(chunk.apply(n));
          }
        });
  }

  /** A file that is made while it is on its way. */
  public static Download ofUnknownSize(String name, String mediaType, Content content) {
    return new Download(name, mediaType, UNKNOWN_SIZE, content);
  }

  /** The answer of a REST route. */
  public Response response() {
    var response = Response.ok((StreamingOutput) content::writeTo);
    headers().forEach(response::header);
    return response.build();
  }

  /** The answer of a button on a page. */
  public void send(FacesContext context) throws IOException {
    send((HttpServletResponse) context.getExternalContext().getResponse());
    context.responseComplete();
  }

  /** The answer of a page. */
  public void send(HttpServletResponse response) throws IOException {
    headers().forEach(response::setHeader);
    content.writeTo(response.getOutputStream());
  }

  /** The answer to a page that shows it as a picture. */
  public void show(HttpServletResponse response) throws IOException {
    headers().forEach(response::setHeader);
    response.setHeader("Content-Disposition", "inline");
    content.writeTo(response.getOutputStream());
  }

  private Map<String, String> headers() {
    var headers =
        new HashMap<String, String>(
            Map.of(
                "Content-Type",
                mediaType,
                "Content-Disposition",
                disposition(name),
                "Cache-Control",
                "no-store",
                "Content-Security-Policy",
                "default-src 'none'; sandbox",
                "X-Content-Type-Options",
                "nosniff"));
    if (size != UNKNOWN_SIZE) {
      headers.put("Content-Length", Long.toString(size));
    }
    return headers;
  }

  /** RFC 6266: the name in UTF-8, and one in ASCII for clients that know no better. */
  static String disposition(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("[^\\x20-\\x7e]", "_")
            .replaceAll("[\"\\\\%;]", "_");
    String utf8 =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
  }
}
