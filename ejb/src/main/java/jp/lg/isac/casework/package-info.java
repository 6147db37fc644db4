/**
 * Case work of an organisation on an incident of its own.
 *
 * <p>Entry points: {@link jp.lg.isac.casework.Timeline} (what happened when), {@link
 * jp.lg.isac.casework.Tasks} (what is to be done, by whom, until when), {@link
 * jp.lg.isac.casework.ContactLog} (who was spoken to), {@link jp.lg.isac.casework.Indicators} (what
 * gives an attack away) and {@link jp.lg.isac.casework.EvidenceRoom} (files that are kept as they
 * are). Invariants: only who handles the organisation's cases reads any of it, and nothing of it
 * goes out with a report; evidence is never changed.
 */
@NullMarked
package jp.lg.isac.casework;

import org.jspecify.annotations.NullMarked;
