/** What organisations let each other read: REST resources and pages. */
@NullMarked
package jp.lg.isac.web.exchange;

import org.jspecify.annotations.NullMarked;
