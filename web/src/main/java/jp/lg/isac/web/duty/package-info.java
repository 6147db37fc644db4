/** The rules on duties to report: REST resource and pages of the centre. */
@NullMarked
package jp.lg.isac.web.duty;

import org.jspecify.annotations.NullMarked;
