package jp.lg.isac.run;

import java.io.Serial;

/** The product cannot be started; the message is one line that says why and what to do. */
public final class LaunchFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LaunchFailure(String message) {
    super(message);
  }

  LaunchFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
