package jp.lg.isac.compliance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a fiscal year as the calendar year in which it begins. */
@Converter(autoApply = true)
public class FiscalYearConverter implements AttributeConverter<FiscalYear, Integer> {
  @Override
  public @Nullable Integer convertToDatabaseColumn(@Nullable FiscalYear fiscalYear) {
    return fiscalYear == null ? null : fiscalYear.year();
  }

  @Override
  public @Nullable FiscalYear convertToEntityAttribute(@Nullable Integer column) {
    return column == null ? null : new FiscalYear(column);
  }
}
