package jp.lg.isac.search;

/** The index no longer stands where a caller began to read; it reads on from where it stands. */
public final class PositionMovedException extends IllegalStateException {

  public PositionMovedException(String reason) {
    super(reason);
  }
}
