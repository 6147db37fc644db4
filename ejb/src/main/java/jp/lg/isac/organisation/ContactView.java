package jp.lg.isac.organisation;

import java.util.UUID;

/**
 * An emergency contact.
 *
 * @param version for {@code If-Match}
 */
public record ContactView(
    UUID id, ContactKind kind, String name, String reach, String note, long version) {

  static ContactView of(OrganisationContact contact) {
    return new ContactView(
        contact.id(),
        contact.kind(),
        contact.name(),
        contact.reach(),
        contact.note(),
        contact.version());
  }
}
