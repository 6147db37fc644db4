/** Raw Lucene, which the benchmark puts beside a search: here, where it sees the queries. */
@NullMarked
package jp.lg.isac.search.lucene;

import org.jspecify.annotations.NullMarked;
