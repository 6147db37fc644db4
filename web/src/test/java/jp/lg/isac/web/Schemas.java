package jp.lg.isac.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** Commands and views as schemas, the way {@link Json} reads and writes them. */
final class Schemas {
  private static final Map<Type, String> FORMATS =
      Map.of(
          UUID.class, "uuid",
          URI.class, "uri",
          Instant.class, "date-time",
          LocalDate.class, "date",
          LocalTime.class, "time");

  /** Of two that are called the same in their packages, one. */
  private static final Map<Class<?>, String> NAMES =
      Map.of(jp.lg.isac.incident.Lesson.class, "IncidentLesson");

  private final Map<String, ObjectNode> components = new TreeMap<>();
  private final Map<String, Type> types = new TreeMap<>();
  private final Set<Class<?>> commands = new HashSet<>();

  /** All that was referred to. */
  ObjectNode components() {
    var all = Json.MAPPER.createObjectNode();
    components.forEach(all::set);
    return all;
  }

  static ObjectNode file() {
    return text().put("contentMediaType", "application/octet-stream");
  }

  /** What is sent: required is what may not be missing. */
  ObjectNode ofCommand(Class<?> command) {
    remember(command);
    return of(command);
  }

  /** What is sent as a merge patch of it: any part may be left out. */
  ObjectNode patchOf(Class<?> command) {
    var whole = ofCommand(command);
    var name = name(command) + "Patch";
    if (!components.containsKey(name)) {
      var patch = Objects.requireNonNull(components.get(name(command))).deepCopy();
      patch.remove("required");
      components.put(name, patch);
    }
    return reference(whole, name);
  }

  ObjectNode of(Class<?> type) {
    return type == Download.class ? file() : of(type, type, Map.of());
  }

  ObjectNode ofAnswer(AnnotatedType type) {
    return of(type, Map.of());
  }

  /** A parameter. */
  ObjectNode ofValue(AnnotatedType type) {
    var schema = of(type.getType(), type, Map.of());
    return constrained(schema, type);
  }

  private void remember(Class<?> command) {
    if (command.isRecord() && commands.add(command)) {
      for (var component : command.getRecordComponents()) {
        involved(component.getGenericType()).forEach(this::remember);
      }
    }
  }

  private static Stream<Class<?>> involved(Type type) {
    return type instanceof ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments()).flatMap(Schemas::involved)
        : type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
  }

  private ObjectNode of(AnnotatedType type, Map<Type, AnnotatedType> arguments) {
    if (type.getType() instanceof TypeVariable<?> variable) {
      return of(Objects.requireNonNull(arguments.get(variable)), Map.of());
    }
    var schema = constrained(of(type.getType(), type, arguments), type);
    return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
  }

  private ObjectNode of(Type type, AnnotatedElement annotated, Map<Type, AnnotatedType> arguments) {
    if (annotated instanceof AnnotatedParameterizedType generic) {
      return ofGeneric((Class<?>) ((ParameterizedType) type).getRawType(), generic, arguments);
    }
    var plain = (Class<?>) type;
    if (plain == String.class) {
      return text();
    }
    if (FORMATS.containsKey(plain)) {
      return text().put("format", FORMATS.get(plain));
    }
    if (plain == OrganisationCode.class) {
      return text().put("pattern", "^[0-9]{6}$");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return Json.MAPPER.createObjectNode().put("type", "boolean");
    }
    if (plain == int.class || plain == Integer.class) {
      return Json.MAPPER.createObjectNode().put("type", "integer").put("format", "int32");
    }
    if (plain == long.class || plain == Long.class) {
      return Json.MAPPER.createObjectNode().put("type", "integer").put("format", "int64");
    }
    if (plain == double.class || plain == Double.class) {
      return Json.MAPPER.createObjectNode().put("type", "number").put("format", "double");
    }
    if (plain.isEnum() || plain.isRecord()) {
      return component(
          name(plain), plain, () -> plain.isEnum() ? values(plain) : record(plain, Map.of()));
    }
    throw new AssertionError("How is %s written? Say so in Schemas".formatted(type));
  }

  private ObjectNode ofGeneric(
      Class<?> raw, AnnotatedParameterizedType generic, Map<Type, AnnotatedType> arguments) {
    var inside = generic.getAnnotatedActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      var list = Json.MAPPER.createObjectNode().put("type", "array");
      list.set("items", of(inside[0], arguments));
      return list;
    }
    if (Map.class.isAssignableFrom(raw)) {
      var map = Json.MAPPER.createObjectNode().put("type", "object");
      map.set("additionalProperties", of(inside[1], arguments));
      return map;
    }
    return component(
        name(raw) + "Of" + name((Class<?>) inside[0].getType()),
        generic.getType(),
        () -> record(raw, Map.of(raw.getTypeParameters()[0], inside[0])));
  }

  private ObjectNode component(String name, Type type, Supplier<ObjectNode> schema) {
    var known = types.putIfAbsent(name, type);
    if (known == null) {
      components.put(name, schema.get());
    } else if (!known.equals(type)) {
      throw new AssertionError(
          "%s and %s have the same name: give one another in NAMES".formatted(known, type));
    }
    return reference(Json.MAPPER.createObjectNode(), name);
  }

  private static ObjectNode reference(ObjectNode node, String name) {
    return node.put("$ref", "#/components/schemas/" + name);
  }

  /** A type within another one is called by both. */
  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return (outer == null ? "" : name(outer).replaceFirst("Resource$", ""))
        + NAMES.getOrDefault(type, type.getSimpleName());
  }

  private static ObjectNode values(Class<?> type) {
    var schema = text();
    var values = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants())
        .map(value -> Json.MAPPER.convertValue(value, String.class))
        .forEach(values::add);
    return schema;
  }

  private ObjectNode record(Class<?> type, Map<Type, AnnotatedType> arguments) {
    var parts =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    var included = type.getAnnotation(JsonInclude.class);
    boolean leavesOutNull = included != null && included.value() == JsonInclude.Include.NON_NULL;
    var schema = Json.MAPPER.createObjectNode().put("type", "object");
    var properties = schema.putObject("properties");
    var required = Json.MAPPER.createArrayNode();
    for (var property : propertiesOf(type)) {
      var part = parts.get(property.getName());
      var annotated =
          part == null
              ? ((Method) property.getAccessor().getAnnotated()).getAnnotatedReturnType()
              : part.getAnnotatedType();
      var described = of(annotated, arguments);
      properties.set(
          property.getName(), part == null ? described.put("readOnly", true) : described);
      if (commands.contains(type)
          ? isNeeded(annotated)
          : !leavesOutNull || !annotated.isAnnotationPresent(Nullable.class)) {
        required.add(property.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private static Iterable<BeanPropertyDefinition> propertiesOf(Class<?> type) {
    var written = Json.MAPPER.getSerializationConfig();
    return written.introspect(Json.MAPPER.constructType(type)).findProperties();
  }

  private static boolean isNeeded(AnnotatedElement part) {
    return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
        .anyMatch(part::isAnnotationPresent);
  }

  private static ObjectNode constrained(ObjectNode schema, AnnotatedElement part) {
    boolean list = schema.path("type").asText().equals("array");
    var size = part.getAnnotation(Size.class);
    if (size != null && size.min() > 0) {
      schema.put(list ? "minItems" : "minLength", size.min());
    }
    if (size != null && size.max() < Integer.MAX_VALUE) {
      schema.put(list ? "maxItems" : "maxLength", size.max());
    }
    if (part.isAnnotationPresent(NotBlank.class) && !schema.has("minLength")) {
      schema.put("minLength", 1);
    }
    var pattern = part.getAnnotation(Pattern.class);
    if (pattern != null) {
      schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
    }
    var least = part.getAnnotation(Min.class);
    if (least != null) {
      schema.put("minimum", least.value());
    }
    var most = part.getAnnotation(Max.class);
    if (most != null) {
      schema.put("maximum", most.value());
    }
    return schema;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      var either = Json.MAPPER.createObjectNode();
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    var type = schema.get("type");
    schema.putArray("type").add(type).add("null");
    return schema;
  }

  private static ObjectNode text() {
    return Json.MAPPER.createObjectNode().put("type", "string");
  }
}
