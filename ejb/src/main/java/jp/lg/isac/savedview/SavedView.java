package jp.lg.isac.savedview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;

/** A filter of a list under the name that its owner gave it. */
@Entity
@Table(name = "saved_view")
class SavedView {
  /** Longest query that is kept, in characters as it stands in the address. */
  private static final int LONGEST_QUERY = 4_000;

  @Id private UUID id;
  private OrganisationCode organisation;
  private UUID account;

  @Enumerated(EnumType.STRING)
  private FilteredList list;

  private String name;
  private String query;
  private boolean notices;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected SavedView() {}

  static SavedView of(UUID id, SignedIn owner, SaveView command) {
    var view = new SavedView();
    view.id = id;
    view.organisation = owner.organisation();
    view.account = owner.account();
    view.change(command);
    return view;
  }

  /**
   * Says anew what it is called, what it shows and whether its owner is told of what is new in it.
   *
   * @throws DomainException.Invalid {@code savedview.query}, {@code savedview.notices}
   */
  final void change(SaveView command) {
    boolean wanted = Boolean.TRUE.equals(command.notices());
    if (wanted && command.list() != FilteredList.SEARCH) {
      throw new DomainException.Invalid("/notices", "savedview.notices");
    }
    String checked = command.list().checked(command.query());
    if (checked.length() > LONGEST_QUERY) {
      throw new DomainException.Invalid("/query", "savedview.query");
    }
    list = command.list();
    name = nameOf(command);
    query = checked;
    notices = wanted;
  }

  /** The name as it is kept: in one line. */
  static String nameOf(SaveView command) {
    return command.name().strip().replaceAll("\\s+", " ");
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID account() {
    return account;
  }

  FilteredList list() {
    return list;
  }

  String name() {
    return name;
  }

  String query() {
    return query;
  }

  boolean notices() {
    return notices;
  }

  long version() {
    return version;
  }

  SavedViewLine line() {
    return new SavedViewLine(id, list, name, query, list.page() + "?" + query, notices, version);
  }
}
