@NullMarked
package jp.lg.isac.web.problem;

import org.jspecify.annotations.NullMarked;
