/** The dictionary of the field: REST resource, pages and sheets. */
@NullMarked
package jp.lg.isac.web.dictionary;

import org.jspecify.annotations.NullMarked;
