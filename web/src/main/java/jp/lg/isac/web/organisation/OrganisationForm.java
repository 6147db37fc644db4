package jp.lg.isac.web.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.organisation.OrganisationSettings;
import jp.lg.isac.organisation.OrganisationView;
import jp.lg.isac.organisation.RegisterOrganisation;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/** What is typed about an organisation. */
public class OrganisationForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String code;
  private @Nullable OrganisationKind kind;
  private @Nullable String prefectureName;
  private @Nullable String name;
  private @Nullable String kana;
  private @Nullable PopulationBand populationBand;
  private @Nullable NetworkModel networkModel;
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable String successor;

  static OrganisationForm of(OrganisationView view) {
    var form = new OrganisationForm();
    form.code = view.code().value();
    form.kind = view.kind();
    form.prefectureName = view.prefectureName();
    form.name = view.name();
    form.kana = view.kana();
    form.populationBand = view.populationBand();
    form.networkModel = view.networkModel();
    form.validFrom = view.validFrom();
    form.validTo = view.validTo();
    form.successor = view.successor() == null ? null : view.successor().value();
    return form;
  }

  RegisterOrganisation toCommand() {
    return new RegisterOrganisation(
        code("/code", Objects.requireNonNull(code)),
        Objects.requireNonNull(kind),
        Objects.requireNonNull(prefectureName),
        Objects.requireNonNull(name),
        Objects.requireNonNull(kana),
        populationBand,
        networkModel,
        Objects.requireNonNull(validFrom),
        validTo,
        successor == null ? null : code("/successor", successor));
  }

  OrganisationSettings toSettings() {
    return new OrganisationSettings(populationBand, networkModel);
  }

  private static OrganisationCode code(String pointer, String text) {
    return OrganisationCode.parse(text.strip())
        .orElseThrow(() -> new DomainException.Invalid(pointer, "organisation.code", text));
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  public @Nullable OrganisationKind getKind() {
    return kind;
  }

  public void setKind(@Nullable OrganisationKind kind) {
    this.kind = kind;
  }

  public @Nullable String getPrefectureName() {
    return prefectureName;
  }

  public void setPrefectureName(@Nullable String prefectureName) {
    this.prefectureName = prefectureName;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getKana() {
    return kana;
  }

  public void setKana(@Nullable String kana) {
    this.kana = kana;
  }

  public @Nullable PopulationBand getPopulationBand() {
    return populationBand;
  }

  public void setPopulationBand(@Nullable PopulationBand populationBand) {
    this.populationBand = populationBand;
  }

  public @Nullable NetworkModel getNetworkModel() {
    return networkModel;
  }

  public void setNetworkModel(@Nullable NetworkModel networkModel) {
    this.networkModel = networkModel;
  }

  public @Nullable LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(@Nullable LocalDate validTo) {
    this.validTo = validTo;
  }

  public @Nullable String getSuccessor() {
    return successor;
  }

  public void setSuccessor(@Nullable String successor) {
    this.successor = successor;
  }
}
