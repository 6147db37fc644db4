/** Incidents of the own organisation: REST resources and pages. */
@NullMarked
package jp.lg.isac.web.incident;

import org.jspecify.annotations.NullMarked;
