/** Classes that each break one rule, so that every rule is seen to refuse something. */
@NullMarked
package jp.lg.isac.architecture.broken;

import org.jspecify.annotations.NullMarked;
