package jp.lg.isac.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.analysis.Analysis.Token;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.jspecify.annotations.Nullable;

/** Takes Japanese text apart, documents and questions alike. Safe for use by many threads. */
public final class TextAnalyzer implements AutoCloseable {

  /** Longer ones are nothing that anybody searches, and would burst an index. */
  private static final int LONGEST_TERM = 256;

  /** Words of a name with a joint in it, at most: 標的がた攻撃 is no sentence. */
  private static final int NAME = 2;

  /** More words are a sentence, however they are joined. */
  private static final int LONG_NAME = 4;

  /** Addresses, versions, hashes, numbers of vulnerabilities: their parts must stand together. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("[a-z0-9_]+(?:[.:@/-]+[a-z0-9_]+)+|[a-z]*[0-9][a-z0-9]*");

  private final Dictionary dictionary;
  private final Synonyms synonyms;
  private final Analyzer kuromoji;

  /** With the dictionary that comes with the product. */
  public TextAnalyzer() {
    this(Dictionary.shipped());
  }

  /**
   * With a dictionary of the field.
   *
   * @throws IllegalArgumentException if a line of it cannot be used
   */
  public TextAnalyzer(Dictionary dictionary) {
    this(usable(dictionary), kuromoji(FieldWords.of(dictionary.words())));
  }

  private TextAnalyzer(Dictionary dictionary, Analyzer kuromoji) {
    this.dictionary = dictionary;
    this.synonyms = new Synonyms(dictionary.synonyms());
    this.kuromoji = kuromoji;
  }

  private static Dictionary usable(Dictionary dictionary) {
    var faults = DictionaryFault.in(dictionary);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.getFirst().toString());
    }
    return dictionary;
  }

  private static Analyzer kuromoji(@Nullable UserDictionary words) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new JapaneseTokenizer(words, true, false, Mode.SEARCH));
      }
    };
  }

  /** What it takes texts apart with. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /**
   * The same words, but the other names of another dictionary. It is closed with this one.
   *
   * @throws IllegalArgumentException if a line of the other one cannot be used
   */
  public TextAnalyzer withSynonymsOf(Dictionary other) {
    var mixed = new Dictionary(other.synonyms(), dictionary.words());
    return new TextAnalyzer(usable(mixed), kuromoji);
  }

  /** A tag as it is looked for: width, case and the kind of kana do not matter. */
  public static String tag(String text) {
    return Folding.kana(Folding.of(text).text().strip());
  }

  /** What is searched of a document's text. */
  public Analysis analyze(String text) {
    return analyze(Folding.of(text).text(), true);
  }

  /** What a part of a question asks for. */
  public Question question(QueryText.Part part) {
    var folded = Folding.of(part.text()).text().strip();
    var morphemes = morphemes(folded);
    var analysis = analyze(folded, morphemes, false);
    return new Question(
        part,
        withWhole(folded, analysis),
        isSentence(analysis.words().size(), morphemes),
        IDENTIFIER.matcher(folded).matches(),
        sounds(folded, analysis),
        alternatives(part, folded).stream().map(text -> analyze(text, false)).toList());
  }

  /** ごそうふ is taken apart before its う, which so no longer sounds as that of 誤送付 does. */
  private static List<List<Token>> sounds(String folded, Analysis analysis) {
    var kana = Folding.kana(folded);
    if (!Folding.isKatakana(kana)) {
      return Romaji.spellings(folded).stream().map(SoundPairs::of).toList();
    }
    var whole = SoundPairs.of(kana);
    return terms(whole).equals(terms(analysis.readings())) ? List.of() : List.of(whole);
  }

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  /** The dictionary takes a mistyped サーパー apart; whoever corrects it needs it whole. */
  private static Analysis withWhole(String folded, Analysis analysis) {
    if (analysis.words().size() < 2 || !Folding.isKatakana(folded)) {
      return analysis;
    }
    var words = new ArrayList<>(analysis.words());
    words.add(new Token(term(folded), words.getLast().position() + 1));
    return new Analysis(words, analysis.grams(), analysis.readings());
  }

  /** The same in other words; what is quoted is meant as it stands. */
  List<String> alternatives(QueryText.Part part, String folded) {
    if (part.phrase() || folded.length() > LONGEST_TERM) {
      return List.of();
    }
    var alternatives = new ArrayList<>(Eras.alternatives(folded));
    alternatives.addAll(synonyms.alternatives(folded));
    return alternatives;
  }

  /** The words and signs of a text one after the other, as they stand in the folded text. */
  public List<String> takenApart(String text) {
    var folded = Folding.of(text).text();
    return morphemes(folded).stream()
        .filter(morpheme -> !morpheme.isCompound())
        .map(morpheme -> folded.substring(morpheme.start(), morpheme.end()))
        .filter(part -> !part.isBlank())
        .toList();
  }

  /** What a question is looked for by besides what it says: other names, the other calendar. */
  public List<String> otherWords(String question) {
    return QueryText.parse(question).parts().stream()
        .flatMap(part -> alternatives(part, Folding.of(part.text()).text().strip()).stream())
        .toList();
  }

  private static boolean isSentence(int words, List<Morpheme> morphemes) {
    return words > LONG_NAME || (words > NAME && morphemes.stream().anyMatch(Morpheme::isJoint));
  }

  private Analysis analyze(String folded, boolean lastAlone) {
    return analyze(folded, morphemes(folded), lastAlone);
  }

  private static Analysis analyze(String folded, List<Morpheme> morphemes, boolean lastAlone) {
    var words = new ArrayList<Token>();
    var readings = new SoundPairs();
    for (var morpheme : morphemes) {
      if (morpheme.isMeaningful() && morpheme.term().length() <= LONGEST_TERM) {
        words.add(new Token(morpheme.term(), morpheme.position()));
      }
      readings.add(morpheme);
    }
    return new Analysis(words, grams(folded, lastAlone), readings.tokens());
  }

  List<Morpheme> morphemes(String folded) {
    var morphemes = new ArrayList<Morpheme>();
    try (var stream = kuromoji.tokenStream("", folded)) {
      var surface = stream.addAttribute(CharTermAttribute.class);
      var baseForm = stream.addAttribute(BaseFormAttribute.class);
      var reading = stream.addAttribute(ReadingAttribute.class);
      var partOfSpeech = stream.addAttribute(PartOfSpeechAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var length = stream.addAttribute(PositionLengthAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        var base = baseForm.getBaseForm();
        var kind = WordClass.of(partOfSpeech.getPartOfSpeech());
        morphemes.add(
            new Morpheme(
                term(base == null ? surface.toString() : base),
                sound(surface.toString(), reading.getReading()),
                kind.isMeaningful(),
                kind.isNoun() || surface.codePoints().allMatch(Character::isIdeographic),
                kind.isJoint(),
                position,
                offset.startOffset(),
                offset.endOffset(),
                length.getPositionLength() > 1));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return morphemes;
  }

  @Override
  public void close() {
    kuromoji.close();
  }

  /** サーバー and サーバ are one word, as are ウェア and ウエア. */
  private static String term(String word) {
    if (!Folding.isKatakana(word)) {
      return word;
    }
    var large = Folding.kana(word);
    return large.length() > 3 && large.endsWith("ー")
        ? large.substring(0, large.length() - 1)
        : large;
  }

  private static @Nullable String sound(String surface, @Nullable String reading) {
    var kana = Folding.kana(reading == null ? surface : reading);
    return Folding.isKatakana(kana) ? SoundPairs.plain(kana) : null;
  }

  /**
   * Pairs of characters.
   *
   * @param lastAlone whether the last character of a run also stands alone, so that in a document
   *     every character starts a gram
   */
  private static List<Token> grams(String folded, boolean lastAlone) {
    var text = Folding.kana(folded);
    var grams = new ArrayList<Token>();
    int position = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetterOrDigit(c)) {
        // A gap of one: what a sign parts is no phrase.
        position++;
      } else if (isJapanese(c)) {
        boolean isLast = i == text.length() || !isJapanese(text.codePointAt(i));
        boolean isAlone = start == 0 || !isJapanese(text.codePointBefore(start));
        if (!isLast) {
          int end = i + Character.charCount(text.codePointAt(i));
          grams.add(new Token(text.substring(start, end), position));
        } else if (lastAlone || isAlone) {
          grams.add(new Token(text.substring(start, i), position));
        }
        position++;
      } else {
        while (i < text.length() && isWordInOtherScript(text.codePointAt(i))) {
          i += Character.charCount(text.codePointAt(i));
        }
        if (i - start <= LONGEST_TERM) {
          grams.add(new Token(text.substring(start, i), position++));
        }
      }
    }
    return grams;
  }

  private static boolean isWordInOtherScript(int c) {
    return Character.isLetterOrDigit(c) && !isJapanese(c);
  }

  /** Whether the gram stands for a single character of Japanese, which longer grams begin with. */
  public static boolean isOneCharacter(String gram) {
    return gram.codePointCount(0, gram.length()) == 1 && isJapanese(gram.codePointAt(0));
  }

  static boolean isJapanese(int c) {
    return Character.isIdeographic(c) || (c >= 'ぁ' && c <= 'ヿ' && c != '・') || c == '々';
  }

  /**
   * A word of the dictionary, or what it takes for one.
   *
   * @param term what stands in the index
   * @param sound plain katakana, or null where nobody knows
   * @param isJoint whether it makes a sentence of the words around it
   * @param start offset into the folded text
   * @param end offset behind it
   * @param isCompound whether its parts follow
   */
  record Morpheme(
      String term,
      @Nullable String sound,
      boolean isMeaningful,
      boolean isNoun,
      boolean isJoint,
      int position,
      int start,
      int end,
      boolean isCompound) {}
}
