package jp.lg.isac.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.MailSettings;
import jp.lg.isac.notification.Letters.Told;
import jp.lg.isac.notification.MailQueue.Entry;
import jp.lg.isac.notification.MailServer.Letter;
import jp.lg.isac.notification.NoticeSource.Subject;
import jp.lg.isac.notification.Readers.Recipient;

/**
 * Sends what is due, letter by letter. Whether the reader may still read a thing is asked in the
 * moment before, and what he may not read leaves no trace in the letter.
 */
final class MailSender implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MailSender.class.getName());

  /** Looked at in one round; most of them are put off, to a digest or past quiet hours. */
  private static final int LOOKED_AT = 500;

  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

  private final MailQueue queue;
  private final Readers readers;
  private final Reading reading;
  private final MailServer server;
  private final MailSettings settings;
  private final Letters letters;
  private final Clock clock;
  private final Set<UUID> handled = new HashSet<>();
  private Optional<MailServer.Line> line = Optional.empty();

  /**
   * Reads things as a person, in a transaction bound to him. If his mails say what they are called,
   * that is noted before one goes out: an author who takes a thing back asks for it.
   */
  interface Reading {
    Map<UUID, Subject> readable(Recipient who, NoticeKind kind, Set<UUID> things);
  }

  /** For one round. */
  MailSender(
      MailQueue queue,
      Readers readers,
      Reading reading,
      MailServer server,
      MailSettings settings,
      Letters letters,
      Clock clock) {
    this.queue = queue;
    this.readers = readers;
    this.reading = reading;
    this.server = server;
    this.settings = settings;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Sends at most as many letters as the server is to take in a second. Nobody else may be sending.
   *
   * @throws MessagingException if the server cannot be reached; what was not begun keeps waiting
   */
  void round() throws SQLException, MessagingException {
    Instant now = clock.instant();
    int unknown = queue.unknown(now);
    if (unknown > 0) {
      LOG.log(Level.WARNING, "{0} mails were being sent when the sender died", unknown);
    }
    int sent = 0;
    for (Entry entry : queue.due(now, LOOKED_AT)) {
      if (sent < settings.perSecond() && handled.add(entry.id()) && deliverOrDefer(entry, now)) {
        sent++;
      }
    }
  }

  /** One mail that cannot be made never stops the rest. */
  private boolean deliverOrDefer(Entry entry, Instant now) throws SQLException, MessagingException {
    try {
      return deliver(entry, now);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the mail " + entry.id() + " cannot be made", e);
      queue.defer(List.of(entry.id()), now.plus(AFTER_A_FAULT));
      return false;
    }
  }

  @Override
  public void close() throws MessagingException {
    if (line.isPresent()) {
      line.get().close();
    }
  }

  /** Answers whether a letter went out, or was tried. */
  private boolean deliver(Entry entry, Instant now) throws SQLException, MessagingException {
    var recipient = readers.find(entry.membership());
    var email = recipient.map(Recipient::email);
    if (recipient.isEmpty() || email.isEmpty()) {
      settle(List.of(entry), Outbox.State.WITHHELD);
      return false;
    }
    Instant due = due(entry, recipient.get(), now);
    if (due.isAfter(now)) {
      queue.defer(List.of(entry.id()), due);
      return false;
    }
    var entries = entry.digest() ? digest(entry, recipient.get(), now) : List.of(entry);
    var told = new ArrayList<Told>();
    var readable = readable(entries, recipient.get(), told);
    settle(entries.stream().filter(e -> !readable.contains(e)).toList(), Outbox.State.WITHHELD);
    if (readable.isEmpty()) {
      return false;
    }
    send(
        readable,
        letters.write(
            readable.getFirst().id(), recipient.get(), email.get(), entry.digest(), told));
    return true;
  }

  private List<Entry> digest(Entry first, Recipient recipient, Instant now) throws SQLException {
    var entries =
        queue.digest(first.membership(), now).stream()
            .filter(entry -> !due(entry, recipient, now).isAfter(now))
            .toList();
    entries.forEach(entry -> handled.add(entry.id()));
    return entries;
  }

  private static Instant due(Entry entry, Recipient recipient, Instant now) {
    return recipient.times().due(entry.digest(), entry.urgent(), entry.raisedAt(), now);
  }

  /** Those that he may read now; {@code told} gets what they are. */
  private List<Entry> readable(List<Entry> entries, Recipient who, List<Told> told) {
    var byKind =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    Entry::kind, Collectors.mapping(Entry::thing, Collectors.toSet())));
    var readable = new ArrayList<Entry>();
    for (var kind : byKind.entrySet()) {
      var subjects = reading.readable(who, kind.getKey(), kind.getValue());
      for (Entry entry : entries) {
        var subject = entry.kind() == kind.getKey() ? subjects.get(entry.thing()) : null;
        if (subject != null) {
          readable.add(entry);
          told.add(new Told(entry.kind(), entry.urgent(), subject));
        }
      }
    }
    return readable;
  }

  private void send(List<Entry> entries, Letter letter) throws SQLException, MessagingException {
    if (line.isEmpty()) {
      line = Optional.of(server.connect(settings));
    }
    var ids = entries.stream().map(Entry::id).toList();
    queue.sending(ids);
    try {
      server.send(line.get(), letter);
      settle(entries, Outbox.State.SENT);
    } catch (SendFailedException e) {
      LOG.log(Level.WARNING, "the mail server refused " + letter.id(), e);
      queue.refused(ids, e.getClass().getSimpleName(), clock.instant());
    } catch (MessagingException e) {
      // The line broke in the middle: it may be in the reader's hands, or not.
      queue.settle(ids, Outbox.State.UNKNOWN, e.getClass().getSimpleName(), clock.instant());
      throw e;
    }
  }

  private void settle(List<Entry> entries, Outbox.State state) throws SQLException {
    if (!entries.isEmpty()) {
      queue.settle(entries.stream().map(Entry::id).toList(), state, null, clock.instant());
    }
  }
}
