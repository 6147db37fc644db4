package jp.lg.isac.architecture.broken;

/** An interface with one implementation. */
interface Directory {}
