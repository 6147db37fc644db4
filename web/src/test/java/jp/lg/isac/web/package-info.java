@NullMarked
package jp.lg.isac.web;

import org.jspecify.annotations.NullMarked;
