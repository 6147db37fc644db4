package jp.lg.isac.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a code as its six digits. */
@Converter(autoApply = true)
public class OrganisationCodeConverter implements AttributeConverter<OrganisationCode, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable OrganisationCode code) {
    return code == null ? null : code.value();
  }

  @Override
  public @Nullable OrganisationCode convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : new OrganisationCode(column);
  }
}
