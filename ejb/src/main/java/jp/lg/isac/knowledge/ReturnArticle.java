package jp.lg.isac.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a text back to its writer.
 *
 * @param comment what is to be changed
 */
public record ReturnArticle(@NotBlank @Size(max = 4000) String comment) {}
