package jp.lg.isac.account;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Who takes over from a person that leaves his post.
 *
 * @param successor account of a person of the same organisation
 */
public record HandOver(@NotNull UUID successor) {}
