package jp.lg.isac.activitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final Instant START = Instant.parse("2026-10-31T10:00:00Z");

  private final List<Link> links = new ArrayList<>();
  private final List<@Nullable Entry> entries = new ArrayList<>();

  @Test
  void isIntactAsItWasSealed() {
    seal(OCTOBER, 3);
    seal(NOVEMBER, 2);

    assertThat(verify(heads())).isEmpty();
  }

  @Test
  void namesARowThatSaysSomethingElse() {
    seal(OCTOBER, 3);
    Entry told = entry(1);
    entries.set(
        1,
        new Entry(
            told.organisation(),
            told.id(),
            told.at(),
            told.account(),
            "somebody@482013",
            told.action(),
            told.objectType(),
            told.objectId(),
            told.outcome(),
            told.address(),
            told.detail()));

    assertThat(verify(heads())).contains(broken(Fault.CHANGED, OCTOBER, 2, told.id()));
  }

  @Test
  void namesARowThatIsGone() {
    seal(OCTOBER, 3);
    UUID gone = entry(1).id();
    entries.set(1, null);

    assertThat(verify(heads())).contains(broken(Fault.MISSING, OCTOBER, 2, gone));
  }

  @Test
  void namesThePlaceOfALinkThatIsGoneWithItsRow() {
    seal(OCTOBER, 3);
    remove(1);

    assertThat(verify(heads())).contains(new BrokenEntry(Fault.BROKEN, OCTOBER, 2L, null));
  }

  @Test
  void namesARowThatWasPutInWithATimeOfLongAgo() {
    seal(OCTOBER, 2);
    Entry forged = entry(START.minus(Duration.ofHours(3)));
    seal(OCTOBER, forged);

    assertThat(verify(heads())).contains(broken(Fault.BACKDATED, OCTOBER, 3, forged.id()));
  }

  @Test
  void letsOldRowsWaitWhileNothingIsSealed() {
    seal(OCTOBER, entry(START));
    var afterAPause = START.plus(Duration.ofDays(1));
    link(OCTOBER, entry(START.plusSeconds(60)), afterAPause);
    link(OCTOBER, entry(START.plusSeconds(61)), afterAPause);

    assertThat(verify(heads())).isEmpty();
  }

  @Test
  void namesThePlaceWhereTheTailWasCutOff() {
    seal(OCTOBER, 3);
    var heads = heads();
    remove(2);

    assertThat(verify(heads)).contains(new BrokenEntry(Fault.CUT, OCTOBER, 3L, null));
  }

  @Test
  void noticesAMonthCutAtItsEndWhereTheNextGoesOn() {
    seal(OCTOBER, 3);
    seal(NOVEMBER, 1);
    var heads = heads();
    remove(2);

    assertThat(verify(heads)).contains(new BrokenEntry(Fault.CUT, OCTOBER, 3L, null));
  }

  @Test
  void noticesAMonthThatIsGoneAltogether() {
    seal(OCTOBER, 2);
    seal(NOVEMBER, 1);
    var heads = heads();
    remove(2);

    assertThat(verify(heads)).contains(new BrokenEntry(Fault.CUT, NOVEMBER, 1L, null));
  }

  @Test
  void beginsWhereRetentionHasLeftIt() {
    seal(OCTOBER, 3);
    seal(NOVEMBER, 2);
    IntStream.range(0, 3).forEach(i -> remove(0));

    assertThat(verify(heads())).isEmpty();
  }

  @Test
  void doesNotMindWhatIsSealedMeanwhile() {
    seal(OCTOBER, 2);
    var heads = heads();
    seal(OCTOBER, 1);

    assertThat(verify(heads)).isEmpty();
  }

  @Test
  void noticesAChainThatWasRewrittenBehindItsHead() {
    seal(OCTOBER, 2);
    var heads = heads();
    links.clear();
    entries.clear();
    seal(OCTOBER, 2);

    assertThat(verify(heads)).hasValueSatisfying(b -> assertThat(b.fault()).isEqualTo(Fault.CUT));
  }

  private Optional<BrokenEntry> verify(List<MonthView> heads) {
    var chain = new Chain(heads);
    for (int i = 0; i < links.size(); i++) {
      var broken = chain.next(links.get(i), entries.get(i));
      if (broken.isPresent()) {
        return broken;
      }
    }
    return chain.end();
  }

  private List<MonthView> heads() {
    return links.stream()
        .collect(Collectors.toMap(Link::month, l -> l, (earlier, later) -> later))
        .values()
        .stream()
        .map(last -> new MonthView(last.month(), last.n(), last.hash()))
        .toList();
  }

  private void seal(LocalDate month, int count) {
    IntStream.range(0, count)
        .forEach(i -> seal(month, entry(START.plusSeconds(links.size() + 1L))));
  }

  private void seal(LocalDate month, Entry entry) {
    link(month, entry, START.plusSeconds(links.size() + 2L));
  }

  private void link(LocalDate month, Entry entry, Instant sealedAt) {
    Link last = links.isEmpty() ? null : links.getLast();
    String previous = last == null ? Entry.BEGINNING : last.hash();
    long n = last == null || !last.month().equals(month) ? 1 : last.n() + 1;
    links.add(
        new Link(month, n, entry.id(), sealedAt, previous, entry.hash(previous, n, sealedAt)));
    entries.add(entry);
  }

  private Entry entry(int i) {
    var entry = entries.get(i);
    assertThat(entry).isNotNull();
    return Objects.requireNonNull(entry);
  }

  private static Entry entry(Instant at) {
    return new Entry(
        "482013",
        UUID.randomUUID(),
        at,
        UUID.randomUUID(),
        "staff@482013",
        "incident.send",
        "incident",
        UUID.randomUUID().toString(),
        "DONE",
        "192.0.2.1",
        "");
  }

  private void remove(int i) {
    links.remove(i);
    entries.remove(i);
  }

  private static BrokenEntry broken(Fault fault, LocalDate month, long n, UUID id) {
    return new BrokenEntry(fault, month, n, id);
  }
}
