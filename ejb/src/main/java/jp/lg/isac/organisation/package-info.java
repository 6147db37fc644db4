/**
 * The directory of organisations: the centre keeps it, each organisation adds its own settings and
 * emergency contacts.
 *
 * <p>Entry points: {@link jp.lg.isac.organisation.Organisations}, {@link
 * jp.lg.isac.organisation.OrganisationImport}, {@link jp.lg.isac.organisation.Contacts}.
 * Invariants: the directory is read by everybody who is signed in; contacts by their organisation,
 * its prefecture's coordinators and the centre alone.
 */
@NullMarked
package jp.lg.isac.organisation;

import org.jspecify.annotations.NullMarked;
