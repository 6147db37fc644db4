/** The home page, and the same by REST: what waits for the user, and what is new for him. */
@NullMarked
package jp.lg.isac.web.home;

import org.jspecify.annotations.NullMarked;
