/** Frameworks and 自己点検, by REST and on pages. */
@NullMarked
package jp.lg.isac.web.compliance;

import org.jspecify.annotations.NullMarked;
