package jp.lg.isac.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** What a person may do in an organisation, from a day and perhaps to a day. */
@Entity
class Membership {
  @Id private UUID id;
  @Column private OrganisationCode organisation;

  @ManyToOne
  @JoinColumn(name = "account")
  private Account account;

  @Column
  @Convert(converter = TextArray.class)
  private List<String> roles;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields in
  protected Membership() {}

  static Membership of(
      UUID id,
      Account account,
      OrganisationCode organisation,
      Collection<Role> roles,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    var membership = new Membership();
    membership.id = id;
    membership.account = account;
    membership.organisation = organisation;
    membership.change(roles, validFrom, validTo);
    return membership;
  }

  final void change(Collection<Role> roles, LocalDate validFrom, @Nullable LocalDate validTo) {
    this.roles = roles.stream().sorted().distinct().map(Enum::name).toList();
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  UUID id() {
    return id;
  }

  Account account() {
    return account;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  Set<Role> roles() {
    var set = EnumSet.noneOf(Role.class);
    roles.forEach(role -> set.add(Role.valueOf(role)));
    return set;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }

  long version() {
    return version;
  }
}
