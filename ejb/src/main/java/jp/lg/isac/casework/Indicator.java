package jp.lg.isac.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** What gives an attack away: an address, a name, a hash. */
@Entity
@Table(name = "case_indicator")
class Indicator extends CaseRecord {
  @Enumerated(EnumType.STRING)
  private IndicatorKind kind;

  private String value;
  private @Nullable String note;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Indicator() {}

  Indicator(
      UUID id, UUID incident, Found found, @Nullable String note, SignedIn author, Instant now) {
    super(id, incident, author, now);
    this.kind = found.kind();
    this.value = found.value();
    this.note = stripped(note);
  }

  IndicatorView view() {
    return new IndicatorView(
        id(), kind, value, new Found(kind, value).defanged(), note, authorName(), writtenAt());
  }
}
