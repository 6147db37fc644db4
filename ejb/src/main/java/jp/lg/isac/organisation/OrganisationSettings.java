package jp.lg.isac.organisation;

import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/** What an organisation says about itself. */
public record OrganisationSettings(
    @Nullable PopulationBand populationBand, @Nullable NetworkModel networkModel) {

  /** The command that would leave the settings as they stand. */
  public static OrganisationSettings of(OrganisationView organisation) {
    return new OrganisationSettings(organisation.populationBand(), organisation.networkModel());
  }
}
