package jp.lg.isac.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a list of texts in a {@code text[]} column; the driver sends it untyped. */
@Converter
public class TextArray implements AttributeConverter<List<String>, Object> {
  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable List<String> texts) {
    return texts == null ? null : literal(texts);
  }

  /** The array as PostgreSQL reads it: every element quoted. */
  public static String literal(Iterable<String> texts) {
    var literal = new StringBuilder("{");
    for (String text : texts) {
      literal.append(literal.length() == 1 ? "\"" : ",\"");
      literal.append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return literal.append('}').toString();
  }

  @Override
  public List<String> convertToEntityAttribute(@Nullable Object column) {
    return column instanceof Object[] texts
        ? Arrays.stream(texts).map(String::valueOf).toList()
        : List.of();
  }
}
