package jp.lg.isac.activitylog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks one organisation's chain from its beginning, entry by entry, and finds the first that is
 * not what was sealed. The chain begins where retention has left it.
 */
final class Chain {
  /** No transaction lasts so long from its row to its commit, and no two clocks differ so much. */
  private static final Duration SLACK = Duration.ofMinutes(15);

  private final Map<LocalDate, MonthView> heads;
  private @Nullable Link last;
  private @Nullable Instant sealedBefore;
  private long entries;

  /**
   * A chain of which nothing was looked at yet.
   *
   * @param heads as they stood before the first link is read: what is sealed meanwhile comes later
   */
  Chain(List<MonthView> heads) {
    this.heads = heads.stream().collect(Collectors.toMap(MonthView::month, Function.identity()));
  }

  long entries() {
    return entries;
  }

  /** Looks at the next link and the row that it covers, {@code null} if that is gone. */
  Optional<BrokenEntry> next(Link link, @Nullable Entry entry) {
    var fault = broken(link).or(() -> covers(link, entry));
    if (last != null && !last.sealedAt().equals(link.sealedAt())) {
      sealedBefore = last.sealedAt();
    }
    if (fault.isEmpty() && entry != null && isBackdated(entry)) {
      fault = at(Fault.BACKDATED, link);
    }
    last = link;
    entries++;
    return fault;
  }

  /** After the last link: whether anything is missing behind it. */
  Optional<BrokenEntry> end() {
    if (last == null) {
      return heads.keySet().stream()
          .min(LocalDate::compareTo)
          .map(month -> new BrokenEntry(Fault.CUT, month, 1L, null));
    }
    LocalDate ended = last.month();
    return cut(last)
        .or(
            () ->
                heads.keySet().stream()
                    .filter(month -> month.isAfter(ended))
                    .min(LocalDate::compareTo)
                    .map(month -> new BrokenEntry(Fault.CUT, month, 1L, null)));
  }

  private Optional<BrokenEntry> broken(Link link) {
    Link before = last;
    if (before == null) {
      return link.n() == 1 ? Optional.empty() : gap(link.month(), 1);
    }
    if (link.month().equals(before.month())) {
      if (link.n() != before.n() + 1) {
        return gap(link.month(), before.n() + 1);
      }
    } else {
      var cut = cut(before);
      if (cut.isPresent() || link.n() != 1) {
        return cut.isPresent() ? cut : gap(link.month(), 1);
      }
    }
    return link.previous().equals(before.hash()) ? Optional.empty() : at(Fault.BROKEN, link);
  }

  private static Optional<BrokenEntry> covers(Link link, @Nullable Entry entry) {
    if (entry == null) {
      return at(Fault.MISSING, link);
    }
    return entry.hash(link.previous(), link.n(), link.sealedAt()).equals(link.hash())
        ? Optional.empty()
        : at(Fault.CHANGED, link);
  }

  private boolean isBackdated(Entry entry) {
    return sealedBefore != null && entry.at().isBefore(sealedBefore.minus(SLACK));
  }

  /** Whether the chain of the month of this last link ends before its head, or elsewhere. */
  private Optional<BrokenEntry> cut(Link end) {
    MonthView head = heads.get(end.month());
    if (head == null || head.entries() < end.n()) {
      return Optional.empty();
    }
    if (head.entries() > end.n()) {
      return Optional.of(new BrokenEntry(Fault.CUT, end.month(), end.n() + 1, null));
    }
    return head.head().equals(end.hash()) ? Optional.empty() : at(Fault.CUT, end);
  }

  private static Optional<BrokenEntry> gap(LocalDate month, long n) {
    return Optional.of(new BrokenEntry(Fault.BROKEN, month, n, null));
  }

  private static Optional<BrokenEntry> at(Fault fault, Link link) {
    return Optional.of(new BrokenEntry(fault, link.month(), link.n(), link.activity()));
  }
}
