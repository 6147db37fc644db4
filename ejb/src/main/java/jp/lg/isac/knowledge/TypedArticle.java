package jp.lg.isac.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Keeps what was typed as JSON: to the database it is one thing, since it may have gaps. The driver
 * hands it back as an object of its own.
 */
@Converter
public class TypedArticle implements AttributeConverter<WriteArticle, Object> {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // what an older version of the product kept is read as far as it fits
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public Object convertToDatabaseColumn(WriteArticle typed) {
    try {
      return MAPPER.writeValueAsString(typed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public WriteArticle convertToEntityAttribute(Object json) {
    try {
      return MAPPER.readValue(json.toString(), WriteArticle.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
