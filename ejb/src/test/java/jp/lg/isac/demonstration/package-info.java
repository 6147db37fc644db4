@NullMarked
package jp.lg.isac.demonstration;

import org.jspecify.annotations.NullMarked;
