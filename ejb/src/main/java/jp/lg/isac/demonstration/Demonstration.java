package jp.lg.isac.demonstration;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.sharing.Tenant;

/** The invented world that sources add to: its people, its present, and its size. */
public final class Demonstration {
  private final Map<String, SignedIn> people;
  private final Tenant tenant;
  private final Instant now;
  private final int reports;

  Demonstration(Map<String, SignedIn> people, Tenant tenant, Instant now, int reports) {
    this.people = people;
    this.tenant = tenant;
    this.now = now;
    this.reports = reports;
  }

  /**
   * Acts as a person from here on: binds the transaction to him.
   *
   * @param username for example {@code staff@482013}
   */
  public SignedIn actAs(String username) {
    var person = Objects.requireNonNull(people.get(username), username);
    tenant.bind(person);
    return person;
  }

  public Collection<SignedIn> people() {
    return people.values();
  }

  /** The present of the invented world; what happened lies before it. */
  public Instant now() {
    return now;
  }

  /** How many reports to generate beside the hand-written ones; 0 by default. */
  public int reports() {
    return reports;
  }
}
