package jp.lg.isac.opinion;

import jakarta.validation.constraints.NotNull;

/**
 * Says that an article helped.
 *
 * @param reason what it was good for
 */
public record SayHelpful(@NotNull HelpfulReason reason) {}
