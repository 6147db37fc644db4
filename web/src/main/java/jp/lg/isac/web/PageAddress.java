package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the current page stands: its path in the application and its query. */
@Named
@RequestScoped
public class PageAddress {
  private final String context;
  private final String path;
  private final List<String> query;

  PageAddress() {
    this("", "/", "");
  }

  @Inject
  PageAddress(HttpServletRequest request) {
    this(request.getContextPath(), pathOf(request), request.getQueryString());
  }

  PageAddress(String context, String path, @Nullable String query) {
    this.context = context;
    this.path = path;
    this.query = query == null ? List.of() : Stream.of(query.split("&")).toList();
  }

  /** An error page stands where the page that failed stood. */
  private static String pathOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed.substring(request.getContextPath().length())
        : request.getServletPath();
  }

  /** The path within the application, without the query. */
  public String path() {
    return path;
  }

  /** A parameter of the query, or empty text. */
  public String parameter(String name) {
    return parameters(name).stream().findFirst().orElse("");
  }

  /** All values of a parameter of the query, in order. */
  public List<String> parameters(String name) {
    return query.stream()
        .filter(pair -> nameOf(pair).equals(name) && pair.contains("="))
        .map(pair -> decoded(pair.substring(pair.indexOf('=') + 1)))
        .toList();
  }

  /** The constant that a parameter names; what it does not name properly does not count. */
  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(parameter(name)))
        .findFirst()
        .orElse(null);
  }

  /** The day that a parameter names; what it does not name properly does not count. */
  public @Nullable LocalDate day(String name) {
    try {
      return LocalDate.parse(parameter(name));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The whole address with its query: what a form posts to, so that the address stays. */
  public String get() {
    return with(Map.of());
  }

  /** The address with other parameters in its query; an empty one goes. */
  public String with(Map<String, String> changes) {
    var kept = query.stream().filter(pair -> !changes.containsKey(nameOf(pair)));
    var added =
        changes.entrySet().stream()
            .filter(change -> !change.getValue().isEmpty())
            .map(change -> encoded(change.getKey()) + "=" + encoded(change.getValue()));
    var text =
        Stream.concat(kept, added).filter(pair -> !pair.isEmpty()).collect(Collectors.joining("&"));
    return context + path + (text.isEmpty() ? "" : "?" + text);
  }

  /**
   * Whether text from outside may be redirected to: a path on this host, so no other host can be
   * smuggled in.
   */
  public static boolean isOurs(@Nullable String address) {
    return address != null
        && address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().noneMatch(c -> c == '\\' || c <= ' ');
  }

  /** The text as one value within an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String nameOf(String pair) {
    return decoded(pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
