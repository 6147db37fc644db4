/**
 * Filters of lists that a person keeps under a name, to come back to them with one click.
 *
 * <p>Entry point: {@link jp.lg.isac.savedview.SavedViews}. Invariants: a view is seen by its owner
 * alone, in the organisation for which he kept it; it holds parameters that its list knows, never
 * an address, so opening one leads nowhere but to that list. Of what is new in a search its owner
 * is told once ({@link jp.lg.isac.savedview.SavedSearchWatch}), if he wants to be and as far as he
 * may read it when he looks.
 */
@NullMarked
package jp.lg.isac.savedview;

import org.jspecify.annotations.NullMarked;
