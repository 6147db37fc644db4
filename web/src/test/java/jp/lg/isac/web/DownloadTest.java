package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {
  @Test
  void keepsJapaneseNamesAndOffersAnAsciiOne() {
    assertThat(Download.disposition("報告 (髙﨑)*.pdf"))
        .isEqualTo(
            "attachment; filename=\"__ (__)*.pdf\";"
                + " filename*=UTF-8''%E5%A0%B1%E5%91%8A%20%28%E9%AB%99%EF%A8%91%29%2A.pdf");
  }

  @Test
  void letsNoNameEndTheHeader() {
    assertThat(Download.disposition("a\"; x=\"\r\n.pdf"))
        .startsWith("attachment; filename=\"a__ x=___.pdf\";")
        .doesNotContain("\r", "\n");
  }
}
