package jp.lg.isac.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a published article is still right.
 *
 * @param reviewOn until when it is taken to be; a year from today if absent
 */
public record ConfirmArticle(@Nullable LocalDate reviewOn) {}
