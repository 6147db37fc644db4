package jp.lg.isac.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Years of the western calendar and of the Japanese eras, each written as the other. Eras by the
 * cabinet orders on their names; a year in which one ended is known under both.
 */
final class Years {

  private record Era(String name, char letter, int first, int last) {}

  private static final List<Era> ERAS =
      List.of(
          new Era("令和", 'r', 2019, 2099),
          new Era("平成", 'h', 1989, 2019),
          new Era("昭和", 's', 1926, 1989),
          new Era("大正", 't', 1912, 1926),
          new Era("明治", 'm', 1868, 1912));

  private static final Pattern NAMED =
      Pattern.compile("(令和|平成|昭和|大正|明治)([0-9]{1,2}|元|[一二三四五六七八九十]{1,3})(?=年|$)");
  private static final Pattern SHORT =
      Pattern.compile("(?<![a-z0-9])([rhstm])([0-9]{1,2})(?![a-z0-9])");
  private static final Pattern WESTERN =
      Pattern.compile("(?<![0-9.:-])((?:1[89]|20)[0-9]{2})(?=年|年度|$)(?![0-9.:-])");
  private static final String DIGITS = "〇一二三四五六七八九";

  private Years() {}

  /** The folded text with its year written in other ways; none if it has none. */
  static Set<String> otherSpellings(String folded) {
    var spellings = new LinkedHashSet<String>();
    var named = NAMED.matcher(folded);
    if (named.find()) {
      int year = number(named.group(2));
      ERAS.stream()
          .filter(era -> era.name().equals(named.group(1)))
          .forEach(
              era -> add(folded, named.start(), named.end(), era.first() + year - 1, spellings));
    }
    var letter = SHORT.matcher(folded);
    if (letter.find()) {
      ERAS.stream()
          .filter(era -> era.letter() == letter.group(1).charAt(0))
          .forEach(
              era ->
                  add(
                      folded,
                      letter.start(),
                      letter.end(),
                      era.first() + number(letter.group(2)) - 1,
                      spellings));
    }
    var western = WESTERN.matcher(folded);
    if (western.find()) {
      add(folded, western.start(), western.end(), Integer.parseInt(western.group(1)), spellings);
    }
    spellings.remove(folded);
    return spellings;
  }

  /** A year's number stands before 年; alone it is written with that sign. */
  private static void add(String text, int start, int end, int year, Set<String> spellings) {
    var before = text.substring(0, start);
    boolean isAlone = end == text.length();
    var after = isAlone ? "年" : text.substring(end);
    spellings.add(before + year + after);
    for (var era : ERAS) {
      int count = year - era.first() + 1;
      if (year < era.first() || year > era.last()) {
        continue;
      }
      spellings.add(before + era.name() + count + after);
      spellings.add(before + era.name() + (count == 1 ? "元" : kanji(count)) + after);
      spellings.add(before + era.letter() + count + (isAlone ? "" : after));
      if (after.startsWith("年")) {
        spellings.add(before + era.letter() + count + after.substring(1));
      }
    }
  }

  private static int number(String text) {
    if ("元".equals(text)) {
      return 1;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
    var ones = text.substring(ten + 1);
    return tens * 10 + (ones.isEmpty() ? 0 : Math.max(0, DIGITS.indexOf(ones.charAt(0))));
  }

  private static String kanji(int number) {
    int tens = number / 10;
    var text = new StringBuilder();
    if (tens > 1) {
      text.append(DIGITS.charAt(tens));
    }
    if (tens > 0) {
      text.append('十');
    }
    if (number % 10 > 0) {
      text.append(DIGITS.charAt(number % 10));
    }
    return text.toString();
  }
}
