/** The people of an organisation, and one's own account: routes and pages. */
@NullMarked
package jp.lg.isac.web.account;

import org.jspecify.annotations.NullMarked;
