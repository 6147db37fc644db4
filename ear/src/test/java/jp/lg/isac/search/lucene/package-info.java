/** Raw Lucene, which the benchmark puts beside a search; here, since it sees the engine's queries. */
@NullMarked
package jp.lg.isac.search.lucene;

import org.jspecify.annotations.NullMarked;
