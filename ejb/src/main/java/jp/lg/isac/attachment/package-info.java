/**
 * Files that belong to a feature's things, kept in the database under the same row-level security
 * as the things themselves.
 *
 * <p>Entry point: {@link jp.lg.isac.attachment.Attachments}, called inside a feature's use case,
 * which decides who may add, read or remove. Invariants: a file passes in pieces of one MiB and is
 * never whole in memory; its kind follows from its content, never from what the sender says; it is
 * never shared between organisations. What others may read of it is a copy with the rendition, made
 * inside the database ({@code insert … select … from attachment_chunk}).
 */
@NullMarked
package jp.lg.isac.attachment;

import org.jspecify.annotations.NullMarked;
