package jp.lg.isac.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The centre publishes a course, or a new edition of one.
 *
 * @param mandatory whether everybody who may take it has to
 * @param due the last day for a mandatory course
 */
public record PublishCourse(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 2000) String summary,
    @NotNull CourseAudience audience,
    boolean mandatory,
    @Nullable LocalDate due,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Lesson> lessons,
    @NotNull @Valid Quiz quiz) {}
