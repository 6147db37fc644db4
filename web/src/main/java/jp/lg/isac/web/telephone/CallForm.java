package jp.lg.isac.web.telephone;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.telephone.RecordCall;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** What is typed during a call. */
public class CallForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String municipality;
  private @Nullable Instant calledAt;
  private @Nullable String caller;
  private @Nullable IncidentKind kind = IncidentKind.INCIDENT;
  private @Nullable String title;
  private @Nullable Instant occurredAt;
  private @Nullable CauseClass causeClass;
  private @Nullable String summary;
  private @Nullable String impact;
  private @Nullable String countermeasures;
  private @Nullable String systems;
  private @Nullable String vendors;

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  RecordCall toCommand() {
    return new RecordCall(
        code(),
        calledAt,
        caller,
        kind,
        title,
        occurredAt,
        causeClass,
        summary,
        impact,
        countermeasures,
        lines(systems),
        lines(vendors));
  }

  private @Nullable OrganisationCode code() {
    if (municipality == null || municipality.isBlank()) {
      return null;
    }
    try {
      return new OrganisationCode(municipality.strip());
    } catch (IllegalArgumentException e) {
      throw new DomainException.Invalid("/municipality", "telephone.municipality");
    }
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

  public @Nullable String getMunicipality() {
    return municipality;
  }

  public void setMunicipality(@Nullable String municipality) {
    this.municipality = municipality;
  }

  public @Nullable Instant getCalledAt() {
    return calledAt;
  }

  public void setCalledAt(@Nullable Instant calledAt) {
    this.calledAt = calledAt;
  }

  public @Nullable String getCaller() {
    return caller;
  }

  public void setCaller(@Nullable String caller) {
    this.caller = caller;
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
}
