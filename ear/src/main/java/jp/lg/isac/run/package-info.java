/**
 * The run command: starts PostgreSQL, Payara and the product on one machine, and stops them again.
 *
 * <p>Entry point is {@link jp.lg.isac.run.Launcher}; the tests start the product with the same
 * classes. Everything that lasts is in the {@link jp.lg.isac.run.DataDirectory}; the Payara domain
 * is made anew at every start, so it never disagrees with the settings. Nothing of this package is
 * in the EAR.
 */
@NullMarked
package jp.lg.isac.run;

import org.jspecify.annotations.NullMarked;
