/** What holds the house together: who may use whom, and what shape each kind of class has. */
@NullMarked
package jp.lg.isac.architecture;

import org.jspecify.annotations.NullMarked;
