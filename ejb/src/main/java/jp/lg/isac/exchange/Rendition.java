package jp.lg.isac.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.tenancy.OrganisationCode;

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
  record Readers(Rendition rendition, Set<String> audience, Set<String> richer) {
    /** Those of the readers before who go on reading; who read a richer one still does. */
    Readers leftOf(Readers before) {
      return new Readers(rendition, audience, before.richer());
    }

    /** Those of the readers before who do not read it any more. */
    Readers lostOf(Readers before) {
      var lost = new TreeSet<>(before.audience());
      lost.removeAll(audience);
      var still = new TreeSet<>(before.richer());
      still.addAll(audience);
      return new Readers(rendition, lost, still);
    }
  }

  /**
   * Which renditions an audience needs, such that each reader sees exactly one. An anonymous report
   * has a single one: even a reader's kind would tell where it comes from.
   */
  static List<Readers> of(Audience audience, OrganisationCode author, boolean anonymous) {
    Set<String> everybody = audience.tokens(author);
    if (everybody.isEmpty()) {
      return List.of();
    }
    if (anonymous) {
      return List.of(new Readers(PEERS, everybody, Set.of()));
    }
    var renditions = new ArrayList<Readers>();
    var peers = new TreeSet<>(everybody);
    var richer = new TreeSet<String>();
    if (peers.remove(ReaderTokens.CENTRE)) {
      renditions.add(new Readers(CENTRE, Set.of(ReaderTokens.CENTRE), Set.of()));
      richer.add(ReaderTokens.CENTRE);
    }
    String office = ReaderTokens.office(author.prefecture());
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
