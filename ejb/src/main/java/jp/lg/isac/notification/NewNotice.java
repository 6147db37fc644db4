package jp.lg.isac.notification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told.
 *
 * @param thing what it is about, by the id that its {@link NoticeSource} knows
 * @param version of the thing; a person is told once of each
 * @param urgent 緊急: no quiet hours, and at once instead of with the digest
 * @param audience tokens of those who are told
 * @param accounts persons who are told besides
 * @param circle if there is one, only who is in it is told; who that is only the fan-out knows
 * @param except an organisation whose people are not told, since it is from them
 * @param only if there is one, only who acts for this organisation is told
 * @param toldAt when it happened, as those who are told read it; {@code null} if that is the moment
 *     itself
 */
public record NewNotice(
    NoticeKind kind,
    UUID thing,
    long version,
    boolean urgent,
    Set<String> audience,
    Set<UUID> accounts,
    @Nullable UUID circle,
    @Nullable OrganisationCode except,
    @Nullable OrganisationCode only,
    @Nullable Instant toldAt) {

  public NewNotice {
    audience = Set.copyOf(audience);
    accounts = Set.copyOf(accounts);
  }

  /** For everybody who holds one of the tokens. */
  public static NewNotice toReaders(
      NoticeKind kind, UUID thing, long version, Set<String> audience) {
    return new NewNotice(kind, thing, version, false, audience, Set.of(), null, null, null, null);
  }

  /** For these persons alone, as who act for the organisation. */
  public static NewNotice toPersons(
      NoticeKind kind,
      UUID thing,
      long version,
      OrganisationCode organisation,
      Set<UUID> accounts) {
    return new NewNotice(
        kind, thing, version, false, Set.of(), accounts, null, null, organisation, null);
  }

  /**
   * For those who share an interest in a thing: the circle of the thing's id, as the view {@code
   * notice_circle} knows it.
   */
  public static NewNotice toCircle(NoticeKind kind, UUID thing, long version) {
    return new NewNotice(kind, thing, version, false, Set.of(), Set.of(), thing, null, null, null);
  }

  /** The same, but only for those of them who are in the circle. */
  public NewNotice within(UUID narrower) {
    return new NewNotice(
        kind, thing, version, urgent, audience, accounts, narrower, except, only, toldAt);
  }

  /** The same, 緊急. */
  public NewNotice asUrgent() {
    return new NewNotice(
        kind, thing, version, true, audience, accounts, circle, except, only, toldAt);
  }

  /** The same, but not for the people of this organisation. */
  public NewNotice except(OrganisationCode organisation) {
    return new NewNotice(
        kind, thing, version, urgent, audience, accounts, circle, organisation, only, toldAt);
  }

  /** The same, but of when it happened no more is told than this. */
  public NewNotice toldAt(Instant at) {
    return new NewNotice(
        kind, thing, version, urgent, audience, accounts, circle, except, only, at);
  }

  boolean reachesNobody() {
    return audience.isEmpty() && accounts.isEmpty() && circle == null;
  }
}
