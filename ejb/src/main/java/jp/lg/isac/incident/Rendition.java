package jp.lg.isac.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.lg.isac.sharing.ReaderTokens;

/** For whom a shared report was made, from the richest to the plainest. */
enum Rendition {
  /** The centre's: everything. */
  CENTRE,
  /** The prefectural office's: everything. */
  OFFICE,
  /** The peers': cause, vendor and countermeasures, without the names of one's own systems. */
  PEERS;

  /**
   * One rendition and who reads it.
   *
   * @param audience tokens of those who read it
   * @param richer tokens of those among them who read a richer one instead
   */
  record Readers(Rendition rendition, Set<String> audience, Set<String> richer) {}

  /**
   * Which renditions an incident's audience needs, such that each reader sees exactly one. An
   * anonymous report has a single one: even a reader's kind would tell where it comes from.
   */
  static List<Readers> of(Incident incident) {
    Set<String> everybody = incident.audience().tokens(incident.organisation());
    if (everybody.isEmpty()) {
      return List.of();
    }
    if (incident.isAnonymous()) {
      return List.of(new Readers(PEERS, everybody, Set.of()));
    }
    var renditions = new ArrayList<Readers>();
    var peers = new TreeSet<>(everybody);
    var richer = new TreeSet<String>();
    if (peers.remove(ReaderTokens.CENTRE)) {
      renditions.add(new Readers(CENTRE, Set.of(ReaderTokens.CENTRE), Set.of()));
      richer.add(ReaderTokens.CENTRE);
    }
    String office = ReaderTokens.office(incident.organisation().prefecture());
    if (peers.remove(office) || everybody.contains(ReaderTokens.ALL)) {
      renditions.add(new Readers(OFFICE, Set.of(office), Set.copyOf(richer)));
      richer.add(office);
    }
    if (!peers.isEmpty()) {
      renditions.add(new Readers(PEERS, peers, richer));
    }
    return renditions;
  }
}
