/** The log of an organisation's activity, for its administrator. */
@NullMarked
package jp.lg.isac.web.activity;

import org.jspecify.annotations.NullMarked;
