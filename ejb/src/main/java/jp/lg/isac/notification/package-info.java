/**
 * Notices: people are told, in the product and by mail, of what happened in any feature.
 *
 * <p>Entry points for features: {@link jp.lg.isac.notification.Notices} (raise one in the
 * transaction of what happened) and {@link jp.lg.isac.notification.NoticeSource} (what the thing is
 * called, for whoever may read it now). For readers: {@link jp.lg.isac.notification.Inbox} and
 * {@link jp.lg.isac.notification.NoticeRules}; for operators {@link
 * jp.lg.isac.notification.Outbox}.
 *
 * <p>Invariants: a person has at most one notice and at most one mail of a thing and its version.
 * No row here holds content: title and page are read in a transaction bound to the reader when he
 * looks, and again at the moment a mail is sent, so whoever may not read the thing then is told
 * nothing of it.
 */
@NullMarked
package jp.lg.isac.notification;

import org.jspecify.annotations.NullMarked;
