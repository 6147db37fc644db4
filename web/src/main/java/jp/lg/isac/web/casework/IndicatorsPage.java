package jp.lg.isac.web.casework;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.casework.DetectIndicators;
import jp.lg.isac.casework.IndicatorView;
import jp.lg.isac.casework.Indicators;
import jp.lg.isac.casework.NoteIndicator;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** The indicators of a case: found in a text, chosen, and kept. */
@Named
@ViewScoped
public class IndicatorsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Indicators indicators;
  @Inject private transient Feedback feedback;

  private @Nullable String incident;
  private @Nullable String text;
  private @Nullable String note;
  private List<SelectItem> found = List.of();
  private List<String> chosen = List.of();

  public List<IndicatorView> getKept() {
    return indicators.list(Ids.of(incident));
  }

  /** Shows what stands in the text, all of it chosen. */
  public void detect() {
    var text = new DetectIndicators(Objects.requireNonNullElse(this.text, ""));
    found =
        indicators.detect(Ids.of(incident), text).stream()
            .map(each -> new SelectItem(each.value(), each.defanged()))
            .toList();
    chosen = found.stream().map(item -> (String) item.getValue()).toList();
    if (found.isEmpty()) {
      feedback.refused("casework.indicators.none");
    }
  }

  public String keep() {
    for (String value : chosen) {
      indicators.note(Ids.of(incident), UUID.randomUUID(), new NoteIndicator(value, note));
    }
    feedback.done("casework.indicators.kept", chosen.size());
    return here();
  }

  public String remove(UUID id) {
    indicators.remove(Ids.of(incident), id);
    feedback.done("casework.indicators.removed");
    return here();
  }

  private String here() {
    return "indicators?faces-redirect=true&incident=" + incident;
  }

  public List<SelectItem> getFound() {
    return found;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }

  public @Nullable String getIncident() {
    return incident;
  }

  public void setIncident(@Nullable String incident) {
    this.incident = incident;
  }
}
