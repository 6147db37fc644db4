/**
 * The leak sweep: whatever A stores for itself, no answer of the product to anybody else changes.
 *
 * <p>{@link jp.lg.isac.leak.Surface} lists routes and pages of the shipped EAR, {@link
 * jp.lg.isac.leak.RestWalk} and {@link jp.lg.isac.leak.PageWalk} ask for all of them as one reader,
 * {@link jp.lg.isac.leak.Writes} holds a valid request for each verb that changes something. A
 * route, parameter or page that they do not know how to fill fails the tests, with the place where
 * it is to be added.
 */
@NullMarked
package jp.lg.isac.leak;

import org.jspecify.annotations.NullMarked;
