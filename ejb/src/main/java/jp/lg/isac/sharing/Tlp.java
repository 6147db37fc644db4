package jp.lg.isac.sharing;

/** Traffic Light Protocol 2.0 (FIRST, 2022): how far a piece of information may travel. */
public enum Tlp {
  RED,
  AMBER_STRICT,
  AMBER,
  GREEN,
  CLEAR;

  /** Reads the label as the protocol writes it; any other text is an IllegalArgumentException. */
  public static Tlp of(String label) {
    return valueOf(label.replace('+', '_'));
  }

  /** The label as the protocol writes it, for example {@code AMBER+STRICT}. */
  @Override
  public String toString() {
    return name().replace('_', '+');
  }
}
