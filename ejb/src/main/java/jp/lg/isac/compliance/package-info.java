/**
 * 自己点検: an organisation measures itself by a framework, each fiscal year, for each of its policy
 * owners.
 *
 * <p>Entry points: {@link jp.lg.isac.compliance.Frameworks} (what is measured by) and {@link
 * jp.lg.isac.compliance.Assessments} (the measuring). Invariants: a version of a framework never
 * changes, its corrections are new versions; there is one assessment per organisation, policy
 * owner, fiscal year and framework version; once finalised it never changes.
 */
@NullMarked
package jp.lg.isac.compliance;

import org.jspecify.annotations.NullMarked;
