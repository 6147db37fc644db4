/** Sessions, the current user and, for administrators, the people of their organisation. */
@NullMarked
package jp.lg.isac.web.identity;

import org.jspecify.annotations.NullMarked;
