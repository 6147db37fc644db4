package jp.lg.isac.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.tenancy.OrganisationCode;

/** Organisations that share with each other. A reader loads only the members that he may see. */
@Entity
@Table(name = "sharing_group")
class SharingGroup {
  @Id private UUID id;
  @Column private String name;
  @Column private String description;
  @Column private OrganisationCode owner;

  @Column(name = "members_visible")
  private boolean membersVisible;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "sharing_group_member", joinColumns = @JoinColumn(name = "group_id"))
  @Column(name = "organisation")
  private Set<String> members = new HashSet<>();

  @Version private long version;

  protected SharingGroup() {}

  static SharingGroup found(UUID id, OrganisationCode owner, FoundGroup command, Instant now) {
    var group = new SharingGroup();
    group.id = id;
    group.owner = owner;
    group.createdAt = now;
    group.change(command);
    return group;
  }

  final void change(FoundGroup command) {
    name = command.name();
    description = command.description();
    membersVisible = command.membersVisible();
    var wanted =
        Stream.concat(Stream.of(owner), command.members().stream())
            .map(OrganisationCode::value)
            .collect(Collectors.toSet());
    members.retainAll(wanted);
    members.addAll(wanted);
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  OrganisationCode owner() {
    return owner;
  }

  boolean membersVisible() {
    return membersVisible;
  }

  Set<OrganisationCode> members() {
    return members.stream().map(OrganisationCode::new).collect(Collectors.toUnmodifiableSet());
  }

  long version() {
    return version;
  }
}
