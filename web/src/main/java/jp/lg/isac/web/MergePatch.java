package jp.lg.isac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.DomainException;

/**
 * Changes to a command, sent as JSON Merge Patch (RFC 7396): what the patch names replaces what the
 * command says, null removes. What could be part of no such command is refused when the body is
 * read, before the thing is looked for.
 *
 * @param <T> the command, a record
 */
public final class MergePatch<T> {
  private final ObjectNode changes;
  private final Class<T> type;

  private MergePatch(ObjectNode changes, Class<T> type) {
    this.changes = changes;
    this.type = type;
  }

  /**
   * Reads a patch.
   *
   * @throws DomainException.Invalid if it names what the command does not have, or gives it a value
   *     of another type
   */
  static <T> MergePatch<T> of(JsonNode body, Class<T> type) {
    if (!(body instanceof ObjectNode changes)) {
      throw new DomainException.Invalid("", "json-not-an-object");
    }
    check(changes, type, "");
    return new MergePatch<>(changes, type);
  }

  /**
   * Applies the changes.
   *
   * @param current the command that would make the thing as it stands
   * @throws DomainException.Invalid if the outcome is no such command
   */
  public T onto(T current) {
    ObjectNode merged = Json.MAPPER.valueToTree(current);
    merge(merged, changes);
    try {
      return Json.MAPPER.treeToValue(merged, type);
    } catch (JsonProcessingException e) {
      throw Json.invalid("", e);
    }
  }

  private static void check(ObjectNode changes, Class<?> type, String place) {
    var parts =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    for (var property : changes.properties()) {
      var pointer = place + "/" + Json.escaped(property.getKey());
      var part = parts.get(property.getKey());
      if (part == null) {
        throw new DomainException.Invalid(pointer, "json-unknown");
      }
      check(property.getValue(), part, pointer);
    }
  }

  private static void check(JsonNode value, RecordComponent part, String pointer) {
    if (value instanceof ObjectNode inner && part.getType().isRecord()) {
      check(inner, part.getType(), pointer);
    } else if (!value.isNull()) {
      try {
        var wanted = Json.MAPPER.constructType(part.getGenericType());
        Json.MAPPER.readerFor(wanted).readValue(value);
      } catch (JsonProcessingException e) {
        throw Json.invalid(pointer, e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    for (var property : patch.properties()) {
      JsonNode value = property.getValue();
      if (value.isNull()) {
        target.putNull(property.getKey());
      } else if (value instanceof ObjectNode inner
          && target.get(property.getKey()) instanceof ObjectNode outer) {
        merge(outer, inner);
      } else {
        target.set(property.getKey(), value);
      }
    }
  }
}
