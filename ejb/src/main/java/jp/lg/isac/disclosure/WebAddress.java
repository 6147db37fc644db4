package jp.lg.isac.disclosure;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses of web pages in a mail that was sent to attack: nobody can follow them by a click, and
 * what the attacker wrote into them to know who did is left out. The host, the path and further
 * addresses that stand within it remain.
 */
final class WebAddress {
  private static final Pattern ANY =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:h(?:tt|xx)ps?://|www\\.)[\\x21-\\x7e●&&[^<>\"]]+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEME =
      Pattern.compile("h(?:tt|xx)p(s?)://", Pattern.CASE_INSENSITIVE);

  /** What can be a mail address in Base64. */
  private static final Pattern PACKED = Pattern.compile("[\\w+-]{8,}={0,2}");

  private WebAddress() {}

  /** A text in which all addresses are treated so. */
  static String treated(String text) {
    return ANY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(address(found.group())));
  }

  private static String address(String address) {
    int fragment = address.indexOf('#');
    String plain = fragment < 0 ? address : address.substring(0, fragment);
    int query = plain.indexOf('?');
    String path = query < 0 ? plain : plain.substring(0, query);
    return SCHEME.matcher(path(path)).replaceFirst("hxxp$1://")
        + (query < 0 ? "" : "?" + query(plain.substring(query + 1)))
        + (fragment < 0 ? "" : "#" + IdentityScan.MASK);
  }

  private static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(step -> isPerson(step) ? IdentityScan.MASK : step)
        .collect(Collectors.joining("/"));
  }

  private static boolean isPerson(String step) {
    return decoded(step).indexOf('@') >= 0
        || (PACKED.matcher(step).matches() && unpacked(step).matches("\\p{Graph}+@\\p{Graph}+"));
  }

  private static String unpacked(String packed) {
    try {
      byte[] bytes =
          Base64.getUrlDecoder().decode(packed.replace('+', '-').replaceFirst("=+$", ""));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException notPacked) {
      return "";
    }
  }

  /** Only where else it leads. */
  private static String query(String query) {
    var kept = new LinkedHashSet<String>();
    for (String parameter : query.split("&", -1)) {
      int value = parameter.indexOf('=') + 1;
      String target = decoded(parameter.substring(value));
      boolean leads =
          value > 0 && SCHEME.matcher(target).lookingAt() && ANY.matcher(target).matches();
      kept.add(leads ? parameter.substring(0, value) + address(target) : IdentityScan.MASK);
    }
    return String.join("&", kept);
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return encoded;
    }
  }
}
