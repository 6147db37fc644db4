package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.lg.isac.search.FileText;
import jp.lg.isac.search.Fragment;
import jp.lg.isac.search.analysis.QueryText.Place;
import jp.lg.isac.search.analysis.TextAnalyzer.Morpheme;
import org.jspecify.annotations.Nullable;

/**
 * Shows where a document has what a question asks for. It works on the stored text alone, so every
 * engine shows the same, and what an index matched by another spelling is still found here.
 */
public final class Highlighter {

  private static final int SNIPPET = 140;
  private static final int LEAD = 30;
  private static final int LONGEST_TEXT = 100_000;

  private final TextAnalyzer analyzer;
  private final Set<String> needles = new LinkedHashSet<>();
  private final Set<String> correctedNeedles = new LinkedHashSet<>();
  private final Set<String> sounds = new LinkedHashSet<>();
  private final Set<String> terms = new LinkedHashSet<>();

  /**
   * For one answer.
   *
   * @param corrected words that were looked for in place of mistyped ones
   */
  public Highlighter(QueryText query, List<String> corrected, TextAnalyzer analyzer) {
    this.analyzer = analyzer;
    corrected.forEach(word -> addNeedle(word, correctedNeedles));
    for (var part : query.parts()) {
      if (!part.unwanted() && part.place() != Place.TYPE) {
        ask(part);
      }
    }
  }

  private void ask(QueryText.Part part) {
    var folded = Folding.of(part.text()).text().strip();
    addNeedle(folded);
    analyzer.alternatives(part, folded).forEach(this::addNeedle);
    if (part.phrase()) {
      return;
    }
    var sound = new StringBuilder();
    for (var morpheme : analyzer.morphemes(folded)) {
      if (morpheme.isMeaningful()) {
        addNeedle(folded.substring(morpheme.start(), morpheme.end()));
        addNeedle(morpheme.term());
        terms.add(morpheme.term());
      }
      if (!morpheme.isCompound() && morpheme.sound() != null) {
        sound.append(morpheme.sound());
      }
    }
    for (var spelling : Romaji.spellings(folded)) {
      addNeedle(spelling);
      sounds.add(SoundPairs.plain(spelling));
    }
    if (sound.length() > 1) {
      sounds.add(sound.toString());
    }
  }

  private void addNeedle(String folded) {
    addNeedle(folded, needles);
  }

  private static void addNeedle(String folded, Set<String> needles) {
    var needle = Folding.kana(folded);
    if (needle.length() > 1
        || (needle.length() == 1 && Character.isIdeographic(needle.charAt(0)))) {
      needles.add(needle);
    }
  }

  /**
   * A document as a list of hits shows it.
   *
   * @param title the whole title in pieces
   * @param snippet the passage of the body that has most of what was asked for, or its beginning
   * @param file name of the file that the snippet is from; null where it is from the body
   */
  public record Shown(List<Fragment> title, List<Fragment> snippet, @Nullable String file) {}

  /**
   * Marks the words as they were asked for; only where neither document nor files have them so,
   * other spellings.
   */
  public Shown shown(String title, String body, List<FileText> files) {
    var ofTitle = new Marked(title);
    var ofBody = new Marked(beginning(body));
    for (var words : List.of(needles, correctedNeedles)) {
      if (ofTitle.hits.isEmpty() && ofBody.hits.isEmpty()) {
        ofTitle.mark(words);
        ofBody.mark(words);
      }
      if (ofTitle.hits.isEmpty() && ofBody.hits.isEmpty()) {
        for (var file : files) {
          var ofFile = new Marked(beginning(file.text()));
          ofFile.mark(words);
          if (!ofFile.hits.isEmpty() || isNamed(file, words)) {
            return shown(ofTitle, ofFile, file.text(), file.name());
          }
        }
      }
    }
    if (ofTitle.hits.isEmpty() && ofBody.hits.isEmpty() && !needles.isEmpty()) {
      markSpellings(ofTitle);
      markSpellings(ofBody);
    }
    return shown(ofTitle, ofBody, body, null);
  }

  private static Shown shown(Marked title, Marked passage, String whole, @Nullable String file) {
    boolean goesOn = passage.text.length() < whole.length();
    return new Shown(
        fragments(title.text, 0, title.text.length(), title.hits),
        snippet(passage.text, goesOn, passage.hits),
        file);
  }

  private static String beginning(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  private static boolean isNamed(FileText file, Set<String> words) {
    var name = new Marked(file.name());
    name.mark(words);
    return !name.hits.isEmpty();
  }

  private static List<Fragment> snippet(String body, boolean goesOn, BitSet hits) {
    int start = bestStart(body, hits);
    int end = start + SNIPPET;
    if (end >= body.length()) {
      end = body.length();
    } else if (Character.isLowSurrogate(body.charAt(end))) {
      end++;
    }
    var fragments = new ArrayList<Fragment>();
    if (start > 0) {
      fragments.add(new Fragment("…", false));
    }
    fragments.addAll(fragments(body, start, end, hits));
    if (end < body.length() || goesOn) {
      fragments.add(new Fragment("…", false));
    }
    return fragments;
  }

  /** The window with the most hit characters; a sentence that begins shortly before it is shown. */
  private static int bestStart(String text, BitSet hits) {
    int best = 0;
    int bestCount = 0;
    for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(hits.nextClearBit(i))) {
      int count = hits.get(i, Math.min(text.length(), i + SNIPPET - LEAD)).cardinality();
      if (count > bestCount) {
        best = i;
        bestCount = count;
      }
    }
    int earliest = Math.max(0, best - LEAD);
    if (earliest == 0) {
      return 0;
    }
    for (int i = best; i > earliest; i--) {
      if ("。\n！？".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(earliest)) ? earliest - 1 : earliest;
  }

  private static List<Fragment> fragments(String text, int start, int end, BitSet hits) {
    var fragments = new ArrayList<Fragment>();
    int i = start;
    while (i < end) {
      boolean hit = hits.get(i);
      int next = hit ? hits.nextClearBit(i) : hits.nextSetBit(i);
      next = next < 0 || next > end ? end : next;
      fragments.add(new Fragment(text.substring(i, next), hit));
      i = next;
    }
    return fragments;
  }

  /** Words in Latin letters are found whole, and so are shown whole. */
  private static boolean isWhole(String text, int start, int end) {
    return !(start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(start)))
        && !(end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !TextAnalyzer.isJapanese(c);
  }

  /** Other forms of the words, and words that sound as asked. */
  private void markSpellings(Marked text) {
    var folded = text.folding.text();
    var sound = new StringBuilder();
    var sounding = new ArrayList<Morpheme>();
    for (var morpheme : analyzer.morphemes(folded)) {
      if (morpheme.isMeaningful() && terms.contains(morpheme.term())) {
        text.mark(morpheme.start(), morpheme.end());
      }
      if (!morpheme.isCompound() && morpheme.sound() != null) {
        sound.append(morpheme.sound());
        while (sounding.size() < sound.length()) {
          sounding.add(morpheme);
        }
      }
    }
    for (var asked : sounds) {
      for (int at = sound.indexOf(asked); at >= 0; at = sound.indexOf(asked, at + 1)) {
        int start = sounding.get(at).start();
        int end = sounding.get(at + asked.length() - 1).end();
        text.mark(start, end);
        // The next hit has it in the same spelling, as a rule, and need not be taken apart.
        addNeedle(folded.substring(start, end));
      }
    }
  }

  /** A text and which of its characters are hits. */
  private static final class Marked {
    private final String text;
    private final Folding folding;
    private final String kana;
    private final BitSet hits;

    Marked(String text) {
      this.text = text;
      this.folding = Folding.of(text);
      this.kana = Folding.kana(folding.text());
      this.hits = new BitSet(text.length());
    }

    void mark(Set<String> needles) {
      for (var needle : needles) {
        for (int at = kana.indexOf(needle); at >= 0; at = kana.indexOf(needle, at + 1)) {
          if (isWhole(kana, at, at + needle.length())) {
            mark(at, at + needle.length());
          }
        }
      }
    }

    /** From one offset of the folded text to another. */
    void mark(int start, int end) {
      int from = folding.originalOffset(start);
      int to = Math.clamp(folding.originalOffset(end), from + 1, text.length());
      hits.set(
          Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from,
          to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to);
    }
  }
}
