package jp.lg.isac.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an id that may be missing: EclipseLink's own conversion of ids fails on a null it reads.
 */
@Converter
public class NullableUuid implements AttributeConverter<UUID, Object> {
  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
    return id;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
    return (UUID) column;
  }
}
