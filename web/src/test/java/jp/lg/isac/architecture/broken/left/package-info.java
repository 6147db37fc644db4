/** One half of a cycle. */
@NullMarked
package jp.lg.isac.architecture.broken.left;

import org.jspecify.annotations.NullMarked;
