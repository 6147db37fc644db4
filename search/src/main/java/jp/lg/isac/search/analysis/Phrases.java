package jp.lg.isac.search.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.lg.isac.search.analysis.TextAnalyzer.Morpheme;

/** Picks from a text what somebody might type next time, and knows how that may begin. */
public final class Phrases {

  private static final int LONGEST = 60;
  private static final Pattern HALF_TYPED = Pattern.compile("(?<=[ァ-ヾ])[a-z]{1,2}$");
  private static final Pattern OPEN_SYLLABLE = Pattern.compile("[b-df-hj-np-tv-z]{0,2}$");

  private Phrases() {}

  /**
   * Something to type.
   *
   * @param text as it is shown
   * @param keys how it is written and how it sounds, both folded
   */
  public record Phrase(String text, Set<String> keys) {

    public Phrase {
      keys = Set.copyOf(keys);
    }
  }

  /** The text itself, its nouns, and the runs that nouns make. */
  public static List<Phrase> of(String text, TextAnalyzer analyzer) {
    var folding = Folding.of(text);
    var phrases = new ArrayList<Phrase>();
    var all = new ArrayList<Morpheme>();
    var run = new ArrayList<Morpheme>();
    for (var morpheme : analyzer.morphemes(folding.text())) {
      if (morpheme.isCompound()) {
        continue;
      }
      all.add(morpheme);
      boolean continues = !run.isEmpty() && run.getLast().end() == morpheme.start();
      if (!morpheme.isNoun() || !continues) {
        add(run, text, folding, phrases);
        run.clear();
      }
      if (morpheme.isNoun()) {
        run.add(morpheme);
        add(List.of(morpheme), text, folding, phrases);
      }
    }
    add(run, text, folding, phrases);
    add(all, text, folding, phrases);
    return phrases;
  }

  /** How the phrases may begin that somebody wants who has typed this much. */
  public static Set<String> beginnings(String typed) {
    var folded = Folding.of(typed).text().strip();
    var beginnings = new LinkedHashSet<String>();
    var written = HALF_TYPED.matcher(Folding.kana(folded)).replaceFirst("");
    if (!written.isEmpty()) {
      beginnings.add(written);
      beginnings.add(SoundPairs.plain(written));
    }
    Romaji.katakana(OPEN_SYLLABLE.matcher(folded).replaceFirst(""))
        .map(SoundPairs::plain)
        .filter(kana -> !kana.isEmpty())
        .ifPresent(beginnings::add);
    return beginnings;
  }

  private static void add(
      List<Morpheme> morphemes, String text, Folding folding, List<Phrase> phrases) {
    if (morphemes.isEmpty()) {
      return;
    }
    int start = morphemes.getFirst().start();
    int end = morphemes.getLast().end();
    if (end - start < 2 || end - start > LONGEST) {
      return;
    }
    var keys = new LinkedHashSet<String>();
    keys.add(Folding.kana(folding.text().substring(start, end)));
    var sound = new StringBuilder();
    for (var morpheme : morphemes) {
      sound.append(
          morpheme.sound() == null
              ? Folding.kana(folding.text().substring(morpheme.start(), morpheme.end()))
              : morpheme.sound());
    }
    keys.add(sound.toString());
    int from = folding.originalOffset(start);
    int to = Math.max(from, folding.originalOffset(end));
    var shown = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC).strip();
    if (!shown.isEmpty()) {
      phrases.add(new Phrase(shown, keys));
    }
  }
}
