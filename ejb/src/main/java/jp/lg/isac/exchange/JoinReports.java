package jp.lg.isac.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Says that another shared report tells of the same case.
 *
 * @param report the other one, by the id by which the centre reads it
 */
public record JoinReports(@NotNull UUID report) {}
