package jp.lg.isac.leak;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.test.TestInstance;
import org.jspecify.annotations.Nullable;

/** What the product answers to, read from the EAR as it is shipped. */
final class Surface {
  private static final String CLASSES = "/WEB-INF/classes/";

  /**
   * One verb of one REST route.
   *
   * @param path its template, without a leading slash: {@code incidents/{id}}
   * @param queries names of its query parameters
   */
  record Route(String verb, String path, Set<String> queries) {
    boolean reads() {
      return verb.equals("GET");
    }

    boolean hasId() {
      return path.contains("{");
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  private static final Surface SHIPPED = read();

  private final List<Route> routes = new ArrayList<>();
  private final Set<String> pages = new TreeSet<>();

  private Surface() {}

  /** All REST routes. */
  static List<Route> routes() {
    return List.copyOf(SHIPPED.routes);
  }

  static boolean hasList(String path) {
    return SHIPPED.routes.stream().anyMatch(r -> r.reads() && r.path().equals(path));
  }

  /** Addresses of all pages and servlets, without queries. */
  static Set<String> pages() {
    return Set.copyOf(SHIPPED.pages);
  }

  private static Surface read() {
    var surface = new Surface();
    var copy = TestInstance.directory().resolve("surface.war");
    try (FileSystem ear = FileSystems.newFileSystem(ProductFiles.ofThisBuild().ear());
        Stream<java.nio.file.Path> modules = Files.list(ear.getPath("/"))) {
      var war = modules.filter(file -> file.toString().endsWith(".war")).findFirst().orElseThrow();
      Files.createDirectories(copy.getParent());
      Files.write(copy, Files.readAllBytes(war));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (var loader = new URLClassLoader(new URL[] {classesOf(copy)}, loaderOfTests());
        FileSystem war = FileSystems.newFileSystem(copy)) {
      surface.readPages(war.getPath("/"));
      surface.readClasses(war.getPath(CLASSES), loader);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    surface.routes.sort(Comparator.comparing(Route::path).thenComparing(Route::verb));
    return surface;
  }

  private static @Nullable ClassLoader loaderOfTests() {
    return Surface.class.getClassLoader();
  }

  @SuppressWarnings("deprecation") // a URI does not know the inside of a WAR
  private static URL classesOf(java.nio.file.Path war) throws MalformedURLException {
    return new URL("jar:" + war.toUri() + "!" + CLASSES);
  }

  private void readPages(java.nio.file.Path root) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(root)) {
      files
          .map(java.nio.file.Path::toString)
          .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
          .forEach(pages::add);
    }
  }

  private void readClasses(java.nio.file.Path classes, ClassLoader loader)
      throws IOException, ClassNotFoundException {
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        var constants = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (constants.contains("Ljakarta/ws/rs/Path;")
            || constants.contains("Ljakarta/servlet/annotation/WebServlet;")) {
          var name = classes.relativize(file).toString().replace('/', '.');
          read(Class.forName(name.substring(0, name.length() - 6), false, loader));
        }
      }
    }
  }

  private void read(Class<?> type) {
    var servlet = type.getAnnotation(WebServlet.class);
    if (servlet != null) {
      pages.addAll(Arrays.asList(servlet.value()));
      pages.addAll(Arrays.asList(servlet.urlPatterns()));
    }
    var path = type.getAnnotation(Path.class);
    if (path != null) {
      for (Method method : type.getDeclaredMethods()) {
        verbOf(method)
            .forEach(verb -> routes.add(new Route(verb, joined(path, method), queriesOf(method))));
      }
    }
  }

  private static Stream<String> verbOf(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(annotation -> annotation.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  private static String joined(Path type, Method method) {
    var own = method.getAnnotation(Path.class);
    return own == null ? type.value() : type.value() + "/" + own.value();
  }

  private static Set<String> queriesOf(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .flatMap(Arrays::stream)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
