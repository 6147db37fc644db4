package jp.lg.isac.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseContentDocumentTest {
  @Test
  void comesBackFromTheDatabase() {
    var content = new CourseContent(List.of(new Lesson("気付く", "髙﨑「\"」\n")), Samples.quiz(80, null));
    var document = new CourseContentDocument();
    assertThat(document.convertToEntityAttribute(document.convertToDatabaseColumn(content)))
        .isEqualTo(content);
  }
}
