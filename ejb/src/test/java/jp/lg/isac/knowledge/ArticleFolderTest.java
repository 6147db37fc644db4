package jp.lg.isac.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class ArticleFolderTest {
  @Test
  void leavesOutWhatSystemsPutIn() {
    byte[] zip =
        zip(
            StandardCharsets.UTF_8,
            1,
            "記事/か\u3099.md",
            "__MACOSX/a",
            "記事/.DS_Store",
            "b/Thumbs.db");

    assertThat(ArticleFolder.read("A.ZIP", zip).files()).containsOnlyKeys("記事/が.md");
  }

  @Test
  void readsTheNamesThatWindowsWrites() {
    byte[] zip = zip(Charset.forName("windows-31j"), 1, "手引\\表.md");

    assertThat(ArticleFolder.read("a.zip", zip).files()).containsOnlyKeys("手引/表.md");
  }

  @Test
  void unpacksNoMoreThanAFolderOfTextsHas() {
    byte[] bomb = zip(StandardCharsets.UTF_8, 1_000_000, names(60));
    byte[] many = zip(StandardCharsets.UTF_8, 0, names(ArticleFolder.MOST_FILES + 1));

    assertThat(bomb.length).isLessThan(100_000);
    for (byte[] file : new byte[][] {bomb, many, new byte[ArticleFolder.LARGEST + 1]}) {
      assertThatThrownBy(() -> ArticleFolder.read("a.zip", file))
          .isInstanceOf(DomainException.TooLarge.class);
    }
  }

  @Test
  void refusesWhatIsNoArchive() {
    for (byte[] file : new byte[][] {{}, {1, 2, 3}, zip(StandardCharsets.UTF_8, 1, ".a")}) {
      assertThatThrownBy(() -> ArticleFolder.read("a.zip", file))
          .isInstanceOf(DomainException.Invalid.class);
    }
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(n -> n + ".md").toArray(String[]::new);
  }

  private static byte[] zip(Charset charset, int size, String... names) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file, charset)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[size]);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file.toByteArray();
  }
}
