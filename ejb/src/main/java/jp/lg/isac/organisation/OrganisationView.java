package jp.lg.isac.organisation;

import java.time.LocalDate;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the directory shows it.
 *
 * @param prefecture two digits
 * @param version for {@code If-Match}
 */
public record OrganisationView(
    OrganisationCode code,
    OrganisationKind kind,
    String prefecture,
    String prefectureName,
    String name,
    String kana,
    @Nullable PopulationBand populationBand,
    @Nullable NetworkModel networkModel,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable OrganisationCode successor,
    long version) {

  static OrganisationView of(Organisation organisation) {
    return new OrganisationView(
        organisation.code(),
        organisation.kind(),
        organisation.code().prefecture(),
        organisation.prefectureName(),
        organisation.name(),
        organisation.kana(),
        organisation.populationBand(),
        organisation.networkModel(),
        organisation.validFrom(),
        organisation.validTo(),
        organisation.successor(),
        organisation.version());
  }
}
