/** Filters that a reader keeps: their routes, their pages, and what lists show of them. */
@NullMarked
package jp.lg.isac.web.savedview;

import org.jspecify.annotations.NullMarked;
