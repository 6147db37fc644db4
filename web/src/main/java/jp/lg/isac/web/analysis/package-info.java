/** What many cases show together, as charts and tables. */
@NullMarked
package jp.lg.isac.web.analysis;

import org.jspecify.annotations.NullMarked;
