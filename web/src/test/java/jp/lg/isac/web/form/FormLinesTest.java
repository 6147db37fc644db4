package jp.lg.isac.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.lg.isac.form.FieldSource;
import jp.lg.isac.form.FormField;
import jp.lg.isac.form.FormSection;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormLinesTest {
  private static final List<FormSection> SECTIONS =
      List.of(
          new FormSection(
              "報告者",
              List.of(
                  new FormField("organisation", "団体名", FieldSource.ORGANISATION, true, null),
                  new FormField("phone", "電話", FieldSource.TYPED, false, "例：内線"))),
          new FormSection(
              "概要", List.of(new FormField("summary", "概要", FieldSource.SUMMARY, true, null))));

  @Test
  void readsWhatItWrote() {
    assertThat(FormLines.read(FormLines.of(SECTIONS))).isEqualTo(SECTIONS);
  }

  @Test
  void takesAFieldWithoutHintAndEmptyLines() {
    assertThat(FormLines.read("\n# 見出し\n\n a | 項目 | TYPED\n"))
        .containsExactly(
            new FormSection(
                "見出し", List.of(new FormField("a", "項目", FieldSource.TYPED, false, null))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | 項目 | TYPED",
        "# 見出し\na | 項目",
        "# 見出し\na | 項目 | NOWHERE",
        "# 見出し\na | 項目 | TYPED | * | 例 | 余り"
      })
  void tellsTheLineThatItCannotRead(String text) {
    int line = text.lines().toList().size();

    assertThatThrownBy(() -> FormLines.read(text))
        .isInstanceOfSatisfying(
            DomainException.Invalid.class,
            refused ->
                assertThat(refused.violations())
                    .singleElement()
                    .satisfies(
                        it -> {
                          assertThat(it.pointer()).isEqualTo("/lines");
                          assertThat(it.arguments()).containsExactly(line);
                        }));
  }
}
