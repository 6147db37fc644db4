/**
 * Searching by page and by program. Entry points: {@link jp.lg.isac.web.search.SearchPage}, {@link
 * jp.lg.isac.web.search.SearchResource}.
 */
@NullMarked
package jp.lg.isac.web.search;

import org.jspecify.annotations.NullMarked;
