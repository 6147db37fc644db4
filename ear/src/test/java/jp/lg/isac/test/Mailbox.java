package jp.lg.isac.test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The mail server of the tests: speaks SMTP on a free port and keeps what it gets. */
public final class Mailbox {
  private static final GreenMail SERVER = started();

  private Mailbox() {}

  /** The settings by which the product finds it. */
  public static Map<String, String> settings() {
    return Map.of(
        "ISAC_MAIL_HOST",
        "127.0.0.1",
        "ISAC_MAIL_PORT",
        String.valueOf(SERVER.getSmtp().getPort()),
        "ISAC_MAIL_TLS",
        "none",
        "ISAC_MAIL_FROM",
        "isac@example.jp",
        "ISAC_MAIL_PER_SECOND",
        "100");
  }

  /** What came for an address, subject and text. */
  public static List<Mail> to(String address) {
    return received().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  /** What came for anybody. */
  public static List<Mail> received() {
    return Arrays.stream(SERVER.getReceivedMessages()).map(Mailbox::read).toList();
  }

  /** A mail as it came. */
  public record Mail(String to, String subject, String text) {}

  private static Mail read(MimeMessage message) {
    try {
      return new Mail(
          message.getAllRecipients()[0].toString(),
          message.getSubject(),
          String.valueOf(message.getContent()));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GreenMail started() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    TestInstance.closedAtEnd(server::stop);
    return server;
  }
}
