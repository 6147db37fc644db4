package jp.lg.isac.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says how the own organisation decides what it sends.
 *
 * @param deputy username of the colleague who approves in the approver's place (代決)
 */
public record SetApprovalRule(
    @NotNull ApprovalMode mode, @Nullable @Size(max = 100) String deputy) {}
