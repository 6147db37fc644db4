package jp.lg.isac.vocabulary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Makes a tag and its words synonyms of another.
 *
 * @param into id of the other tag
 */
public record MergeTag(@NotNull UUID into) {}
