package jp.lg.isac.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class TracePolicyTest {
  private final TracePolicy policy = new TracePolicy(Map.of("482013", "見本市"));

  @Test
  void findsNamesAndCodesInAnyWidth() {
    assertThat(policy.traces(List.of("見本市（４８２０１３）の例")))
        .containsExactly(
            new Trace(Trace.Kind.ORGANISATION_NAME, "見本市"),
            new Trace(Trace.Kind.ORGANISATION_CODE, "482013"));
  }

  @Test
  void findsNoCodeInALongerNumberAndNoneThatNobodyHas() {
    assertThat(policy.traces(List.of("1482013 と 123456"))).isEmpty();
  }

  @Test
  void findsIdsAndLinksIntoTheProduct() {
    assertThat(
            policy.traces(
                List.of(
                    "[報告](/shared-report/detail.xhtml?id=0b1c2d3e-0000-4000-8000-00000000000f)")))
        .extracting(Trace::kind)
        .containsExactly(Trace.Kind.ID, Trace.Kind.INTERNAL_LINK);
  }

  @Test
  void letsWhatWasConfirmedPassButNeverAnId() {
    assertThatCode(() -> policy.check(List.of("見本市"), List.of("見本市"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> policy.check(List.of("見本市"), List.of()))
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining("article.public-unconfirmed");
    var id = "0b1c2d3e-0000-4000-8000-00000000000f";
    assertThatThrownBy(() -> policy.check(List.of(id), List.of(id)))
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining("article.public-internal");
  }
}
