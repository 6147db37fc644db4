package jp.lg.isac.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in a field of type {@code date}. */
@FacesConverter(forClass = LocalDate.class)
public class LocalDateConverter implements Converter<LocalDate> {

  @Override
  public @Nullable LocalDate getAsObject(
      FacesContext context, UIComponent component, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new ConverterException(Feedback.error(component, "shell.invalidDay"), e);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
