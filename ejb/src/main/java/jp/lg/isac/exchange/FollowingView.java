package jp.lg.isac.exchange;

/** Whether the reader is told of what is new in a thread. */
public record FollowingView(boolean following) {}
