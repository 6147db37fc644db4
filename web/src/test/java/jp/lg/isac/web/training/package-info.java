@NullMarked
package jp.lg.isac.web.training;

import org.jspecify.annotations.NullMarked;
