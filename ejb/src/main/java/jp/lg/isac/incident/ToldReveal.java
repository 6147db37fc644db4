package jp.lg.isac.incident;

import java.time.Instant;
import jp.lg.isac.exchange.RevealView;
import jp.lg.isac.identity.Role;

/**
 * Two people of the centre learned whose an anonymous report is.
 *
 * @param askedBy name of who asked
 * @param confirmedBy name of who confirmed it
 */
public record ToldReveal(
    String reason, String askedBy, Role askedAs, String confirmedBy, Role confirmedAs, Instant at) {
  static ToldReveal of(RevealView reveal) {
    return new ToldReveal(
        reveal.reason(),
        reveal.askedBy(),
        reveal.askedAs(),
        reveal.confirmedBy(),
        reveal.confirmedAs(),
        reveal.at());
  }
}
