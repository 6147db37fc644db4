/**
 * The centre's knowledge base: articles in Markdown, their versions and their readers.
 *
 * <p>Entry points: {@link jp.lg.isac.knowledge.Articles} to read, {@link
 * jp.lg.isac.knowledge.Writing} and {@link jp.lg.isac.knowledge.Reviewing} to write, {@link
 * jp.lg.isac.knowledge.ArticleImport} and {@link jp.lg.isac.knowledge.ArticleExport} for whole
 * folders. Invariants: the centre alone writes, and reads every article; others read what is
 * published and whose audience they are part of, and of its past only versions that they would have
 * been allowed to read then; a published version is never changed; no markup of an author reaches a
 * page but through {@link jp.lg.isac.kernel.Markdown}.
 */
@NullMarked
package jp.lg.isac.knowledge;

import org.jspecify.annotations.NullMarked;
