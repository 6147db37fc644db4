package jp.lg.isac.identity;

import java.util.UUID;

/**
 * Work of a person that a successor takes over when he leaves his post, usually in April: what is
 * open, his drafts and subscriptions. Each feature that keeps such work implements it, and CDI
 * collects all implementations; they are called in one transaction that is bound to the
 * organisation's administrator.
 */
public interface OpenWork {
  /**
   * Gives the work to the successor, a person of the same organisation.
   *
   * @param from account of who leaves
   * @param to account of who follows
   * @return how many things changed hands
   */
  int handOver(UUID from, UUID to);
}
