/** Notices: the list, how one wants to be told, and the same by REST. */
@NullMarked
package jp.lg.isac.web.notice;

import org.jspecify.annotations.NullMarked;
