package jp.lg.isac.casework;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds indicators in a text that people wrote: also where they were defanged, stand between
 * Japanese letters or are written in full width. The kinds are looked for one after the other, and
 * what one has found is none of the next: the domain in a URL is part of the URL.
 */
final class Detection {
  private static final Pattern URL =
      Pattern.compile("(?i)\\b(?:https?|ftp)://[\\x21-\\x7e&&[^\\s<>\"'`|\\\\^{}()]]+");

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String HOST =
      "(?:" + LABEL + "\\.)+(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})(?![a-z0-9-])";
  private static final Pattern MAIL =
      Pattern.compile("(?i)(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@" + HOST);
  private static final Pattern DOMAIN = Pattern.compile("(?i)(?<![a-z0-9@._-])" + HOST);

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\d.])" + OCTET + "(?:\\." + OCTET + "){3}(?![\\d]|\\.\\d)");
  private static final Pattern IPV6 =
      Pattern.compile("(?i)(?<![0-9a-z:])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f.:]*(?![0-9a-z:])");

  /** MD5, SHA-1, SHA-256, SHA-512. */
  private static final Pattern HASH =
      Pattern.compile(
          "(?i)(?<![0-9a-z])(?:[0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-z])");

  /** What ends like a domain and is a file, unless somebody took the trouble to defang it. */
  private static final Set<String> FILES =
      Set.of(
          "asp", "aspx", "bat", "bin", "bmp", "cmd", "css", "csv", "dat", "dll", "doc", "docm",
          "docx", "eml", "exe", "gif", "gz", "hta", "htm", "html", "ini", "iso", "jar", "jpeg",
          "jpg", "js", "json", "jse", "jsp", "lnk", "log", "lzh", "md", "msg", "msi", "one", "pdf",
          "php", "png", "ppt", "pptx", "ps", "py", "rar", "rtf", "scr", "sys", "tar", "tmp", "txt",
          "vbe", "vbs", "wsf", "xhtml", "xls", "xlsm", "xlsx", "xml", "yaml", "yml", "zip");

  private static final Pattern DEFANGED_DOT =
      Pattern.compile("(?i)\\s?(?:\\[\\s?(?:\\.|dot)\\s?]|\\(\\s?(?:\\.|dot)\\s?\\)|\\{\\.})\\s?");
  private static final Pattern DEFANGED_AT =
      Pattern.compile("(?i)\\s?(?:\\[\\s?(?:@|at)\\s?]|\\(\\s?(?:@|at)\\s?\\)|\\{@})\\s?");

  private Detection() {}

  /** All indicators of a text, by kind and then in the order in which they stand there. */
  static List<Found> in(String text) {
    var readable = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var rest = new StringBuilder(fanged(readable));
    var found = new LinkedHashSet<Found>();
    take(URL, rest).map(Detection::withoutEnd).forEach(u -> found.add(url(u)));
    take(MAIL, rest).forEach(mail -> found.add(new Found(IndicatorKind.MAIL, lower(mail))));
    take(HASH, rest).forEach(hash -> found.add(new Found(IndicatorKind.HASH, lower(hash))));
    take(IPV4, rest).forEach(ip -> found.add(new Found(IndicatorKind.IP, ip)));
    take(IPV6, rest).flatMap(Detection::ipv6).forEach(found::add);
    take(DOMAIN, rest)
        .map(Detection::lower)
        .filter(domain -> !isFile(domain) || isDefanged(domain, readable))
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
    var results = pattern.matcher(text).results().toList();
    var found = new ArrayList<String>();
    for (MatchResult result : results) {
      found.add(result.group());
    }
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
  private static Found url(String url) {
    int host = url.indexOf("://") + 3;
    int end = host + url.substring(host).split("[/?#]", 2)[0].length();
    return new Found(IndicatorKind.URL, lower(url.substring(0, end)) + url.substring(end));
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

  private static boolean isFile(String domain) {
    return FILES.contains(domain.substring(domain.lastIndexOf('.') + 1));
  }

  private static boolean isDefanged(String domain, String text) {
    return !lower(text).contains(domain);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
