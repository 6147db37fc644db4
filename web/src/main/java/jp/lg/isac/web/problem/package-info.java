/**
 * Refusals and failures as readers see them: problem+json (RFC 9457) for REST, pages for people.
 */
@NullMarked
package jp.lg.isac.web.problem;

import org.jspecify.annotations.NullMarked;
