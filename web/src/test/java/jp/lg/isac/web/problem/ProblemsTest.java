package jp.lg.isac.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Etags;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void looksForARefusalBehindTheContainersWrapping() {
    var refusal = new DomainException.NotFound();
    assertThat(Problems.unwrapped(new EJBException(new RuntimeException(refusal))))
        .isSameAs(refusal);
  }

  @Test
  void takesALostRaceForAStaleVersion() {
    var lost = new EJBException(new RuntimeException(new OptimisticLockException()));
    assertThat(Problems.unwrapped(lost)).isInstanceOf(DomainException.Stale.class);
  }

  @Test
  void knowsWhatTheContainerItselfRefuses() {
    var refused = new EJBAccessException("not for you");
    assertThat(Problems.unwrapped(new EJBException(refused))).isSameAs(refused);
    var unsaid = new Etags.PreconditionRequired();
    assertThat(Problems.unwrapped(new RuntimeException(unsaid))).isSameAs(unsaid);
  }

  @Test
  void leavesAFailureAsItIs() {
    var failure = new EJBException(new IllegalStateException("the database is gone"));
    assertThat(Problems.unwrapped(failure)).isSameAs(failure);
  }
}
