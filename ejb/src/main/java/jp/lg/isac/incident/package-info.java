/**
 * Incidents of an organisation and what it shares of them.
 *
 * <p>Entry points: {@link jp.lg.isac.incident.Incidents} (one's own full records) and {@link
 * jp.lg.isac.incident.SharedReports} (what others let one read). Invariants: a report that was sent
 * is never changed; what others read is a rendition, a separate row without organisation; every
 * reader sees exactly one rendition of a report.
 */
@NullMarked
package jp.lg.isac.incident;

import org.jspecify.annotations.NullMarked;
