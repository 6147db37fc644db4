package jp.lg.isac.casework;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * An indicator in a text.
 *
 * @param value as a machine reads it
 */
public record Found(IndicatorKind kind, String value) {
  private static final Pattern URL = Pattern.compile("(?i)(h)tt(ps?://)([^/?#]*)(.*)");
  private static final Pattern ENCODED_HOST =
      Pattern.compile("(?<=^|@|://)(?:[a-z0-9-]+\\.)*?xn--[a-z0-9.-]+");

  /**
   * Written so that no program makes a link of it and nobody follows it by mistake. How people
   * write an internationalised name follows in brackets: what looks like a known name may be
   * another.
   */
  public String defanged() {
    var plain = defanged(value);
    var letters = defanged(inLetters());
    return letters.equals(plain) ? plain : plain + "（" + letters + "）";
  }

  private String inLetters() {
    return ENCODED_HOST.matcher(value).replaceFirst(host -> IDN.toUnicode(host.group()));
  }

  private String defanged(String value) {
    return switch (kind) {
      case HASH -> value;
      case MAIL -> value.replace("@", "[@]").replace(".", "[.]");
      case IP, DOMAIN ->
          value.contains(":") ? value.replace(":", "[:]") : value.replace(".", "[.]");
      case URL -> {
        var parts = URL.matcher(value);
        yield parts.matches()
            ? parts.group(1)
                + "xx"
                + parts.group(2)
                + parts.group(3).replace(".", "[.]")
                + parts.group(4)
            : value.replace("://", "[://]").replace(".", "[.]");
      }
    };
  }
}
