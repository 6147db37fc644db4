/** What every feature stands on: domain errors, pages of lists, settings and the clock. */
@NullMarked
package jp.lg.isac.kernel;

import org.jspecify.annotations.NullMarked;
