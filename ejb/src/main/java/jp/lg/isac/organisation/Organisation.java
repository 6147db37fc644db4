package jp.lg.isac.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/**
 * A body that uses the centre. Its code never changes; after a merger it ends with a day and names
 * its successor.
 */
@Entity
class Organisation {
  /** Digits three to five of every prefecture's own code. */
  private static final String PREFECTURE_ITSELF = "000";

  @Id private String code;

  @Column
  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;

  @Column private String prefecture;

  @Column(name = "prefecture_name")
  private String prefectureName;

  @Column private String name;
  @Column private String kana;

  @Column(name = "population_band")
  @Enumerated(EnumType.STRING)
  private @Nullable PopulationBand populationBand;

  @Column(name = "network_model")
  @Enumerated(EnumType.STRING)
  private @Nullable NetworkModel networkModel;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  @Column private @Nullable OrganisationCode successor;
  @Version private long version;

  protected Organisation() {}

  static Organisation register(RegisterOrganisation command) {
    var organisation = new Organisation();
    organisation.code = command.code().value();
    organisation.prefecture = command.code().prefecture();
    organisation.take(command);
    return organisation;
  }

  /**
   * Takes what the centre says about it.
   *
   * @throws DomainException.RuleViolated {@code organisation.code-stays} if the code differs
   */
  void change(RegisterOrganisation command) {
    if (!command.code().value().equals(code)) {
      throw new DomainException.RuleViolated("organisation.code-stays", code);
    }
    take(command);
  }

  /** Takes what the organisation says about itself. */
  void settle(OrganisationSettings settings) {
    populationBand = settings.populationBand();
    networkModel = settings.networkModel();
  }

  private void take(RegisterOrganisation command) {
    checkKind(command.code(), command.kind());
    if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
      throw new DomainException.Invalid("/validTo", "organisation.ends-before-it-begins");
    }
    if (command.code().equals(command.successor())) {
      throw new DomainException.Invalid("/successor", "organisation.own-successor");
    }
    kind = command.kind();
    prefectureName = command.prefectureName();
    name = command.name();
    kana = command.kana();
    populationBand = command.populationBand();
    networkModel = command.networkModel();
    validFrom = command.validFrom();
    validTo = command.validTo();
    successor = command.successor();
  }

  private static void checkKind(OrganisationCode code, OrganisationKind kind) {
    if (!fits(code, kind)) {
      throw new DomainException.Invalid("/kind", "organisation.kind-does-not-fit", code, kind);
    }
  }

  /** Whether a code can be one of that kind: there is one centre, and one code per prefecture. */
  static boolean fits(OrganisationCode code, OrganisationKind kind) {
    boolean prefectureItself = code.value().startsWith(PREFECTURE_ITSELF, 2);
    return switch (kind) {
      case CENTRE -> code.equals(OrganisationCode.CENTRE);
      case PREFECTURE -> prefectureItself;
      case MUNICIPALITY, JOINT_BODY -> !prefectureItself && !code.equals(OrganisationCode.CENTRE);
    };
  }

  OrganisationCode code() {
    return new OrganisationCode(code);
  }

  OrganisationKind kind() {
    return kind;
  }

  String prefectureName() {
    return prefectureName;
  }

  String name() {
    return name;
  }

  String kana() {
    return kana;
  }

  @Nullable PopulationBand populationBand() {
    return populationBand;
  }

  @Nullable NetworkModel networkModel() {
    return networkModel;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }

  @Nullable OrganisationCode successor() {
    return successor;
  }

  long version() {
    return version;
  }
}
