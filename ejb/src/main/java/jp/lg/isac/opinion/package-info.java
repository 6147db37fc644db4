/**
 * What readers say to an article of the knowledge base: that it helped, and what should be
 * corrected.
 *
 * <p>Entry points: {@link jp.lg.isac.opinion.HelpfulArticles}, {@link
 * jp.lg.isac.opinion.Corrections}. Invariants: a reader says once that an article helped, and below
 * three nobody learns how many did; a proposal of correction is seen by the organisation that it is
 * from and by the centre, which accepts it or declines it with a reason.
 */
@NullMarked
package jp.lg.isac.opinion;

import org.jspecify.annotations.NullMarked;
