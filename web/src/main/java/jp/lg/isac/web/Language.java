package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of the current request: what the reader chose on a page (a cookie), else what the
 * client asks for, else Japanese. REST ignores cookies, so there only the header counts.
 */
@Named
@RequestScoped
public class Language {
  /** Request attribute with the {@link Locale} that an address alone decides. */
  public static final String GIVEN = "isac.language";

  static final String COOKIE = "lang";
  static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private final Locale locale;

  Language() {
    this(Locale.JAPANESE);
  }

  @Inject
  Language(HttpServletRequest request) {
    this(
        given(request)
            .or(() -> chosen(request))
            .or(() -> accepted(request))
            .orElse(Locale.JAPANESE));
  }

  private Language(Locale locale) {
    this.locale = locale;
  }

  public Locale getLocale() {
    return locale;
  }

  /** The other language, which the header offers. */
  public Locale getOther() {
    return locale.equals(Locale.JAPANESE) ? Locale.ENGLISH : Locale.JAPANESE;
  }

  /** The offered language that the tag names, if any. */
  static Optional<Locale> offered(String tag) {
    var wanted = Locale.forLanguageTag(tag).getLanguage();
    return OFFERED.stream().filter(l -> l.getLanguage().equals(wanted)).findFirst();
  }

  private static Optional<Locale> given(HttpServletRequest request) {
    return request.getAttribute(GIVEN) instanceof Locale locale
        ? Optional.of(locale)
        : Optional.empty();
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || request.getCookies() == null) {
      return Optional.empty();
    }
    return Stream.of(request.getCookies())
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .flatMap(tag -> offered(tag).stream())
        .findFirst();
  }

  private static Optional<Locale> accepted(HttpServletRequest request) {
    // Without the header the container would answer with the server's own locale.
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> offered(locale.toLanguageTag()).stream())
        .findFirst();
  }
}
