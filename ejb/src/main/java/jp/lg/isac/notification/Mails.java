package jp.lg.isac.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger.Level;
import java.util.UUID;
import jp.lg.isac.kernel.MailSettings;
import jp.lg.isac.notification.MailServer.Letter;

/**
 * Mails that carry a secret, such as a one-time link. They are sent beside the request and kept
 * nowhere: the database holds no secret, and whoever gets none asks again.
 */
@ApplicationScoped
public class Mails {
  private static final System.Logger LOG = System.getLogger(Mails.class.getName());

  @Resource ManagedExecutorService executor;
  @Resource TransactionSynchronizationRegistry transactions;
  @Inject MailServer server;

  /** Whether mails are sent at all; where they are not, people ask their administrator. */
  public boolean areSent() {
    return server.configured().isPresent();
  }

  /**
   * Sends a mail once the running transaction is committed, at once where there is none. Nothing
   * happens where no mail server is set.
   *
   * @param language of the reader
   * @param key of its sentences: {@code mail.<key>.subject} and {@code mail.<key>.text}
   */
  public void send(String to, String language, String key, Object... arguments) {
    server
        .configured()
        .ifPresent(
            settings -> {
              var words = new MailWords(language);
              afterCommit(
                  settings,
                  new Letter(
                      UUID.randomUUID(),
                      to,
                      language,
                      words.format("mail." + key + ".subject", arguments),
                      words.format("mail." + key + ".text", arguments)));
            });
  }

  private void afterCommit(MailSettings settings, Letter letter) {
    if (transactions.getTransactionKey() == null) {
      submit(settings, letter);
      return;
    }
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              submit(settings, letter);
            }
          }
        });
  }

  private void submit(MailSettings settings, Letter letter) {
    var unused = executor.submit(() -> deliver(settings, letter));
  }

  private void deliver(MailSettings settings, Letter letter) {
    try (var line = server.connect(settings)) {
      server.send(line, letter);
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "a mail with a one-time link was not sent", e);
    }
  }
}
