package jp.lg.isac.web.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {
  @Test
  void holdsNothingThatCouldEndItsScript() throws JsonProcessingException {
    var label = "</script><script>alert(1)</script>";
    var json = chart(label, 1).json();
    assertThat(json).doesNotContain("<");
    assertThat(new ObjectMapper().readTree(json).at("/data/labels/0").asText()).isEqualTo(label);
  }

  @Test
  void namesItsSeriesOnlyWhereThereAreSeveral() throws JsonProcessingException {
    assertThat(legend(chart("一月", 1))).isFalse();
    assertThat(legend(chart("一月", 2))).isTrue();
  }

  private static boolean legend(BarChart chart) throws JsonProcessingException {
    return new ObjectMapper()
        .readTree(chart.json())
        .at("/options/plugins/legend/display")
        .asBoolean();
  }

  private static BarChart chart(String label, int series) {
    var bars = new BarChart.Series("件数", "#000", List.of(3));
    return new BarChart(List.of(label), Collections.nCopies(series, bars), false);
  }
}
