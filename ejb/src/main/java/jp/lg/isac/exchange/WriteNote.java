package jp.lg.isac.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a shift of the centre hands over to the next one (引き継ぎ事項). */
public record WriteNote(@NotBlank @Size(max = 4_000) String body) {}
