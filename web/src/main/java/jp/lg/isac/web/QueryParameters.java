package jp.lg.isac.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query parameter that cannot be read by its name (400). The container would answer 404,
 * as if the route were not there.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {
  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    var reader = readerOf(type);
    return reader == null
        ? null
        : Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> new Converter<>(((QueryParam) annotation).value(), type, reader))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Function<String, ?> readerOf(Class<?> type) {
    if (type == Integer.class) {
      return Integer::valueOf;
    }
    if (type == UUID.class) {
      return UUID::fromString;
    }
    if (type == LocalDate.class) {
      return LocalDate::parse;
    }
    return type.isEnum() ? name -> constant(type, name) : null;
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private record Converter<T>(String name, Class<T> type, Function<String, ?> reader)
      implements ParamConverter<T> {
    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return type.cast(reader.apply(text));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw new BadRequestException(new DomainException.Invalid("/" + name, "json-not-readable"));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
