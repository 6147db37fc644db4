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
  void doesNotSayWhatServerItIs() {
    var headers = Product.running().anonymous().get("/health/live").headers();
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).isEmpty();
  }
}
