/**
 * Sharing groups: organisations that share with each other, founded and looked after by one of
 * them.
 *
 * <p>Entry point: {@link jp.lg.isac.group.SharingGroups}. Invariants: a group is there only for its
 * owner and its members, by hand or by its rule; the owner is always a member; who the members are
 * is told to them only if the owner says so.
 */
@NullMarked
package jp.lg.isac.group;

import org.jspecify.annotations.NullMarked;
