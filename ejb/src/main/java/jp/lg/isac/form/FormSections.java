package jp.lg.isac.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the sections of a form in a {@code jsonb} column; the driver sends it untyped. */
@Converter
public class FormSections implements AttributeConverter<List<FormSection>, Object> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public Object convertToDatabaseColumn(List<FormSection> sections) {
    try {
      return MAPPER.writeValueAsString(sections);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public List<FormSection> convertToEntityAttribute(Object column) {
    try {
      return MAPPER.readValue(column.toString(), new TypeReference<List<FormSection>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
