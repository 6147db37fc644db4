package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

class HealthIT {
  @Test
  void saysThatItIsAliveAndReady() {
    var anybody = Product.running().anonymous();
    assertThat(anybody.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(anybody.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void showsItsMetricsToThisMachineAlone() {
    var anybody = Product.running().anonymous();
    assertThat(anybody.get("/metrics").body())
        .contains(
            "isac_index_backlog", "isac_http_requests_seconds_bucket", "jvm_memory_used_bytes");
    var passedOn = anybody.request("/metrics").header("X-Forwarded-For", "203.0.113.7").GET();
    assertThat(anybody.send(passedOn).statusCode()).isEqualTo(404);
  }

  @Test
  void doesNotSayWhatServerItIs() {
    var headers = Product.running().anonymous().get("/health/live").headers();
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).isEmpty();
  }
}
