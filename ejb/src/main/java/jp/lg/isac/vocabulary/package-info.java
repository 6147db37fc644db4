/**
 * The curated vocabulary of tags, which the centre keeps: each tag has one name and other words
 * that lead to it.
 *
 * <p>Entry points: {@link jp.lg.isac.vocabulary.Vocabulary} to read, {@link
 * jp.lg.isac.vocabulary.Curating} to change, {@link jp.lg.isac.vocabulary.KnownTags} for features
 * whose things carry tags, within their own bound transaction. Invariant: a word, however it is
 * written, stands for one tag. What carries a tag follows its {@link
 * jp.lg.isac.vocabulary.TagChanged}.
 */
@NullMarked
package jp.lg.isac.vocabulary;

import org.jspecify.annotations.NullMarked;
