package jp.lg.isac.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.lg.isac.incident.IncidentDiscarded;

/** When a draft is thrown away, what was typed into its forms goes with it. */
@ApplicationScoped
class DiscardedForms {
  @Inject FormRepository forms;

  void clear(@Observes IncidentDiscarded discarded) {
    forms.typed(discarded.incident()).ifPresent(forms::remove);
    forms.flush();
  }
}
