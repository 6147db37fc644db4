package jp.lg.isac.notification;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.MailServer.Letter;
import jp.lg.isac.notification.NoticeSource.Subject;

/**
 * Writes letters. A subject line never says what a thing is called: it stands open on every phone
 * and in every log.
 *
 * @param baseUrl where links begin
 */
record Letters(String baseUrl) {

  /** One thing that a letter tells of. */
  record Told(NoticeKind kind, boolean urgent, Subject subject) {}

  Letter write(UUID id, Readers.Recipient to, String email, boolean digest, List<Told> things) {
    var words = new MailWords(to.who().language());
    boolean urgent = things.stream().anyMatch(Told::urgent);
    String subject =
        words.format(
            digest ? "mail.subject.digest" : urgent ? "mail.subject.urgent" : "mail.subject",
            things.size());
    String lines =
        things.stream()
            .map(thing -> line(words, thing, to.titles()))
            .collect(Collectors.joining("\n\n"));
    String text =
        words.format(
            "mail.text",
            to.who().displayName(),
            to.who().organisationName(),
            lines,
            baseUrl + "/account/index.xhtml");
    return new Letter(id, email, to.who().language(), subject, text);
  }

  private String line(MailWords words, Told thing, boolean titles) {
    String what = words.format("mail.kind." + thing.kind());
    String title = titles ? "\n" + oneLine(thing.subject().title()) : "";
    return "■ " + what + title + "\n" + baseUrl + thing.subject().page();
  }

  /** A title that had line breaks could feign lines of ours. */
  private static String oneLine(String title) {
    return title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }
}
