package jp.lg.isac.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
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
            part -> part.getFileName().map(name -> new Upload(name, part.getContent())).stream())
        .findFirst()
        .orElseThrow(() -> new DomainException.Invalid("/file", "attachment.file-missing"));
  }
}
