package jp.lg.isac.web.incident;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.PostIncident;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.AudienceForm;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a new incident. */
public class NewIncidentForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable IncidentKind kind = IncidentKind.INCIDENT;
  private @Nullable String title;
  private @Nullable Instant occurredAt;
  private @Nullable Instant detectedAt;
  private @Nullable CauseClass causeClass;
  private @Nullable String summary;
  private @Nullable String impact;
  private @Nullable String countermeasures;
  private @Nullable String systems;
  private @Nullable String vendors;
  private @Nullable Tlp tlp = Tlp.AMBER;
  private AudienceForm audience = new AudienceForm();
  private boolean anonymous;
  private boolean confirmed;

  static NewIncidentForm of(IncidentView draft) {
    var form = new NewIncidentForm();
    form.kind = draft.kind();
    form.title = draft.title();
    form.occurredAt = draft.occurredAt();
    form.detectedAt = draft.detectedAt();
    form.causeClass = draft.causeClass();
    form.summary = draft.summary();
    form.impact = draft.impact();
    form.countermeasures = draft.countermeasures();
    form.systems = String.join("\n", draft.systems());
    form.vendors = String.join("\n", draft.vendors());
    form.tlp = draft.tlp();
    form.anonymous = draft.anonymous();
    form.audience = AudienceForm.of(draft.audience());
    return form;
  }

  PostIncident toCommand(IncidentState status, boolean urgent) {
    return new PostIncident(
        kind,
        title,
        occurredAt,
        detectedAt,
        causeClass,
        summary,
        impact,
        countermeasures,
        lines(systems),
        lines(vendors),
        tlp,
        audience.toAudience(),
        anonymous,
        status,
        urgent,
        confirmed);
  }

  /** One name a line; people also separate them by commas. */
  private static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split("[\\r\\n、,，]+"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
  }

  public @Nullable IncidentKind getKind() {
    return kind;
  }

  public void setKind(@Nullable IncidentKind kind) {
    this.kind = kind;
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable Instant getOccurredAt() {
    return occurredAt;
  }

  public void setOccurredAt(@Nullable Instant occurredAt) {
    this.occurredAt = occurredAt;
  }

  public @Nullable Instant getDetectedAt() {
    return detectedAt;
  }

  public void setDetectedAt(@Nullable Instant detectedAt) {
    this.detectedAt = detectedAt;
  }

  public @Nullable CauseClass getCauseClass() {
    return causeClass;
  }

  public void setCauseClass(@Nullable CauseClass causeClass) {
    this.causeClass = causeClass;
  }

  public @Nullable String getSummary() {
    return summary;
  }

  public void setSummary(@Nullable String summary) {
    this.summary = summary;
  }

  public @Nullable String getImpact() {
    return impact;
  }

  public void setImpact(@Nullable String impact) {
    this.impact = impact;
  }

  public @Nullable String getCountermeasures() {
    return countermeasures;
  }

  public void setCountermeasures(@Nullable String countermeasures) {
    this.countermeasures = countermeasures;
  }

  public @Nullable String getSystems() {
    return systems;
  }

  public void setSystems(@Nullable String systems) {
    this.systems = systems;
  }

  public @Nullable String getVendors() {
    return vendors;
  }

  public void setVendors(@Nullable String vendors) {
    this.vendors = vendors;
  }

  public @Nullable Tlp getTlp() {
    return tlp;
  }

  public void setTlp(@Nullable Tlp tlp) {
    this.tlp = tlp;
  }

  public AudienceForm getAudience() {
    return audience;
  }

  public boolean isAnonymous() {
    return anonymous;
  }

  public void setAnonymous(boolean anonymous) {
    this.anonymous = anonymous;
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }
}
