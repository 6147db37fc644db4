package jp.lg.isac.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void sendsAwayWhoComesWhenNobodyMayWait() {
    var turns = new Turns(1, 0);

    String done =
        turns.take(
            () -> {
              assertThatThrownBy(() -> turns.take(() -> "a second one at work"))
                  .isInstanceOfSatisfying(
                      DomainException.Busy.class,
                      busy -> assertThat(busy.retryAfter()).isPositive());
              return "done";
            });

    assertThat(done).isEqualTo("done");
    assertThat(turns.take(() -> "the next")).isEqualTo("the next");
  }

  @Test
  void letsOnlySoManyWait() {
    var turns = new Turns(1, 1);

    CompletableFuture<String> second =
        turns.take(
            () -> {
              var waits = CompletableFuture.supplyAsync(() -> turns.take(() -> "the second"));
              while (turns.waiting() == 0) {
                Thread.onSpinWait();
              }
              assertThatThrownBy(() -> turns.take(() -> "a third"))
                  .isInstanceOf(DomainException.Busy.class);
              assertThat(waits).isNotDone();
              return waits;
            });

    assertThat(second.join()).isEqualTo("the second");
  }

  @Test
  void givesThePlaceBackWhenTheWorkFails() {
    var turns = new Turns(1, 0);

    assertThatThrownBy(
            () ->
                turns.take(
                    () -> {
                      throw new IllegalStateException("no such algorithm");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(turns.take(() -> "the next")).isEqualTo("the next");
  }
}
