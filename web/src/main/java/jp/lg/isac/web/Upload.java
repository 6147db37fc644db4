package jp.lg.isac.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.kernel.DomainException;

/**
 * A file sent to a REST route as {@code multipart/form-data}, in the part {@code file}. What the
 * sender says of its type is not asked.
 *
 * @param name as the sender called it
 * @param content to be read once
 */
public record Upload(String name, InputStream content) {
  /**
   * The file among the parts of a request.
   *
   * @throws DomainException.Invalid if there is none
   */
  public static Upload of(List<EntityPart> parts) {
    return parts.stream()
        .filter(part -> part.getName().equals("file"))
        .flatMap(
            part ->
                part
                    .getFileName()
                    .map(name -> new Upload(inUtf8(name), part.getContent()))
                    .stream())
        .findFirst()
        .orElseThrow(() -> new DomainException.Invalid("/file", "attachment.file-missing"));
  }

  /**
   * Senders write file names in UTF-8 (RFC 7578, section 5.1); the server has read each byte as a
   * character of its own.
   */
  static String inUtf8(String name) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name)))
          .toString();
    } catch (CharacterCodingException asItShouldBe) {
      return name;
    }
  }
}
