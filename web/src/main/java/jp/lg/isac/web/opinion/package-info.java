/** What readers say to articles: REST resources and pages. */
@NullMarked
package jp.lg.isac.web.opinion;

import org.jspecify.annotations.NullMarked;
