/** Forms of a case and their definitions: REST resources and pages. */
@NullMarked
package jp.lg.isac.web.form;

import org.jspecify.annotations.NullMarked;
