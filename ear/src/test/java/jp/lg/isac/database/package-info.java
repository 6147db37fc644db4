/** Tests of the fence itself, where it stands: in the catalogue and the rows of the database. */
@NullMarked
package jp.lg.isac.database;

import org.jspecify.annotations.NullMarked;
