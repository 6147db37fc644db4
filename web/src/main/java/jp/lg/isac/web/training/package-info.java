/** Courses, taking them, and who completed them: pages below {@code /course}, and REST. */
@NullMarked
package jp.lg.isac.web.training;

import org.jspecify.annotations.NullMarked;
