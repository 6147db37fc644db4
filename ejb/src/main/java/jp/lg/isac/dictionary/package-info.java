/**
 * The dictionary of the field, which the centre keeps: names that mean the same, and words that the
 * general dictionary of Japanese does not know.
 *
 * <p>Entry points: {@link jp.lg.isac.dictionary.FieldDictionary} to read and to try, {@link
 * jp.lg.isac.dictionary.DictionaryEditing} to change the draft, {@link
 * jp.lg.isac.dictionary.Activation} to put it to use. Invariants: what stands in the draft loads,
 * line by line; what is in use is a whole edition, and a change of the draft never touches it.
 */
@NullMarked
package jp.lg.isac.dictionary;

import org.jspecify.annotations.NullMarked;
