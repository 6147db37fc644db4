package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years and days as both calendars write them: 令和8年 is 2026年 and R8. */
final class Eras {

  /** An era, from the year that its name counts as the first to the last one. */
  private record Era(String name, String letter, int first, int last) {}

  private static final List<Era> ERAS =
      List.of(
          new Era("令和", "r", 2019, 2117),
          new Era("平成", "h", 1989, 2019),
          new Era("昭和", "s", 1926, 1989),
          new Era("大正", "t", 1912, 1926),
          new Era("明治", "m", 1868, 1912));

  private static final String NUMERALS = "〇一二三四五六七八九";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<era>令和|平成|昭和|大正|明治|(?<![a-z0-9])[rhstm])"
              + "(?<year>元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
              + "|(?<![0-9a-z./:-])(?<west>[12][0-9]{3}))"
              + "(?:年(?:(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?)?"
              + "|[./-](?<m>[0-9]{1,2})[./-](?<d>[0-9]{1,2})(?![0-9.])|$)");

  private Eras() {}

  /** The folded text with its first date written in other ways. */
  static List<String> alternatives(String folded) {
    var date = DATE.matcher(folded);
    if (!date.find()) {
      return List.of();
    }
    var before = folded.substring(0, date.start());
    var after = folded.substring(date.end());
    var alternatives = new LinkedHashSet<String>();
    for (var written : writings(date)) {
      alternatives.add(before + written + after);
    }
    alternatives.remove(folded);
    return List.copyOf(alternatives);
  }

  private static List<String> writings(Matcher date) {
    var month = firstOf(date.group("month"), date.group("m"));
    var day = firstOf(date.group("day"), date.group("d"));
    var writings = new ArrayList<String>();
    for (var year : years(westernYear(date))) {
      if (month == null) {
        writings.add(year + "年");
        continue;
      }
      int m = Integer.parseInt(month);
      writings.add(year + "年" + m + "月" + (day == null ? "" : Integer.parseInt(day) + "日"));
      if (day != null) {
        int d = Integer.parseInt(day);
        writings.add(year + "." + m + "." + d);
        if (m < 10 || d < 10) {
          writings.add("%s.%02d.%02d".formatted(year, m, d));
        }
      }
    }
    return writings;
  }

  private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  /** 0 where the era has no such year. */
  private static int westernYear(Matcher date) {
    var west = date.group("west");
    if (west != null) {
      return Integer.parseInt(west);
    }
    var name = date.group("era");
    return ERAS.stream()
        .filter(era -> era.name().equals(name) || era.letter().equals(name))
        .mapToInt(era -> era.first() - 1 + number(date.group("year")))
        .findFirst()
        .orElse(0);
  }

  private static List<String> years(int west) {
    var years = new ArrayList<String>();
    for (var era : ERAS) {
      if (west >= era.first() && west <= era.last()) {
        int year = west - era.first() + 1;
        years.add(era.name() + year);
        years.add(era.letter() + year);
        years.add(era.name() + (year == 1 ? "元" : numeral(year)));
      }
    }
    if (!years.isEmpty()) {
      years.addFirst(Integer.toString(west));
    }
    return years;
  }

  private static int number(String text) {
    if (text.equals("元")) {
      return 1;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return NUMERALS.indexOf(text.charAt(text.length() - 1));
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(text.charAt(ten - 1));
    int ones = ten == text.length() - 1 ? 0 : NUMERALS.indexOf(text.charAt(ten + 1));
    return tens * 10 + ones;
  }

  private static String numeral(int number) {
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? NUMERALS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? NUMERALS.substring(ones, ones + 1) : "");
  }
}
