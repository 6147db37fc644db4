package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence of the product in one language, as one map over the bundles of all features: the
 * part of a key before its first dot names the bundle, so {@code incident.title} stands in {@code
 * i18n/incident_ja.properties}. Pages say <code>#{m['incident.title']}</code> or <code>
 * #{m.format('incident.sentAt', time)}</code>. A key that is missing shows itself; a test finds it
 * before a reader does.
 */
@Named("m")
@RequestScoped
public class Messages extends AbstractMap<String, String> {
  private static final ResourceBundle.Control EXACTLY_THIS_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  Messages() {
    this(Locale.JAPANESE);
  }

  @Inject
  Messages(Language language) {
    this(language.getLocale());
  }

  private Messages(Locale locale) {
    this.locale = locale;
  }

  public static Messages in(Locale locale) {
    return new Messages(locale);
  }

  @Override
  public String get(@Nullable Object key) {
    var wanted = String.valueOf(key);
    return bundlesOf(wanted).flatMap(bundle -> find(bundle, wanted)).findFirst().orElse(wanted);
  }

  /** Whether the sentence is there in this language. */
  @Override
  public boolean containsKey(@Nullable Object key) {
    return !get(key).equals(key);
  }

  /** The sentence with its places {@code {0}}, {@code {1}} … filled; days and moments as shown. */
  public String format(String key, @Nullable Object... arguments) {
    var dates = Dates.in(locale);
    var shown =
        Stream.of(arguments)
            .map(
                argument ->
                    switch (argument) {
                      case null -> "";
                      case Instant moment -> dates.moment(moment);
                      case LocalDate day -> dates.day(day);
                      default -> argument;
                    })
            .toArray();
    return new MessageFormat(get(key), locale).format(shown);
  }

  /**
   * The word for one of several values, for example of {@code incident.kind.}; nothing for {@code
   * null}. An enum's constant goes by its name, however it is written elsewhere.
   */
  public String label(String prefix, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> get(prefix + constant.name());
      default -> get(prefix + value);
    };
  }

  /** The values that have a word under a prefix, in the order of their keys. */
  public List<String> valuesOf(String prefix) {
    var bundle = bundlesOf(prefix).toList().getFirst();
    return bundle(bundle).keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** The sentence for a refusal's code, which stands under {@code problem.<code>}. */
  public String problem(String code, List<?> arguments) {
    return format("problem." + code, arguments.toArray());
  }

  /**
   * A violated constraint in this language. Its own message will not do: a business method is
   * validated in the language of the server. A pattern, which people cannot read, names the code of
   * a sentence instead.
   */
  public String violation(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    if (!template.startsWith("{")) {
      return problem(template, List.of());
    }
    return Interpolation.FACTORY
        .getMessageInterpolator()
        .interpolate(template, new Interpolation(violation), locale);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("sentences are looked up, not listed");
  }

  /**
   * Where the key may stand: a feature's refusals, {@code problem.incident.already-sent}, in its
   * own bundle, those of the kernel beside the general ones.
   */
  static Stream<String> bundlesOf(String key) {
    var parts = key.split("\\.");
    return parts[0].equals("problem") && parts.length > 2
        ? Stream.of(parts[1], parts[0])
        : Stream.of(parts[0]);
  }

  private Stream<String> find(String bundle, String key) {
    try {
      return Stream.of(bundle(bundle).getString(key));
    } catch (MissingResourceException missing) {
      return Stream.empty();
    }
  }

  private ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(
        "i18n." + name, locale, Messages.class.getClassLoader(), EXACTLY_THIS_LANGUAGE);
  }

  private record Interpolation(ConstraintViolation<?> violation)
      implements MessageInterpolator.Context {
    static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return violation.getConstraintDescriptor();
    }

    @Override
    public @Nullable Object getValidatedValue() {
      return violation.getInvalidValue();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      return type.cast(this);
    }
  }
}
