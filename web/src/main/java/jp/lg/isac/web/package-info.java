/** The shell of pages and REST: what every feature's web part shares. */
@NullMarked
package jp.lg.isac.web;

import org.jspecify.annotations.NullMarked;
