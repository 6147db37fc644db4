/**
 * Links between things of different features, made once and seen from both ends.
 *
 * <p>Entry points: {@link jp.lg.isac.link.Links} (called by use cases within their own bound
 * transaction), {@link jp.lg.isac.link.TitleSource} (each linkable feature implements it), {@link
 * jp.lg.isac.link.Related} (what a search finds that is alike). A {@link jp.lg.isac.link.CaseStory}
 * is what one feature's thing hands to another's text. Invariant: a link is shown only to a reader
 * who may read both ends; the database holds that too, since each feature adds a restrictive policy
 * for its own end to the table {@code link}.
 */
@NullMarked
package jp.lg.isac.link;

import org.jspecify.annotations.NullMarked;
