package jp.lg.isac.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.lg.isac.identity.Passwords;

/** Founds the {@link Country} where many reports are asked for: they need authors everywhere. */
@ApplicationScoped
class CountryLoader implements DemonstrationSource {
  @Inject Inhabitants inhabitants;
  @Inject Passwords passwords;

  @Override
  public int order() {
    return 5;
  }

  @Override
  public boolean isWanted(Demonstration demonstration) {
    return demonstration.reports() > 0;
  }

  @Override
  public void load(Demonstration demonstration) {
    String hash = passwords.hash(DemonstrationPeople.PASSWORD);
    DemonstrationPeople.countryPeople()
        .forEach((place, person) -> inhabitants.add(place, List.of(person), hash));
  }
}
