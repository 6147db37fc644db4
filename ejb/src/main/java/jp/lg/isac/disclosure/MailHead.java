package jp.lg.isac.disclosure;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a mail: what it says of who sent it, and nothing of whom it reached and on which way.
 * Of the day the time is left out; of the address to which failures are reported, which mailers
 * make of the recipient's, the domain alone stays.
 */
final class MailHead {
  private static final List<String> KEPT = List.of("Subject", "From", "Reply-To");
  private static final String RETURN_PATH = "Return-Path";
  private static final String DATE = "Date";

  /** What stands before the at sign where that is not told. */
  private static final String HIDDEN = "<hidden@";

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy '00:00:00 +0900'", Locale.ENGLISH);

  private static final Pattern ENCODED = Pattern.compile("=\\?[^?\\s]+\\?[BbQq]\\?[^?]*\\?=");

  private MailHead() {}

  /** Lines by their names, decoded, in the order in which they are written. */
  static Map<String, String> of(MimePart mail) throws MessagingException {
    var lines = new LinkedHashMap<String, String>();
    String path = value(mail, RETURN_PATH);
    if (path.indexOf('@') >= 0) {
      String domain = path.substring(path.lastIndexOf('@') + 1).replaceFirst("[>\\s].*", "");
      lines.put(RETURN_PATH, HIDDEN + domain + ">");
    }
    String day = day(value(mail, DATE));
    if (!day.isEmpty()) {
      lines.put(DATE, day);
    }
    for (String name : KEPT) {
      String value = value(mail, name);
      if (!value.isEmpty()) {
        lines.put(name, value);
      }
    }
    return lines;
  }

  /** A day as a mail says it; empty if the text is none. */
  private static String day(String date) {
    try {
      Date sent = new MailDateFormat().parse(date);
      return day(sent.toInstant());
    } catch (ParseException e) {
      return "";
    }
  }

  static String day(Instant sent) {
    return DAY.format(LocalDate.ofInstant(sent, JAPAN));
  }

  private static String value(MimePart mail, String name) throws MessagingException {
    return decoded(mail.getHeader(name, ", "));
  }

  /**
   * What a line of a head says, encoded as the standard has it (RFC 2047), within quotes too, or as
   * bytes of Japanese Windows or UTF-8.
   */
  static String decoded(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    boolean bytes = raw.chars().anyMatch(c -> c >= 0x80) && raw.chars().allMatch(c -> c <= 0xff);
    String text =
        MimeUtility.unfold(
            bytes ? PlainFile.decoded(raw.getBytes(StandardCharsets.ISO_8859_1)) : raw);
    try {
      text = MimeUtility.decodeText(text);
    } catch (UnsupportedEncodingException unknown) {
      // word by word, without those that nobody can read
    }
    return ENCODED
        .matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(word(word.group())))
        .replaceAll("[\\s\\p{Cc}]+", " ")
        .strip();
  }

  private static String word(String encoded) {
    try {
      return MimeUtility.decodeWord(encoded);
    } catch (jakarta.mail.internet.ParseException | UnsupportedEncodingException e) {
      return IdentityScan.MASK;
    }
  }
}
