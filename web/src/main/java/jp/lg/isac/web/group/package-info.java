/** Sharing groups: routes and pages. */
@NullMarked
package jp.lg.isac.web.group;

import org.jspecify.annotations.NullMarked;
