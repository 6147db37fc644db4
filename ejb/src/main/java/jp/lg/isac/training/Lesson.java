package jp.lg.isac.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One lesson (単元) of a course.
 *
 * @param body Markdown
 */
public record Lesson(
    @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 50_000) String body) {}
