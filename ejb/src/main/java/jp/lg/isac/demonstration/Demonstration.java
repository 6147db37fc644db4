package jp.lg.isac.demonstration;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.sharing.Tenant;

/** The invented world that sources add to: its people, its present, and its size. */
public final class Demonstration {
  private final Map<String, SignedIn> people;
  private final Tenant tenant;
  private final Instant now;
  private final int reports;
  private final Consumer<String> progress;

  Demonstration(
      Map<String, SignedIn> people,
      Tenant tenant,
      Instant now,
      int reports,
      Consumer<String> progress) {
    this.people = people;
    this.tenant = tenant;
    this.now = now;
    this.reports = reports;
    this.progress = progress;
  }

  /**
   * Acts as a person from here on: binds the transaction to him.
   *
   * @param username for example {@code staff@482013}
   */
  public SignedIn actAs(String username) {
    var person = Objects.requireNonNull(people.get(username), username);
    return actAs(person);
  }

  /** Acts as one of {@link #people} or {@link #country} from here on. */
  public SignedIn actAs(SignedIn person) {
    tenant.bind(person);
    return person;
  }

  public Collection<SignedIn> people() {
    return people.values();
  }

  /** The staff of each place of the generated country, prefecture by prefecture. */
  public Collection<SignedIn> country() {
    return DemonstrationPeople.countryPeople().values();
  }

  /** Tells whoever waits how far a long part is. */
  public void tell(String howFar) {
    progress.accept(howFar);
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
