/**
 * Filters of lists that a person keeps under a name, to come back to them with one click.
 *
 * <p>Entry point: {@link jp.lg.isac.savedview.SavedViews}. Invariants: a view is seen by its owner
 * alone, in the organisation for which he kept it; it holds parameters that its list knows, never
 * an address, so opening one leads nowhere but to that list.
 */
@NullMarked
package jp.lg.isac.savedview;

import org.jspecify.annotations.NullMarked;
