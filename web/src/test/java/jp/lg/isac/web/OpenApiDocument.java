package jp.lg.isac.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.lg.isac.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The REST interface as OpenAPI 3.1 describes it, read from the resources: what they take and who
 * may use them stands in their signatures; what they answer does too, or in
 * {@code @APIResponseSchema} where they build a {@link Response}.
 */
final class OpenApiDocument {
  private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");
  private static final Set<String> CHANGES = Set.of("PUT", "PATCH");
  private static final String REFUSED = "#/components/responses/Refused";

  /** A route: one method of one resource. */
  private record Route(Class<?> resource, String verb, Method method) {
    String path() {
      var own = method.getAnnotation(Path.class);
      var base = "/" + resource.getAnnotation(Path.class).value();
      return own == null ? base : base + "/" + own.value();
    }

    /** Of the resource without its suffix, and the method: {@code incidentsPost}. */
    String id() {
      var name = method.getName();
      return decapitalised(tag())
          + name.substring(0, 1).toUpperCase(Locale.ROOT)
          + name.substring(1);
    }

    String tag() {
      return resource.getSimpleName().replaceFirst("Resource$", "");
    }

    Stream<Parameter> parameters() {
      return Arrays.stream(method.getParameters())
          .filter(parameter -> !parameter.isAnnotationPresent(Context.class));
    }

    Optional<Parameter> body() {
      return parameters().filter(p -> name(p).isEmpty()).findFirst();
    }

    boolean isPublic() {
      return method.isAnnotationPresent(PermitAll.class);
    }

    private static String decapitalised(String text) {
      return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
  }

  private final ObjectNode document = Json.MAPPER.createObjectNode();
  private final Schemas schemas = new Schemas();

  private OpenApiDocument() {}

  /** All routes of the product. */
  static JsonNode ofTheProduct() {
    var routes =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(OpenApiDocument.class.getPackageName())
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(OpenApiDocument::routes)
                .sorted(
                    Comparator.comparing(Route::path)
                        .thenComparing(
                            route -> VERBS.indexOf(route.verb().toLowerCase(Locale.ROOT))))
                .toList();
    return new OpenApiDocument().of(routes);
  }

  private static Stream<Route> routes(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(verb -> new Route(resource, verb.value(), method)));
  }

  private JsonNode of(List<Route> routes) {
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "ISAC")
        .put("version", "1")
        .put(
            "description",
            "Moments are ISO-8601 in UTC, days ISO dates, organisations their six-digit code. Lists"
                + " go on at nextCursor. What is not there and what one may not read look the same:"
                + " 404. The roles of an operation stand in its security.");
    document.putArray("servers").addObject().put("url", "/api/v1");
    var paths = document.putObject("paths");
    // what is sent first: a record that is both sent and answered has the rules of what is sent
    Map<Route, ObjectNode> operations = new HashMap<>();
    routes.forEach(route -> operations.put(route, sent(route)));
    for (var route : routes) {
      var operation = Objects.requireNonNull(operations.get(route));
      operation.set("responses", answers(route));
      var path =
          paths.get(route.path()) instanceof ObjectNode there
              ? there
              : paths.putObject(route.path());
      path.set(route.verb().toLowerCase(Locale.ROOT), operation);
    }
    components();
    return document;
  }

  private void components() {
    var components = document.putObject("components");
    var problem = schemas.of(Problem.class);
    var refused = components.putObject("responses").putObject("Refused");
    refused.put("description", "A refusal or failure (RFC 9457), in the language asked for.");
    refused.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", problem);
    components.set("schemas", schemas.components());
    components
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put(
            "description",
            "The token of a session (POST /sessions) or an API token, which has scopes. The cookie"
                + " of the pages is not looked at.");
  }

  private ObjectNode sent(Route route) {
    var operation = Json.MAPPER.createObjectNode();
    operation.put("operationId", route.id());
    operation.putArray("tags").add(route.tag());
    operation.set("security", security(route));
    var parameters = Json.MAPPER.createArrayNode();
    route.parameters().filter(p -> name(p).isPresent()).forEach(p -> parameters.add(parameter(p)));
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    route.body().ifPresent(body -> operation.set("requestBody", body(route, body)));
    return operation;
  }

  private static ArrayNode security(Route route) {
    var security = Json.MAPPER.createArrayNode();
    if (!route.isPublic()) {
      var roles = security.addObject().putArray("bearer");
      Arrays.stream(route.method().getAnnotation(RolesAllowed.class).value()).forEach(roles::add);
    }
    return security;
  }

  private ObjectNode parameter(Parameter parameter) {
    var described = Json.MAPPER.createObjectNode();
    var name = name(parameter).orElseThrow();
    described.put("name", name);
    described.put(
        "in",
        parameter.isAnnotationPresent(PathParam.class)
            ? "path"
            : parameter.isAnnotationPresent(QueryParam.class) ? "query" : "header");
    if (parameter.isAnnotationPresent(PathParam.class) || name.equals("If-Match")) {
      described.put("required", true);
    }
    var schema = schemas.ofValue(parameter.getAnnotatedType());
    var otherwise = parameter.getAnnotation(DefaultValue.class);
    if (otherwise != null) {
      schema.put("default", otherwise.value());
    }
    described.set("schema", schema);
    return described;
  }

  private ObjectNode body(Route route, Parameter body) {
    var described = Json.MAPPER.createObjectNode().put("required", true);
    var content = described.putObject("content");
    var consumes = route.method().getAnnotation(Consumes.class);
    for (var type :
        consumes == null ? new String[] {MediaType.APPLICATION_JSON} : consumes.value()) {
      content.putObject(type).set("schema", sent(body.getAnnotatedType()));
    }
    return described;
  }

  private ObjectNode sent(AnnotatedType body) {
    if (body instanceof AnnotatedParameterizedType generic) {
      var argument = generic.getAnnotatedActualTypeArguments()[0];
      if (argument.getType() == EntityPart.class) {
        var form = Json.MAPPER.createObjectNode().put("type", "object");
        form.putObject("properties").set("file", Schemas.file());
        form.putArray("required").add("file");
        return form;
      }
      return schemas.patchOf((Class<?>) argument.getType());
    }
    return body.getType() == InputStream.class
        ? Schemas.file()
        : schemas.ofCommand((Class<?>) body.getType());
  }

  private ObjectNode answers(Route route) {
    var answers = Json.MAPPER.createObjectNode();
    answered(route).forEach(answers::set);
    for (int status : refusals(route)) {
      answers.putObject(Integer.toString(status)).put("$ref", REFUSED);
    }
    answers.putObject("default").put("$ref", REFUSED);
    return answers;
  }

  private Map<String, ObjectNode> answered(Route route) {
    var answers = new TreeMap<String, ObjectNode>();
    var method = route.method();
    for (var bare : method.getAnnotationsByType(APIResponse.class)) {
      answers.put(bare.responseCode(), answer(bare.responseCode()));
    }
    var declared = method.getAnnotation(APIResponseSchema.class);
    if (declared != null) {
      var schema = schemas.of(declared.value());
      boolean file = declared.value() == Download.class;
      var code = declared.responseCode().isEmpty() ? "200" : declared.responseCode();
      answers.put(code, answer(code, schema, file));
      answers.replaceAll((other, bare) -> answer(other, schema, file));
    } else if (method.getReturnType() == void.class) {
      answers.put("204", answer("204"));
    } else if (method.getReturnType() != Response.class) {
      answers.put("200", answer("200", schemas.ofAnswer(method.getAnnotatedReturnType()), false));
    } else if (answers.isEmpty()) {
      throw new AssertionError(route.id() + " does not say what it answers: @APIResponseSchema");
    }
    return answers;
  }

  private static ObjectNode answer(String status) {
    return Json.MAPPER
        .createObjectNode()
        .put(
            "description",
            switch (status) {
              case "201" -> "Made; Location says where.";
              case "202" -> "Taken; it is done beside the request.";
              case "204" -> "Done.";
              default -> "As asked for.";
            });
  }

  private static ObjectNode answer(String status, ObjectNode schema, boolean file) {
    var answer = answer(status);
    answer
        .putObject("content")
        .putObject(file ? MediaType.WILDCARD : MediaType.APPLICATION_JSON)
        .set("schema", schema);
    return answer;
  }

  /** What follows from the signature; the rules of the domain are under {@code default}. */
  private static Set<Integer> refusals(Route route) {
    var statuses = new TreeSet<Integer>();
    if (!route.isPublic()) {
      statuses.addAll(List.of(401, 403));
    }
    if (route.parameters().findAny().isPresent()) {
      statuses.add(400);
    }
    if (route.path().contains("{")) {
      statuses.add(404);
    }
    if (CHANGES.contains(route.verb())) {
      statuses.addAll(List.of(412, 428));
    }
    if (!route.verb().equals("GET")) {
      statuses.addAll(List.of(409, 422));
    }
    return statuses;
  }

  /** Under which it is sent, unless it is the body. */
  private static Optional<String> name(Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      switch (annotation) {
        case PathParam path -> {
          return Optional.of(path.value());
        }
        case QueryParam query -> {
          return Optional.of(query.value());
        }
        case HeaderParam header -> {
          return Optional.of(header.value());
        }
        default -> {}
      }
    }
    return Optional.empty();
  }
}
