/**
 * What a file or a text tells besides what it is meant to say.
 *
 * <p>Entry point: {@link jp.lg.isac.disclosure.CleanCopy} makes a copy of a file that holds what
 * one sees in it and nothing of who made it, where and with what; {@link
 * jp.lg.isac.disclosure.IdentityScan} finds in texts what tells whose they are. Invariants: what is
 * not known to be harmless is left out, and a file of which that cannot be done is refused; a copy
 * stands on disk while it is made, never whole in memory, and how far it may be unpacked is
 * limited. Nothing here knows a tenant or the database.
 */
@NullMarked
package jp.lg.isac.disclosure;

import org.jspecify.annotations.NullMarked;
