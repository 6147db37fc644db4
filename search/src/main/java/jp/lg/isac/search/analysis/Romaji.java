package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Katakana for what was typed in Latin letters: Hepburn, Kunrei and what keyboards accept. */
final class Romaji {

  private static final Map<String, String> SYLLABLES = syllables();
  private static final int LONGEST = 3;

  private Romaji() {}

  /** Shorter words are English or nothing. */
  private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]{3,40}");

  /**
   * The katakana spellings that a folded word may stand for, likeliest first; none if it is not
   * romaji. An o may also be an a: who types {@code ransomu} half remembers the English word of
   * ランサム. Any o or u may be long, as signs at stations leave that out.
   */
  static Set<String> spellings(String word) {
    var spellings = new LinkedHashSet<String>();
    if (WORD.matcher(word).matches()) {
      katakana(word).ifPresent(spellings::add);
    }
    if (spellings.isEmpty()) {
      return spellings;
    }
    for (int o = word.indexOf('o'); o >= 0; o = word.indexOf('o', o + 1)) {
      katakana(word.substring(0, o) + 'a' + word.substring(o + 1)).ifPresent(spellings::add);
    }
    for (int i = 0; i < word.length(); i++) {
      char vowel = word.charAt(i);
      if (vowel == 'o' || vowel == 'u') {
        var lengthened = word.substring(0, i + 1) + 'u' + word.substring(i + 1);
        katakana(lengthened).ifPresent(spellings::add);
      }
    }
    return spellings;
  }

  static Optional<String> katakana(String word) {
    var kana = new StringBuilder();
    int i = 0;
    while (i < word.length()) {
      var syllable = Optional.<String>empty();
      int length = Math.min(LONGEST, word.length() - i);
      for (; length > 0 && syllable.isEmpty(); length--) {
        syllable = Optional.ofNullable(SYLLABLES.get(word.substring(i, i + length)));
      }
      if (syllable.isPresent()) {
        kana.append(syllable.get());
        i += length + 1;
      } else if (isMoraicNasal(word, i)) {
        kana.append('ン');
        i += word.startsWith("n'", i) || isKeyboardNasal(word, i) ? 2 : 1;
      } else if (i + 1 < word.length()
          && Character.isLetter(word.charAt(i))
          && (word.charAt(i) == word.charAt(i + 1) || word.startsWith("tch", i))) {
        kana.append('ッ');
        i++;
      } else if (word.charAt(i) == '-' && i > 0) {
        kana.append('ー');
        i++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(kana.toString());
  }

  /** An n that begins no syllable, or an m before b, m, p (the older Hepburn: shimbun). */
  private static boolean isMoraicNasal(String word, int i) {
    return word.charAt(i) == 'n'
        || (word.charAt(i) == 'm'
            && i + 1 < word.length()
            && "bmp".indexOf(word.charAt(i + 1)) >= 0);
  }

  /** Keyboards want nn where no vowel follows. */
  private static boolean isKeyboardNasal(String word, int i) {
    return word.startsWith("nn", i)
        && (i + 2 == word.length() || "aiueoy".indexOf(word.charAt(i + 2)) < 0);
  }

  private static Map<String, String> syllables() {
    var rows =
        """
         ア イ ウ エ オ
        k カ キ ク ケ コ
        s サ シ ス セ ソ
        t タ チ ツ テ ト
        n ナ ニ ヌ ネ ノ
        h ハ ヒ フ ヘ ホ
        m マ ミ ム メ モ
        y ヤ イ ユ イェ ヨ
        r ラ リ ル レ ロ
        l ラ リ ル レ ロ
        w ワ ウィ ウ ウェ ヲ
        g ガ ギ グ ゲ ゴ
        z ザ ジ ズ ゼ ゾ
        d ダ ヂ ヅ デ ド
        b バ ビ ブ ベ ボ
        p パ ピ プ ペ ポ
        v バ ビ ブ ベ ボ
        f ファ フィ フ フェ フォ
        j ジャ ジ ジュ ジェ ジョ
        sh シャ シ シュ シェ ショ
        ch チャ チ チュ チェ チョ
        ts ツァ ツィ ツ ツェ ツォ
        th テャ ティ テュ テェ テョ
        ky キャ キィ キュ キェ キョ
        sy シャ シィ シュ シェ ショ
        ty チャ チィ チュ チェ チョ
        ny ニャ ニィ ニュ ニェ ニョ
        hy ヒャ ヒィ ヒュ ヒェ ヒョ
        my ミャ ミィ ミュ ミェ ミョ
        ry リャ リィ リュ リェ リョ
        gy ギャ ギィ ギュ ギェ ギョ
        zy ジャ ジィ ジュ ジェ ジョ
        jy ジャ ジィ ジュ ジェ ジョ
        dy ヂャ ヂィ ヂュ ヂェ ヂョ
        by ビャ ビィ ビュ ビェ ビョ
        py ピャ ピィ ピュ ピェ ピョ
        """;
    var syllables = new HashMap<String, String>();
    for (var row : rows.lines().toList()) {
      List<String> cells = new ArrayList<>(List.of(row.split(" ")));
      var consonant = cells.removeFirst();
      for (int vowel = 0; vowel < cells.size(); vowel++) {
        syllables.put(consonant + "aiueo".charAt(vowel), cells.get(vowel));
      }
    }
    return Map.copyOf(syllables);
  }
}
