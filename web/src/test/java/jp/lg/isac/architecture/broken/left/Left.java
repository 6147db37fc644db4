package jp.lg.isac.architecture.broken.left;

import jp.lg.isac.architecture.broken.right.Right;

/** Needs what needs it. */
public record Left(Right right) {}
