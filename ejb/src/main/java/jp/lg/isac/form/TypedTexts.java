package jp.lg.isac.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Keeps texts by name in a {@code jsonb} column; the driver sends it untyped. */
@Converter
public class TypedTexts implements AttributeConverter<Map<String, String>, Object> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public Object convertToDatabaseColumn(Map<String, String> texts) {
    try {
      return MAPPER.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Map<String, String> convertToEntityAttribute(Object column) {
    try {
      return MAPPER.readValue(column.toString(), new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
