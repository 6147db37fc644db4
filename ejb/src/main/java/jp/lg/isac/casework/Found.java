package jp.lg.isac.casework;

import java.util.regex.Pattern;

/**
 * An indicator in a text.
 *
 * @param value as a machine reads it
 */
public record Found(IndicatorKind kind, String value) {
  private static final Pattern URL = Pattern.compile("(?i)(h)tt(ps?://)([^/?#]*)(.*)");

  /** Written so that no program makes a link of it and nobody follows it by mistake. */
  public String defanged() {
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
