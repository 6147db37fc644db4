/** The vocabulary of tags: REST resource and pages. */
@NullMarked
package jp.lg.isac.web.vocabulary;

import org.jspecify.annotations.NullMarked;
