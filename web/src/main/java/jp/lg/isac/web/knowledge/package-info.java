/** The knowledge base: REST resource and pages. */
@NullMarked
package jp.lg.isac.web.knowledge;

import org.jspecify.annotations.NullMarked;
