package jp.lg.isac.web.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.exchange.Affected;
import jp.lg.isac.exchange.ImpactView;
import jp.lg.isac.exchange.SayImpact;
import jp.lg.isac.exchange.Sightings;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** How the own organisation is hit by what is reported of something that it uses. */
@Named
@ViewScoped
public class ImpactPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Sightings sightings;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private transient @Nullable ImpactView impact;
  private @Nullable Affected affected;
  private @Nullable Boolean fixed;

  public ImpactView getImpact() {
    if (impact == null) {
      impact = sightings.impact(Ids.of(id));
    }
    return impact;
  }

  public String say() {
    sightings.sayImpact(
        Ids.of(id),
        new SayImpact(Objects.requireNonNullElse(affected, Affected.CHECKING), isFixed()));
    feedback.done("comment.impact.said");
    return "detail?faces-redirect=true&id=" + id;
  }

  public List<Affected> getAffections() {
    return List.of(Affected.values());
  }

  public @Nullable Affected getAffected() {
    return affected == null ? getImpact().own() : affected;
  }

  public void setAffected(@Nullable Affected affected) {
    this.affected = affected;
  }

  public boolean isFixed() {
    return fixed == null ? getImpact().ownFixed() : fixed;
  }

  public void setFixed(boolean fixed) {
    this.fixed = fixed;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
