package jp.lg.isac.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.Dictionary;
import org.junit.jupiter.api.Test;

class DraftPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final UUID NEW = UUID.randomUUID();

  @Test
  void saysWhichFieldIsAtFault() {
    var refused =
        catchThrowableOfType(
            DomainException.Invalid.class,
            () ->
                DraftPolicy.requireUsableEntry(
                    new WriteEntry(EntryKind.WORD, List.of("庁内", "便"), List.of("チョウナイ"))
                        .dictionary()));

    assertThat(refused.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/readings"))
        .satisfies(violation -> assertThat(violation.code()).isEqualTo("dictionary.readings"));
  }

  @Test
  void saysWhichLinesOfADraftDoNotLoad() {
    var refused =
        catchThrowableOfType(
            DomainException.Invalid.class,
            () -> DraftPolicy.requireUsable(Dictionary.of("庁内便,逓送\nひとり\n", "庁内 便\n")));

    assertThat(refused.violations())
        .extracting(DomainException.Violation::pointer)
        .containsExactly("/SYNONYMS/2", "/WORDS/1");
  }

  @Test
  void takesAnEntryOnce() {
    var there = DictionaryEntry.own(UUID.randomUUID(), EntryKind.SYNONYMS, "庁内便,逓送", "甲", NOW);

    assertThatThrownBy(
            () -> DraftPolicy.requireNew(NEW, EntryKind.SYNONYMS, "庁内便,逓送", List.of(there)))
        .isInstanceOf(DomainException.RuleViolated.class);
    assertThatCode(
            () -> DraftPolicy.requireNew(there.id(), EntryKind.SYNONYMS, "庁内便,逓送", List.of(there)))
        .doesNotThrowAnyException();
  }

  @Test
  void takesAWordOnceHoweverItIsTakenApart() {
    var there = DictionaryEntry.own(UUID.randomUUID(), EntryKind.WORD, "庁内 便,チョウナイ ビン", "甲", NOW);
    var parted = "庁内便,チョウナイビン";

    assertThatThrownBy(() -> DraftPolicy.requireNew(NEW, EntryKind.WORD, parted, List.of(there)))
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining("dictionary.word-there");
    there.switchOff("乙", NOW);
    assertThatCode(() -> DraftPolicy.requireNew(NEW, EntryKind.WORD, parted, List.of(there)))
        .doesNotThrowAnyException();
  }

  @Test
  void keepsEntriesAsTheyWereWritten() {
    var word = new WriteEntry(EntryKind.WORD, List.of("庁内", "便"), List.of("チョウナイ", "ビン"));
    var view = DictionaryEntry.own(NEW, EntryKind.WORD, word.line(), "甲", NOW).view();
    assertThat(view.words()).containsExactly("庁内", "便");
    assertThat(view.readings()).containsExactly("チョウナイ", "ビン");

    var names = new WriteEntry(EntryKind.SYNONYMS, List.of("庁内便", "逓送"), List.of());
    assertThat(DictionaryEntry.own(NEW, EntryKind.SYNONYMS, names.line(), "甲", NOW).view().words())
        .containsExactly("庁内便", "逓送");
  }
}
