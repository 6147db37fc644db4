/** 監査, findings and corrective actions, by REST and on pages. */
@NullMarked
package jp.lg.isac.web.audit;

import org.jspecify.annotations.NullMarked;
