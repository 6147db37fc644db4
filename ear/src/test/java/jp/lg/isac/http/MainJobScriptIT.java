package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

/** The script that anybody can run against a product, with nothing but curl. */
class MainJobScriptIT {
  @Test
  void doesTheMainJobWithCurlAlone() throws IOException, InterruptedException {
    var script = ProductFiles.ofThisBuild().checkout().resolve("ear/src/test/scripts/main-job.sh");
    var process =
        new ProcessBuilder("bash", script.toString(), Product.running().address().toString(), "20")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("All of it holds");
  }
}
