package jp.lg.isac.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or failure (RFC 9457).
 *
 * @param type stable URI of the code
 * @param title the status in words
 * @param status HTTP status
 * @param detail what to do, in the language asked for
 * @param instance the path asked for
 * @param errors for 400 what is wrong where
 * @param id for 500 the id under which the log tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable List<FieldError> errors,
    @Nullable String id) {

  /** Prefix of every {@code type}. */
  public static final String TYPE = "urn:isac:problem:";

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One wrong value.
   *
   * @param pointer JSON pointer into the body, or the name of a parameter after a slash
   * @param detail what is wrong with it
   */
  public record FieldError(String pointer, String detail) {}
}
