package jp.lg.isac.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/** A moment in a field of type {@code datetime-local}, which people fill in Tokyo's time. */
@FacesConverter(forClass = Instant.class)
public class InstantConverter implements Converter<Instant> {
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Override
  public @Nullable Instant getAsObject(
      FacesContext context, UIComponent component, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text.strip()).atZone(Clocks.TOKYO).toInstant();
    } catch (DateTimeException e) {
      throw new ConverterException(Feedback.error(component, "shell.invalidMoment"), e);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable Instant moment) {
    return moment == null ? "" : FIELD.format(moment.atZone(Clocks.TOKYO));
  }
}
