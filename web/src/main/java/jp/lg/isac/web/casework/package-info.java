/** Pages and routes of the case work of the own organisation. */
@NullMarked
package jp.lg.isac.web.casework;

import org.jspecify.annotations.NullMarked;
