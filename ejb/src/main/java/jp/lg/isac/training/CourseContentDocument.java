package jp.lg.isac.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the content of an edition in a {@code jsonb} column; the driver sends it untyped. */
@Converter
public class CourseContentDocument implements AttributeConverter<CourseContent, Object> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public Object convertToDatabaseColumn(CourseContent content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public CourseContent convertToEntityAttribute(Object column) {
    return read(column.toString());
  }

  static CourseContent read(String json) {
    try {
      return MAPPER.readValue(json, CourseContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
