package jp.lg.isac.indexing;

import java.util.Set;
import jp.lg.isac.search.DocumentKey;

/** Somebody takes hits of a search away as a file; who keeps account of readers notes it. */
public record HitsExported(Set<DocumentKey> hits) {}
