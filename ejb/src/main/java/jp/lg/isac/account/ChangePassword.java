package jp.lg.isac.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password, by somebody who knows the old one. */
public record ChangePassword(
    @NotNull @Size(max = 200) String currentPassword,
    @NotNull @Size(max = 200) String newPassword) {}
