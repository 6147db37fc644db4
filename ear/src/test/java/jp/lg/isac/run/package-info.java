/** Tests of the run command, as processes: how it starts, refuses and ends. */
@NullMarked
package jp.lg.isac.run;

import org.jspecify.annotations.NullMarked;
