package jp.lg.isac.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** The cases of the own organisation and who handles them. */
@ApplicationScoped
class Cases {
  @Inject Incidents incidents;
  @Inject CaseRepository records;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Lets pass who works on a case of his own organisation.
   *
   * @throws DomainException.NotFound unless it is one
   */
  void requireOwn(UUID incident) {
    incidents.get(incident);
  }

  /** Those who handle the organisation's cases today. */
  List<Colleague> colleagues() {
    return records.colleagues(
        currentUser.organisation(), LocalDate.ofInstant(clock.instant(), Clocks.TOKYO));
  }

  /**
   * The one of them who goes by this name.
   *
   * @throws DomainException.Invalid if there is none
   */
  @Nullable Colleague colleague(@Nullable String username) {
    if (username == null || username.isBlank()) {
      return null;
    }
    return colleagues().stream()
        .filter(colleague -> colleague.username().equals(username.strip()))
        .findFirst()
        .orElseThrow(() -> new DomainException.Invalid("/owner", "casework.owner-unknown"));
  }
}
