package jp.lg.isac.tenancy;

import java.util.Optional;

/**
 * 全国地方公共団体コード: six digits, of which the first two name the prefecture (JIS X 0401) and the last is
 * a check digit.
 *
 * @param value six digits with a right check digit
 */
public record OrganisationCode(String value) implements Comparable<OrganisationCode> {
  /** The centre's own code. */
  public static final OrganisationCode CENTRE = new OrganisationCode("990001");

  /** Throws {@link IllegalArgumentException} unless {@code value} is a valid code. */
  public OrganisationCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an organisation code: " + value);
    }
  }

  /** The code that the text is, or empty if it is none. */
  public static Optional<OrganisationCode> parse(String text) {
    return isValid(text) ? Optional.of(new OrganisationCode(text)) : Optional.empty();
  }

  /** The code whose first five digits are given, as the check digit follows from them. */
  public static OrganisationCode ofFirstFive(String firstFive) {
    return new OrganisationCode(firstFive + checkDigit(firstFive));
  }

  /** Whether the text is six digits and the last is the right check digit. */
  public static boolean isValid(String text) {
    return text.length() == 6
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.charAt(5) == checkDigit(text);
  }

  /** Weights 6, 5, 4, 3, 2 over the first five digits; (11 − sum mod 11) mod 10. */
  static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (digits.charAt(i) - '0') * (6 - i);
    }
    return (char) ('0' + (11 - sum % 11) % 10);
  }

  /** The prefecture's two digits. */
  public String prefecture() {
    return value.substring(0, 2);
  }

  @Override
  public int compareTo(OrganisationCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
