package jp.lg.isac.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Commands and views as JSON. What is not part of a command is refused with its pointer: a misspelt
 * {@code audience} or {@code anonymous} must not pass unseen.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class Json implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** JSON Merge Patch (RFC 7396). */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(ownTypes())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord() || type == MergePatch.class;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return genericType instanceof ParameterizedType patch && patch.getRawType() == MergePatch.class
        ? MergePatch.of(read(body, JsonNode.class), (Class<?>) patch.getActualTypeArguments()[0])
        : read(body, type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return !CharSequence.class.isAssignableFrom(type)
        && !InputStream.class.isAssignableFrom(type)
        && !StreamingOutput.class.isAssignableFrom(type)
        && !type.isArray()
        && !type.getName().startsWith("jakarta.");
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(body, value);
  }

  private static <T> T read(InputStream body, Class<T> type) throws IOException {
    @Nullable T read;
    try {
      read = MAPPER.readerFor(type).without(JsonParser.Feature.AUTO_CLOSE_SOURCE).readValue(body);
    } catch (JsonProcessingException e) {
      throw invalid("", e);
    }
    if (read == null || read instanceof MissingNode) {
      throw new DomainException.Invalid("", "json-missing");
    }
    return read;
  }

  /** What is wrong with a value that stands at a place of the body. */
  static DomainException.Invalid invalid(String place, JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      var line = e.getLocation();
      return new DomainException.Invalid(
          place, "json-malformed", line == null ? 0 : line.getLineNr());
    }
    var pointer = new StringBuilder(place);
    for (JsonMappingException.Reference step : mapping.getPath()) {
      String name =
          step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
      pointer.append('/').append(escaped(name));
    }
    return new DomainException.Invalid(
        pointer.toString(),
        e instanceof UnrecognizedPropertyException ? "json-unknown" : "json-not-readable");
  }

  /** A name as a part of a JSON pointer (RFC 6901). */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static SimpleModule ownTypes() {
    return new SimpleModule()
        .addSerializer(new AsText<>(OrganisationCode.class))
        .addDeserializer(OrganisationCode.class, new FromText<>(OrganisationCode.class))
        .addSerializer(new AsText<>(Tlp.class))
        .addDeserializer(Tlp.class, new FromText<>(Tlp.class));
  }

  private static final class AsText<T> extends StdSerializer<T> {
    @Serial private static final long serialVersionUID = 1L;

    AsText(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toString());
    }
  }

  private static final class FromText<T> extends StdDeserializer<T> {
    @Serial private static final long serialVersionUID = 1L;
    private final Class<T> type;

    FromText(Class<T> type) {
      super(type);
      this.type = type;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getValueAsString("");
      try {
        return type.cast(type == Tlp.class ? Tlp.of(text) : new OrganisationCode(text));
      } catch (IllegalArgumentException e) {
        return type.cast(context.handleWeirdStringValue(type, text, "not a %s", type));
      }
    }
  }
}
