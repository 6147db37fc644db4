package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.lg.isac.duty.ClockView;
import jp.lg.isac.incident.CaseClocks;
import jp.lg.isac.incident.CaseFacts;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.NoteDuty;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.FactsForm;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** The facts of a case, and the clocks of its duties. */
@Named
@ViewScoped
public class ClocksPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient CaseClocks clocks;
  @Inject private transient Feedback feedback;
  @Inject private transient Clock clock;

  private @Nullable String id;
  private long version;
  private FactsForm form = new FactsForm();

  /**
   * Opens the incident that the address names. As long as nobody said when the organisation came to
   * know of it, that is taken to be when it was noticed, for the user to confirm.
   */
  public void open() {
    if (version == 0) {
      CaseFacts facts = clocks.facts(Ids.of(id));
      form = FactsForm.of(facts.facts());
      if (form.getKnownAt() == null) {
        form.setKnownAt(getIncident().detectedAt());
      }
      version = facts.version();
    }
  }

  public String save() {
    clocks.learn(Ids.of(id), version, form.toFacts());
    feedback.done("incident.facts.saved");
    return here();
  }

  /** Notes that a duty was fulfilled just now, outside of the product. */
  public String note(String duty) {
    clocks.note(Ids.of(id), duty, new NoteDuty(null));
    feedback.done("incident.clock.noted");
    return here();
  }

  private String here() {
    return "clocks?faces-redirect=true&id=" + id;
  }

  public IncidentView getIncident() {
    return incidents.get(Ids.of(id));
  }

  public List<ClockView> getClocks() {
    return clocks.clocks(Ids.of(id));
  }

  /** How many days are left to report, today not counted; negative if it is done or too late. */
  public long daysLeft(ClockView each) {
    return each.open()
        ? ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(Clocks.TOKYO)), each.lastDay())
        : -1;
  }

  public FactsForm getForm() {
    return form;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
