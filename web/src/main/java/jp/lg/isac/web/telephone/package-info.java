/**
 * Reports by telephone: their routes, their pages, and what the page of an incident shows of one.
 */
@NullMarked
package jp.lg.isac.web.telephone;

import org.jspecify.annotations.NullMarked;
