package jp.lg.isac.web.duty;

import java.io.Serializable;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.duty.Fulfilment;
import jp.lg.isac.duty.Recipient;
import jp.lg.isac.duty.Trigger;
import jp.lg.isac.duty.WriteDutyRule;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a rule. */
public class DutyRuleForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String name;
  private @Nullable String text;
  private @Nullable Recipient recipient;
  private @Nullable Trigger trigger;
  private @Nullable Integer personsOver;
  private @Nullable Integer days;
  private @Nullable Integer daysIfWrongful;
  private @Nullable Integer warnDaysBefore;
  private @Nullable String remindHoursBefore;
  private boolean knowingIsDayOne;
  private boolean shiftsFromClosedDays;
  private @Nullable Fulfilment fulfilledBy;

  static DutyRuleForm of(WriteDutyRule rule) {
    var form = new DutyRuleForm();
    form.name = rule.name();
    form.text = rule.text();
    form.recipient = rule.recipient();
    form.trigger = rule.trigger();
    form.personsOver = rule.personsOver();
    form.days = rule.days();
    form.daysIfWrongful = rule.daysIfWrongful();
    form.warnDaysBefore = rule.warnDaysBefore();
    form.remindHoursBefore =
        rule.remindHoursBefore().stream().map(String::valueOf).collect(Collectors.joining(", "));
    form.knowingIsDayOne = rule.knowingIsDayOne();
    form.shiftsFromClosedDays = rule.shiftsFromClosedDays();
    form.fulfilledBy = rule.fulfilledBy();
    return form;
  }

  WriteDutyRule toCommand() {
    return new WriteDutyRule(
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(text, ""),
        Objects.requireNonNull(recipient),
        Objects.requireNonNull(trigger),
        personsOver,
        Objects.requireNonNullElse(days, 0),
        daysIfWrongful,
        Objects.requireNonNullElse(warnDaysBefore, 0),
        hours(),
        knowingIsDayOne,
        shiftsFromClosedDays,
        Objects.requireNonNull(fulfilledBy));
  }

  /** What is typed in one line, with commas or blanks between. */
  private List<Integer> hours() {
    String typed =
        Normalizer.normalize(Objects.requireNonNullElse(remindHoursBefore, ""), Form.NFKC);
    try {
      return Stream.of(typed.split("[\\s,、]+"))
          .filter(hours -> !hours.isEmpty())
          .map(Integer::valueOf)
          .toList();
    } catch (NumberFormatException e) {
      throw new DomainException.Invalid("/remindHoursBefore", "duty.remind-hours");
    }
  }

  public @Nullable String getRemindHoursBefore() {
    return remindHoursBefore;
  }

  public void setRemindHoursBefore(@Nullable String remindHoursBefore) {
    this.remindHoursBefore = remindHoursBefore;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable Recipient getRecipient() {
    return recipient;
  }

  public void setRecipient(@Nullable Recipient recipient) {
    this.recipient = recipient;
  }

  public @Nullable Trigger getTrigger() {
    return trigger;
  }

  public void setTrigger(@Nullable Trigger trigger) {
    this.trigger = trigger;
  }

  public @Nullable Integer getPersonsOver() {
    return personsOver;
  }

  public void setPersonsOver(@Nullable Integer personsOver) {
    this.personsOver = personsOver;
  }

  public @Nullable Integer getDays() {
    return days;
  }

  public void setDays(@Nullable Integer days) {
    this.days = days;
  }

  public @Nullable Integer getDaysIfWrongful() {
    return daysIfWrongful;
  }

  public void setDaysIfWrongful(@Nullable Integer daysIfWrongful) {
    this.daysIfWrongful = daysIfWrongful;
  }

  public @Nullable Integer getWarnDaysBefore() {
    return warnDaysBefore;
  }

  public void setWarnDaysBefore(@Nullable Integer warnDaysBefore) {
    this.warnDaysBefore = warnDaysBefore;
  }

  public boolean isKnowingIsDayOne() {
    return knowingIsDayOne;
  }

  public void setKnowingIsDayOne(boolean knowingIsDayOne) {
    this.knowingIsDayOne = knowingIsDayOne;
  }

  public boolean isShiftsFromClosedDays() {
    return shiftsFromClosedDays;
  }

  public void setShiftsFromClosedDays(boolean shiftsFromClosedDays) {
    this.shiftsFromClosedDays = shiftsFromClosedDays;
  }

  public @Nullable Fulfilment getFulfilledBy() {
    return fulfilledBy;
  }

  public void setFulfilledBy(@Nullable Fulfilment fulfilledBy) {
    this.fulfilledBy = fulfilledBy;
  }
}
