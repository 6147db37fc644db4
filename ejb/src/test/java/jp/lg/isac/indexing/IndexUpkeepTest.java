package jp.lg.isac.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexUpkeepTest {
  private final FakeDatabase database = new FakeDatabase();
  private final FakeEngine engine = new FakeEngine();
  private final IndexUpkeep upkeep =
      new IndexUpkeep(
          engine, database.log, database.documents, database.aside, new FakeEditions().wanted);

  @BeforeEach
  void startAtTheBeginning() throws Exception {
    engine.standAt("here/1:0");
    upkeep.needsRebuild();
  }

  @Test
  void followsAdditionsChangesAndRemovals() throws Exception {
    var changed = database.write("before");
    var removed = database.write("removed");
    upkeep.catchUp();
    database.rewrite(changed, "after");
    database.remove(removed);

    upkeep.catchUp();

    assertThat(engine.titles()).containsExactly("after");
    assertThat(engine.position()).contains("here/1:4");
  }

  @Test
  void catchesUpOverManyBatches() throws Exception {
    int many = IndexUpkeep.BATCH * 2 + 1;
    IntStream.range(0, many).forEach(i -> database.write("article " + i));

    upkeep.catchUp();

    assertThat(engine.size()).isEqualTo(many);
    assertThat(upkeep.view().backlog()).isZero();
  }

  @Test
  void putsAsideWhatCannotBeReadOrIndexedAndGoesOn() throws Exception {
    database.unreadable.add(database.write("unreadable"));
    engine.indigestible.add(database.write("indigestible"));
    database.write("good");

    upkeep.catchUp();

    assertThat(engine.titles()).containsExactly("good");
    assertThat(engine.position()).contains("here/1:3");
    assertThat(database.failures).hasSize(2);
  }

  @Test
  void triesAgainWhatWasPutAside() throws Exception {
    engine.indigestible.add(database.write("indigestible"));
    upkeep.catchUp();
    engine.indigestible.clear();

    upkeep.catchUp();

    assertThat(engine.titles()).containsExactly("indigestible");
    assertThat(database.failures).isEmpty();
  }

  @Test
  void asksForARebuildWhereTheLogDoesNotReachBack() throws Exception {
    assertThat(upkeep.needsRebuild()).isFalse();

    database.prunedUpTo = 1;

    assertThat(upkeep.needsRebuild()).isTrue();
  }

  @Test
  void goesOnWithACopyThatTheRestoredDatabaseKnows() throws Exception {
    var removed = database.write("removed later");
    upkeep.catchUp();
    var place = engine.position().orElseThrow();
    database.log.noteSnapshot(IndexPlace.parse(place).orElseThrow());
    database.remove(removed);
    database.write("written later");
    database.identity = "restored";

    assertThat(upkeep.needsRebuild()).isFalse();
    upkeep.catchUp();

    assertThat(engine.titles()).containsExactly("written later");
    assertThat(engine.position()).contains("restored/1:3");
  }

  /** As where the dump is older than the copy, or a live index was left beside a restored one. */
  @Test
  void showsNothingOfAnIndexThatTheRestoredDatabaseDoesNotKnow() throws Exception {
    database.write("article");
    upkeep.catchUp();
    database.identity = "restored";

    assertThat(upkeep.needsRebuild()).isTrue();
    assertThat(engine.titles()).isEmpty();
    assertThat(upkeep.view().state()).isEqualTo(IndexView.State.EMPTY);
    assertThat(upkeep.needsRebuild()).isTrue();

    upkeep.rebuild();

    assertThat(upkeep.needsRebuild()).isFalse();
    assertThat(engine.titles()).containsExactly("article");
    assertThat(engine.position()).contains("restored/1:1");
  }

  @Test
  void tellsThatTheIndexIsAway() throws Exception {
    engine.away = true;

    assertThat(upkeep.view().state()).isEqualTo(IndexView.State.AWAY);
  }

  @Test
  void rebuildsWhatWasLostWithWhatIsWrittenMeanwhile() throws Exception {
    var removed = database.write("removed meanwhile");
    database.write("old");
    database.whileRebuilding =
        () -> {
          database.write("written meanwhile");
          database.remove(removed);
        };

    upkeep.rebuild();

    assertThat(engine.titles()).containsExactly("old", "written meanwhile");
    assertThat(engine.position()).contains("here/1:4");
  }

  @Test
  void appliesNothingToAnIndexThatWasNeverFilled() throws Exception {
    var empty = new FakeEngine();
    database.write("article");
    var other =
        new IndexUpkeep(
            empty, database.log, database.documents, database.aside, new FakeEditions().wanted);

    other.catchUp();

    assertThat(other.needsRebuild()).isTrue();
    assertThat(other.view().state()).isEqualTo(IndexView.State.EMPTY);
  }
}
