package jp.lg.isac.casework;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds indicators in a text that people wrote: also where they were defanged, stand between
 * Japanese letters or are written in full width. The kinds are looked for one after the other, and
 * what one has found is none of the next: the domain in a URL is part of the URL.
 *
 * <p>Internationalised names are found too and kept as a resolver asks for them ({@code
 * xn--r8jz45g.jp} for 例え.jp). Japanese sets no spaces, so the bounds are these: such a name begins
 * with the run of letters in which it stands, and ends with a top-level domain in ASCII or with
 * letters of one script (例え.テスト). Where neither a scheme nor an @ announces it, its end must be in
 * ASCII of lower case, or it must be defanged: 「確認した.ウイルスは」 is a sentence. Path and local part are
 * ASCII.
 *
 * <p>Four numbers after a word for version or before 版 are no address, nor are those to which an
 * update leads (「バージョン1.2.3.4から1.2.3.5へ」), unless they are defanged. A number in a list of
 * versions, further on, is taken for an address.
 */
final class Detection {
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String ASCII_END = "(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})(?![a-z0-9-])";
  private static final String HOST = "(?:" + LABEL + "\\.)+" + ASCII_END;
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String ADDRESS = OCTET + "(?:\\." + OCTET + "){3}(?!\\d|\\.\\d)";

  private static final String LETTER = "\\p{L}\\p{M}\\p{Nd}";
  private static final String OTHER_END =
      Stream.of("IsHan", "IsKatakana}ー\\p{IsKatakana", "IsHangul", "IsCyrillic", "IsArabic")
          .map("[\\p{%s}]{2,24}"::formatted)
          .collect(Collectors.joining("|", "(?:みんな|", ")"));
  private static final String OTHER_HOST =
      "(?:[%1$s][%1$s-]{0,62}\\.)+(?:%2$s|%3$s)".formatted(LETTER, ASCII_END, OTHER_END);

  private static final String IN_URL = "[\\x21-\\x7e&&[^\\s<>\"'`|\\\\^{}()]]";
  private static final Pattern URL =
      Pattern.compile(
          ("(?i)\\b(?:https?|ftp)://(?:[\\w.:-]+@(?!%1$s)%3$s(?:[:/?#]%4$s*)?|(?:%1$s|%2$s)%4$s*"
                  + "|%3$s(?:[:/?#]%4$s*)?|%4$s+)")
              .formatted(HOST, ADDRESS, OTHER_HOST, IN_URL));

  private static final Pattern URL_PARTS =
      Pattern.compile("(?<before>\\w+://(?:[^/?#@]*@)?)(?<host>[^/?#:]*)(?<after>.*)");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?<![a-z0-9._%%+-])[a-z0-9._%%+-]{1,64}@(?:%s|%s)".formatted(HOST, OTHER_HOST));
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)(?<![a-z0-9@._\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}-])" + HOST);
  private static final Pattern OTHER_DOMAIN =
      Pattern.compile("(?<![%s@._-])%s".formatted(LETTER, OTHER_HOST));

  private static final Pattern VERSION =
      Pattern.compile(
          ("(?i)(?:(?<![a-z])(?:version|ver|v)\\.?|バージョン|版)(?:番号|数)?\\s?[:=は]?\\s?%1$s"
                  + "(?:\\s?(?:から|to|->|→|~)\\s?%1$s)*|(?<![\\d.])%1$s\\s?版")
              .formatted(ADDRESS));
  private static final Pattern IPV4 = Pattern.compile("(?<![\\d.])" + ADDRESS);
  private static final Pattern IPV6 =
      Pattern.compile("(?i)(?<![0-9a-z:])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f.:]*(?![0-9a-z:])");

  /** MD5, SHA-1, SHA-256, SHA-512. */
  private static final Pattern HASH =
      Pattern.compile(
          "(?i)(?<![0-9a-z])(?:[0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-z])");

  /** What ends like a domain and is a file, unless somebody took the trouble to defang it. */
  private static final Set<String> FILES =
      Set.of(
          "accdb", "asp", "aspx", "bat", "bin", "bmp", "cmd", "css", "csv", "dat", "dll", "doc",
          "docm", "docx", "dwg", "dxf", "eml", "exe", "gif", "gz", "hta", "htm", "html", "ini",
          "iso", "jar", "jpeg", "jpg", "js", "jse", "json", "jsp", "jtd", "jww", "lnk", "log",
          "lzh", "md", "mdb", "msg", "msi", "odp", "ods", "odt", "one", "pdf", "php", "png", "ppt",
          "pptx", "ps", "py", "rar", "rtf", "scr", "svg", "sys", "tar", "tif", "tiff", "tmp", "txt",
          "vbe", "vbs", "webp", "wsf", "xbd", "xdw", "xhtml", "xls", "xlsm", "xlsx", "xml", "yaml",
          "yml", "zip");

  /** A full stop in full width that ends a Japanese sentence; it is no dot of a name. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])．");

  private static final Pattern DEFANGED_DOT =
      Pattern.compile("(?i)\\s?(?:\\[\\s?(?:\\.|dot)\\s?]|\\(\\s?(?:\\.|dot)\\s?\\)|\\{\\.})\\s?");
  private static final Pattern DEFANGED_AT =
      Pattern.compile("(?i)\\s?(?:\\[\\s?(?:@|at)\\s?]|\\(\\s?(?:@|at)\\s?\\)|\\{@})\\s?");

  private Detection() {}

  /** All indicators of a text, by kind and then in the order in which they stand there. */
  static List<Found> in(String text) {
    var sentences = SENTENCE_END.matcher(text).replaceAll("。");
    var readable = Normalizer.normalize(sentences, Normalizer.Form.NFKC);
    var rest = new StringBuilder(fanged(readable));
    var found = new LinkedHashSet<Found>();
    take(URL, rest).map(Detection::withoutEnd).flatMap(Detection::url).forEach(found::add);
    take(MAIL, rest).flatMap(Detection::mail).forEach(found::add);
    take(HASH, rest).forEach(hash -> found.add(new Found(IndicatorKind.HASH, lower(hash))));
    take(VERSION.matcher(rest).results().filter(each -> readable.contains(each.group())), rest);
    take(IPV4, rest).forEach(ip -> found.add(new Found(IndicatorKind.IP, ip)));
    take(IPV6, rest).flatMap(Detection::ipv6).forEach(found::add);
    Stream.concat(take(DOMAIN, rest), take(OTHER_DOMAIN, rest))
        .map(Detection::lower)
        .filter(domain -> !isOtherwise(domain) || isDefanged(domain, readable))
        .flatMap(Detection::ascii)
        .forEach(domain -> found.add(new Found(IndicatorKind.DOMAIN, domain)));
    return List.copyOf(found);
  }

  /** The marks that keep people from following it taken away again. */
  private static String fanged(String text) {
    var dots = DEFANGED_DOT.matcher(text).replaceAll(".");
    return DEFANGED_AT
        .matcher(dots)
        .replaceAll("@")
        .replaceAll("(?i)\\bh(?:xx|\\*\\*|__)p(s?)(?=\\[?:)", "http$1")
        .replaceAll("(?i)\\bfxp(?=\\[?:)", "ftp")
        .replace("[://]", "://")
        .replace("[:]", ":")
        .replace("[/]", "/");
  }

  /** What the pattern finds; it is blanked in the text. */
  private static Stream<String> take(Pattern pattern, StringBuilder text) {
    return take(pattern.matcher(text).results(), text);
  }

  private static Stream<String> take(Stream<MatchResult> matches, StringBuilder text) {
    var results = matches.toList();
    var found = results.stream().map(MatchResult::group).toList();
    for (MatchResult result : results) {
      text.replace(result.start(), result.end(), " ".repeat(result.end() - result.start()));
    }
    return found.stream();
  }

  /** The end of a sentence is not part of its last URL. */
  private static String withoutEnd(String url) {
    return url.replaceFirst("[.,;:!?\\]]+$", "");
  }

  /** Scheme and host in lower case; the rest of a URL minds its case. */
  private static Stream<Found> url(String url) {
    var parts = URL_PARTS.matcher(url);
    if (!parts.matches()) {
      return Stream.empty();
    }
    return ascii(lower(parts.group("host")))
        .map(host -> lower(parts.group("before")) + host + parts.group("after"))
        .map(whole -> new Found(IndicatorKind.URL, whole));
  }

  private static Stream<Found> mail(String mail) {
    int host = mail.indexOf('@') + 1;
    return ascii(lower(mail.substring(host)))
        .map(domain -> new Found(IndicatorKind.MAIL, lower(mail.substring(0, host)) + domain));
  }

  /** A host as a resolver asks for it; nothing if none can be called that. */
  private static Stream<String> ascii(String host) {
    if (isAscii(host)) {
      return Stream.of(host);
    }
    try {
      return Stream.of(IDN.toASCII(host));
    } catch (IllegalArgumentException noName) {
      return Stream.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Stream<Found> ipv6(String candidate) {
    // a literal with colons is never asked of a name server
    if (candidate.chars().filter(c -> c == ':').count() < 2 || candidate.matches("[:.]*")) {
      return Stream.empty();
    }
    try {
      InetAddress.getByName("[" + candidate + "]");
      return Stream.of(new Found(IndicatorKind.IP, lower(candidate)));
    } catch (UnknownHostException noAddress) {
      return Stream.empty();
    }
  }

  /** Whether it may as well be a file or the end of a sentence. */
  private static boolean isOtherwise(String domain) {
    var end = domain.substring(domain.lastIndexOf('.') + 1);
    return FILES.contains(end) || !isAscii(end);
  }

  private static boolean isDefanged(String domain, String text) {
    return !lower(text).contains(domain);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
