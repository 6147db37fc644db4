package jp.lg.isac.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/**
 * What the centre says about an organisation, to add or to change it.
 *
 * @param code stays as it is once the organisation is there
 * @param prefectureName name of the prefecture that the code's first two digits stand for
 * @param kana the name's reading
 * @param validFrom first day
 * @param validTo last day, if the end is known
 * @param successor who took over after a merger, and so reads what was left
 */
public record RegisterOrganisation(
    @NotNull OrganisationCode code,
    @NotNull OrganisationKind kind,
    @NotBlank @Size(max = 20) String prefectureName,
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 200) String kana,
    @Nullable PopulationBand populationBand,
    @Nullable NetworkModel networkModel,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable OrganisationCode successor) {

  /** The command that would make the organisation as it stands. */
  public static RegisterOrganisation of(OrganisationView organisation) {
    return new RegisterOrganisation(
        organisation.code(),
        organisation.kind(),
        organisation.prefectureName(),
        organisation.name(),
        organisation.kana(),
        organisation.populationBand(),
        organisation.networkModel(),
        organisation.validFrom(),
        organisation.validTo(),
        organisation.successor());
  }
}
