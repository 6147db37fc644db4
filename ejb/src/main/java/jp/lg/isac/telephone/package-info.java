/**
 * Reports by telephone: a municipality that is cut off calls, its prefecture or the centre takes
 * down what it says, and the municipality takes that over once it is back.
 *
 * <p>Entry point: {@link jp.lg.isac.telephone.TelephoneReports}. Invariants: a note is read by the
 * organisation that took it down and by the municipality that it names, and by nobody else; it is
 * never changed; each of the two makes at most one incident of its own of it, which shows both who
 * took it down and who took it over.
 */
@NullMarked
package jp.lg.isac.telephone;

import org.jspecify.annotations.NullMarked;
