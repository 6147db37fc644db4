package jp.lg.isac.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.incident.ProposalView;
import jp.lg.isac.incident.ProposedCorrections;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** Corrections of an incident that wait for its organisation. */
@Named
@RequestScoped
public class ProposalsPage {
  @Inject private ProposedCorrections corrections;

  private @Nullable String id;
  private @Nullable List<ProposalView> open;

  public List<ProposalView> getOpen() {
    if (open == null) {
      open = corrections.open(Ids.of(id));
    }
    return open;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
