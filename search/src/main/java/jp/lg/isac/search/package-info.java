/** The search port: what the product asks of a search engine, without naming one. */
@NullMarked
package jp.lg.isac.search;

import org.jspecify.annotations.NullMarked;
