package jp.lg.isac.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import org.junit.jupiter.api.Test;

class FoundChangesTest {
  private static final List<String> ALL = List.of();

  private final FakeDatabase database = new FakeDatabase();
  private final FakeEngine engine = new FakeEngine();

  @Test
  void endWhereTheIndexStands() throws SQLException {
    var one = database.write("一");
    var two = database.write("二");
    database.write("三");

    var changes = changes(2).after(at(0));

    assertThat(changes.documents())
        .containsExactlyInAnyOrder(
            new DocumentKey(DocumentType.ARTICLE, one), new DocumentKey(DocumentType.ARTICLE, two));
    assertThat(changes.reached()).isEqualTo(at(2));
    assertThat(changes(2).after(at(2)).documents()).isEmpty();
  }

  @Test
  void comeInBatches() throws SQLException {
    for (int i = 0; i < 1_200; i++) {
      database.write("記事");
    }

    var first = changes(1_100).after(at(0));
    var second = changes(1_100).after(first.reached());

    assertThat(first.reached()).isEqualTo(at(1_000));
    assertThat(second.documents()).hasSize(100);
    assertThat(second.reached()).isEqualTo(at(1_100));
  }

  @Test
  void findNothingWithAQuestionThatCannotBeAsked() {
    var question =
        new Question(
            "停電", List.of("NONE"), ALL, ALL, ALL, ALL, ALL, ALL, null, null, null, null, null);

    assertThat(changes(0).found(question, Set.of("all"), Instant.EPOCH, Set.of())).isEmpty();
  }

  private FoundChanges changes(long reached) {
    return new FoundChanges(engine, database.log, at(reached));
  }

  private static LogPosition at(long seq) {
    return new LogPosition("1", seq);
  }
}
