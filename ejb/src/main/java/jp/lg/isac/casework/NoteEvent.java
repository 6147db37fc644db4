package jp.lg.isac.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Notes what happened in a case.
 *
 * @param at when it happened
 * @param kind {@code OTHER} if absent
 */
public record NoteEvent(
    @NotNull Instant at, @NotNull EventKind kind, @NotBlank @Size(max = 4_000) String what) {

  @SuppressWarnings("NullAway") // a JSON body may leave the kind out
  public NoteEvent {
    kind = kind == null ? EventKind.OTHER : kind;
  }
}
