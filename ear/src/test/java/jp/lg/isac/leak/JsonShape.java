package jp.lg.isac.leak;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether JSON has the shape that a schema of the stored OpenAPI describes: the part of JSON Schema
 * that it uses.
 *
 * @param document the OpenAPI that the schema refers to
 */
record JsonShape(JsonObject document) {

  /** What does not fit, each with its place. */
  Stream<String> misfits(JsonValue value, JsonObject schema) {
    return misfits(value, schema, "");
  }

  private Stream<String> misfits(JsonValue value, JsonObject schema, String place) {
    if (schema.containsKey("$ref")) {
      var target = Json.createPointer(schema.getString("$ref").substring(1)).getValue(document);
      return misfits(value, target.asJsonObject(), place);
    }
    if (schema.containsKey("anyOf")) {
      List<List<String>> tried =
          schema.getJsonArray("anyOf").stream()
              .map(either -> misfits(value, either.asJsonObject(), place).toList())
              .toList();
      return tried.stream().anyMatch(List::isEmpty)
          ? Stream.empty()
          : tried.stream().flatMap(List::stream);
    }
    if (!types(schema).contains(typeOf(value))) {
      return Stream.of("%s is %s, not %s".formatted(place, typeOf(value), types(schema)));
    }
    return switch (value) {
      case JsonObject object -> inObject(object, schema, place);
      case JsonArray list ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(i -> misfits(list.get(i), schema.getJsonObject("items"), place + "/" + i));
      case JsonString text -> inText(text, schema, place);
      default -> Stream.empty();
    };
  }

  private Stream<String> inObject(JsonObject object, JsonObject schema, String place) {
    if (schema.get("additionalProperties") instanceof JsonObject each) {
      return object.entrySet().stream()
          .flatMap(entry -> misfits(entry.getValue(), each, place + "/" + entry.getKey()));
    }
    var properties = schema.getJsonObject("properties");
    var required = schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    return Stream.of(
            required.getValuesAs(JsonString::getString).stream()
                .filter(name -> !object.containsKey(name))
                .map(name -> "%s/%s is missing".formatted(place, name)),
            object.keySet().stream()
                .filter(name -> !properties.containsKey(name))
                .map(name -> "%s/%s is not described".formatted(place, name)),
            object.entrySet().stream()
                .filter(entry -> properties.containsKey(entry.getKey()))
                .flatMap(
                    entry ->
                        misfits(
                            entry.getValue(),
                            properties.getJsonObject(entry.getKey()),
                            place + "/" + entry.getKey())))
        .flatMap(each -> each);
  }

  private static Stream<String> inText(JsonString text, JsonObject schema, String place) {
    return !schema.containsKey("enum") || schema.getJsonArray("enum").contains(text)
        ? Stream.empty()
        : Stream.of("%s is %s, none of its values".formatted(place, text));
  }

  private static Set<String> types(JsonObject schema) {
    return schema.get("type") instanceof JsonArray several
        ? Set.copyOf(several.getValuesAs(JsonString::getString))
        : Set.of(schema.getString("type"));
  }

  private static String typeOf(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> "string";
      case OBJECT -> "object";
      case ARRAY -> "array";
      case NULL -> "null";
      case TRUE, FALSE -> "boolean";
      case NUMBER -> value instanceof JsonNumber n && !n.isIntegral() ? "number" : "integer";
    };
  }
}
