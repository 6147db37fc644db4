package jp.lg.isac.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import jp.lg.isac.kernel.MailSettings;
import jp.lg.isac.kernel.Settings;

/** Speaks SMTP with the server that the settings name. */
@ApplicationScoped
class MailServer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Settings settings;
  @Inject Clock clock;

  /** A connection and the session that it belongs to; closing says goodbye. */
  record Line(Session session, Transport transport, MailSettings settings)
      implements AutoCloseable {
    @Override
    public void close() throws MessagingException {
      transport.close();
    }
  }

  /** What is sent to one person. */
  record Letter(UUID id, String to, String language, String subject, String text) {}

  Optional<MailSettings> configured() {
    return settings.mail();
  }

  /**
   * Connects and signs in; nothing is sent yet.
   *
   * @throws MessagingException if the server cannot be reached or does not let us in
   */
  Line connect(MailSettings server) throws MessagingException {
    var session = Session.getInstance(properties(server));
    var transport = session.getTransport(server.tls() == MailSettings.Tls.TLS ? "smtps" : "smtp");
    transport.connect(server.host(), server.port(), server.user(), server.password());
    return new Line(session, transport, server);
  }

  /**
   * Hands a letter over.
   *
   * @throws jakarta.mail.SendFailedException if the server refuses it: it was not sent
   * @throws MessagingException if the line breaks: nobody knows then whether it was sent
   */
  void send(Line line, Letter letter) throws MessagingException {
    var message = new IdentifiedMessage(line.session(), letter.id(), line.settings().from());
    message.setFrom(new InternetAddress(line.settings().from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setContentLanguage(new String[] {letter.language()});
    // RFC 3834: nobody's absence is answered to a program
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    line.transport().sendMessage(message, message.getAllRecipients());
  }

  private static Properties properties(MailSettings server) {
    var properties = new Properties();
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        properties.setProperty(protocol + timeout, String.valueOf(PATIENCE.toMillis()));
      }
      properties.setProperty(protocol + "auth", String.valueOf(server.user() != null));
      properties.setProperty(protocol + "ssl.checkserveridentity", "true");
    }
    boolean startTls = server.tls() == MailSettings.Tls.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    return properties;
  }

  /** A message by whose id an operator finds the mail in the logs of mail servers. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String identity;

    IdentifiedMessage(Session session, UUID id, String from) {
      super(session);
      identity = "<%s@%s>".formatted(id, from.substring(from.lastIndexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", identity.toLowerCase(Locale.ROOT));
    }
  }
}
