package jp.lg.isac.duty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a rule says.
 *
 * @param text the text of the rule and its source, shown beside every clock
 * @param personsOver for PERSONAL_DATA: more persons than this are a duty without any other ground
 * @param days the last day, counted from the day of knowing
 * @param daysIfWrongful the last day where the purpose was wrongful, if that differs
 * @param warnDaysBefore how many days before the last day a warning begins
 * @param remindHoursBefore when who handles the case is reminded, in hours before the last day is
 *     over; 0 is that moment, what is negative comes after it
 * @param knowingIsDayOne whether the day of knowing counts as day 1; otherwise it is day 0
 * @param shiftsFromClosedDays whether a last day on which offices are closed moves on
 */
public record WriteDutyRule(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 4_000) String text,
    @NotNull Recipient recipient,
    @NotNull Trigger trigger,
    @Nullable @Min(0) Integer personsOver,
    @Min(1) @Max(400) int days,
    @Nullable @Min(1) @Max(400) Integer daysIfWrongful,
    @Min(0) @Max(400) int warnDaysBefore,
    @NotNull @Size(max = 6) List<@NotNull @Min(-720) @Max(9_600) Integer> remindHoursBefore,
    boolean knowingIsDayOne,
    boolean shiftsFromClosedDays,
    @NotNull Fulfilment fulfilledBy) {}
