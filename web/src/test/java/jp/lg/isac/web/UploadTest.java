package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadTest {
  @Test
  void readsAFileNameAsUtf8() {
    var bytesAsCharacters =
        new String("調査メモ（髙橋）.txt".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(Upload.inUtf8(bytesAsCharacters)).isEqualTo("調査メモ（髙橋）.txt");
  }

  @Test
  void leavesANameThatIsTextAlready() {
    assertThat(Upload.inUtf8("調査メモ.txt")).isEqualTo("調査メモ.txt");
    assertThat(Upload.inUtf8("memo.txt")).isEqualTo("memo.txt");
    assertThat(Upload.inUtf8("caf\u00e9.txt")).isEqualTo("caf\u00e9.txt");
  }
}
