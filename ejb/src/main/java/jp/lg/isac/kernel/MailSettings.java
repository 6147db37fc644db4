package jp.lg.isac.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes the product's mails.
 *
 * @param user to sign in with; none = the server takes mails without
 * @param from the sender's address
 * @param perSecond at most so many mails are handed over in a second
 */
public record MailSettings(
    String host,
    int port,
    Tls tls,
    @Nullable String user,
    @Nullable String password,
    String from,
    int perSecond) {

  /** How the connection is kept from being read. */
  public enum Tls {
    /** Not at all: for a server on this machine, or in a network that nobody else is in. */
    NONE(25),
    /** After the first words; a server that does not offer it gets no mail. */
    STARTTLS(587),
    /** From the start. */
    TLS(465);

    private final int port;

    Tls(int port) {
      this.port = port;
    }

    /** Where such servers listen, unless something else is set. */
    int port() {
      return port;
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSettings[%s:%d, %s, from %s]".formatted(host, port, tls, from);
  }
}
