package jp.lg.isac.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.tenancy.OrganisationCode;

/** For whom a shared report is made, from the richest to the plainest. */
public enum Rendition {
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
    /** The same without those who read another one already. */
    private Readers beyond(Set<String> had) {
      return new Readers(rendition, without(audience, had), with(richer, had));
    }

    /**
     * The same for fewer.
     *
     * @param keep of its own audience
     * @param kept who goes on reading, whichever rendition
     */
    private Readers keeping(Set<String> keep, Set<String> kept) {
      return new Readers(rendition, keep, without(richer, without(richer, kept)));
    }

    /** Those who do not read it any more. */
    Readers lost(Readers left) {
      return new Readers(rendition, without(audience, left.audience()), richer);
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

  /** All tokens by which some readers read. */
  static Set<String> tokens(Collection<Readers> readers) {
    return readers.stream()
        .flatMap(each -> each.audience().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which renditions those need who gain a report. Who reads one already keeps that. */
  static List<Readers> gained(
      Audience audience, OrganisationCode author, boolean anonymous, Set<String> had) {
    return of(audience, author, anonymous).stream()
        .map(each -> each.beyond(had))
        .filter(each -> !each.audience().isEmpty())
        .toList();
  }

  /**
   * Leaves renditions to fewer readers; whose audience gets empty is read by nobody any more.
   *
   * @param wanted tokens of those who may go on
   */
  static <K> Map<K, Readers> narrowed(Map<K, Readers> before, Set<String> wanted) {
    var keep = new HashMap<K, Set<String>>();
    before.forEach(
        (key, had) -> {
          if (!had.audience().contains(ReaderTokens.ALL)) {
            keep.put(key, without(had.audience(), without(had.audience(), wanted)));
          }
        });
    var kept = keep.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    // who reads by the widest token of all is left with what no other rendition has
    before.forEach((key, had) -> keep.putIfAbsent(key, without(wanted, kept)));
    var all = keep.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var narrowed = new HashMap<K, Readers>();
    before.forEach(
        (key, had) -> narrowed.put(key, had.keeping(Objects.requireNonNull(keep.get(key)), all)));
    return narrowed;
  }

  private static Set<String> with(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
