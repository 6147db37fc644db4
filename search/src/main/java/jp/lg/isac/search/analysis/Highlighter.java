package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.lg.isac.search.Fragment;
import jp.lg.isac.search.analysis.QueryText.Place;
import jp.lg.isac.search.analysis.TextAnalyzer.Morpheme;

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

  /** The whole text in pieces. */
  public List<Fragment> whole(String text) {
    return fragments(text, 0, text.length(), hits(text));
  }

  /** The passage that has most of what was asked for, or the beginning. */
  public List<Fragment> snippet(String text) {
    var body = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    var hits = hits(body);
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
    if (end < text.length()) {
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

  /** Which characters of the original are hits. */
  private BitSet hits(String text) {
    var folding = Folding.of(text);
    var kana = Folding.kana(folding.text());
    var hits = new BitSet(text.length());
    mark(needles, text, folding, kana, hits);
    if (hits.isEmpty()) {
      mark(correctedNeedles, text, folding, kana, hits);
    }
    if (hits.isEmpty() && !needles.isEmpty()) {
      markSpellings(text, folding, hits);
    }
    return hits;
  }

  private static void mark(
      Set<String> needles, String text, Folding folding, String kana, BitSet hits) {
    for (var needle : needles) {
      for (int at = kana.indexOf(needle); at >= 0; at = kana.indexOf(needle, at + 1)) {
        if (isWhole(kana, at, at + needle.length())) {
          mark(text, folding, at, at + needle.length(), hits);
        }
      }
    }
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
  private void markSpellings(String text, Folding folding, BitSet hits) {
    var sound = new StringBuilder();
    var sounding = new ArrayList<Morpheme>();
    for (var morpheme : analyzer.morphemes(folding.text())) {
      if (morpheme.isMeaningful() && terms.contains(morpheme.term())) {
        mark(text, folding, morpheme.start(), morpheme.end(), hits);
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
        int end = sounding.get(at + asked.length() - 1).end();
        mark(text, folding, sounding.get(at).start(), end, hits);
        // The next hit has it in the same spelling, as a rule, and need not be taken apart.
        addNeedle(folding.text().substring(sounding.get(at).start(), end));
      }
    }
  }

  private static void mark(String text, Folding folding, int start, int end, BitSet hits) {
    int from = folding.originalOffset(start);
    int to = Math.clamp(folding.originalOffset(end), from + 1, text.length());
    hits.set(
        Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from,
        to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to);
  }
}
