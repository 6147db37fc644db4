package jp.lg.isac.kernel;

import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;

/**
 * Work that goes on beside requests. The server's default executor has one thread for all of it:
 * notices of a busy day would keep the index from following.
 */
@Singleton
@ManagedScheduledExecutorDefinition(name = Background.EXECUTOR, maxAsync = Background.KINDS_OF_WORK)
public class Background {
  /** Where {@code @Resource} looks up the executor. */
  public static final String EXECUTOR = "java:app/concurrent/background";

  /**
   * Index, its followers, questions, notices, reminders, sealing, files, imports; and two to spare.
   */
  static final int KINDS_OF_WORK = 10;
}
