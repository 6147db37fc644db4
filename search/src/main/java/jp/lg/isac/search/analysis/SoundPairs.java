package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.TextAnalyzer.Morpheme;

/** Collects pairs of sounds across the borders of words, but not across signs and spaces. */
final class SoundPairs {

  /** A sound and the vowel that it ends in, by row: a, i, u, e, o. */
  private static final List<String> ROWS =
      List.of(
          "アカサタナハマヤラワガザダバパ", "イキシチニヒミリギジヂビピ", "ウクスツヌフムユルグズヅブプ", "エケセテネヘメレゲゼデベペ", "オコソトノホモヨロヲゴゾドボポ");

  private static final char NONE = 0;

  /** The vowel of each katakana. */
  private static final char[] VOWELS = vowels();

  private final List<Token> tokens = new ArrayList<>();
  private char last = NONE;
  private int end = -1;
  private int position;

  /** The pairs of one word in katakana. */
  static List<Token> of(String katakana) {
    var pairs = new SoundPairs();
    pairs.add(plain(katakana));
    return pairs.tokens();
  }

  /**
   * The same letters for the same sound: コンピュータ, こんぴゅうた and konpyuuta are alike, and so are ろうえい
   * and ローエー. The length stays.
   */
  static String plain(String katakana) {
    var sounds = Folding.kana(katakana).toCharArray();
    for (int i = 0; i < sounds.length; i++) {
      char vowel = i == 0 ? NONE : vowel(sounds[i - 1]);
      sounds[i] =
          switch (sounds[i]) {
            case 'ー' -> vowel == NONE ? 'ー' : vowel;
            case 'ウ' -> vowel == 'オ' ? 'オ' : 'ウ';
            case 'イ' -> vowel == 'エ' ? 'エ' : 'イ';
            case 'ヂ' -> 'ジ';
            case 'ヅ' -> 'ズ';
            case 'ヲ' -> 'オ';
            default -> sounds[i];
          };
    }
    return new String(sounds);
  }

  void add(Morpheme morpheme) {
    if (morpheme.isCompound()) {
      return;
    }
    if (morpheme.sound() == null || morpheme.start() != end) {
      last = NONE;
      position++;
    }
    if (morpheme.sound() != null) {
      add(morpheme.sound());
    }
    end = morpheme.end();
  }

  List<Token> tokens() {
    return tokens;
  }

  private void add(String sounds) {
    for (int i = 0; i < sounds.length(); i++) {
      if (last != NONE) {
        tokens.add(new Token("" + last + sounds.charAt(i), position++));
      }
      last = sounds.charAt(i);
    }
  }

  private static char vowel(char sound) {
    return sound < 'ァ' || sound > 'ヾ' ? NONE : VOWELS[sound - 'ァ'];
  }

  private static char[] vowels() {
    var vowels = new char['ヾ' - 'ァ' + 1];
    for (var row : ROWS) {
      row.chars().forEach(sound -> vowels[sound - 'ァ'] = row.charAt(0));
    }
    return vowels;
  }
}
