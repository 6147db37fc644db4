/** The directory, an organisation's settings and contacts: routes and pages. */
@NullMarked
package jp.lg.isac.web.organisation;

import org.jspecify.annotations.NullMarked;
