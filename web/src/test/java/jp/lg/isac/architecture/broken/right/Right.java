package jp.lg.isac.architecture.broken.right;

import java.util.List;
import jp.lg.isac.architecture.broken.left.Left;

/** Needs what needs it. */
public record Right(List<Left> lefts) {
  /** The first of them. */
  public Left first() {
    return lefts.getFirst();
  }
}
