/** 利用システム台帳, threads of vendors, and the names of vendors: REST resources and pages. */
@NullMarked
package jp.lg.isac.web.register;

import org.jspecify.annotations.NullMarked;
