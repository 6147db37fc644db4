package jp.lg.isac.indexing;

import java.time.Instant;

/**
 * A copy of this node's index.
 *
 * @param directory where it is, on this node
 * @param position up to where in the log of changes it is filled
 */
public record SnapshotView(String directory, String position, Instant takenAt) {}
