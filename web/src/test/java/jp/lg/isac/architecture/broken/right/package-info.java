/** One half of a cycle. */
@NullMarked
package jp.lg.isac.architecture.broken.right;

import org.jspecify.annotations.NullMarked;
