package jp.lg.isac.web.incident;

import java.io.Serializable;
import jp.lg.isac.incident.Lesson;
import jp.lg.isac.incident.ReportState;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.incident.WriteReport;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.AudienceForm;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a later stage. */
public class ReportForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable ReportStage stage = ReportStage.FOLLOW_UP;
  private @Nullable String body;
  private @Nullable Integer corrects;
  private @Nullable CauseClass causeClass;
  private @Nullable String impact;
  private @Nullable String countermeasures;
  private @Nullable String cause;
  private @Nullable String response;
  private @Nullable String prevention;
  private @Nullable String noneBecause;
  private @Nullable Tlp tlp;
  private AudienceForm audience = new AudienceForm();
  private boolean confirmed;

  static ReportForm of(ReportView draft) {
    var form = new ReportForm();
    form.stage = draft.stage();
    form.body = draft.body();
    form.corrects = draft.corrects();
    form.causeClass = draft.causeClass();
    form.impact = draft.impact();
    form.countermeasures = draft.countermeasures();
    form.tlp = draft.tlp();
    form.audience = AudienceForm.of(draft.audience());
    Lesson lesson = draft.lesson();
    if (lesson != null) {
      form.cause = lesson.cause();
      form.response = lesson.response();
      form.prevention = lesson.prevention();
      form.noneBecause = lesson.noneBecause();
    }
    return form;
  }

  WriteReport toCommand(ReportState status, boolean urgent, @Nullable Audience now) {
    return new WriteReport(
        stage == null ? ReportStage.FOLLOW_UP : stage,
        body,
        corrects,
        causeClass,
        impact,
        countermeasures,
        new Lesson(cause, response, prevention, noneBecause),
        tlp,
        audience.added(now),
        status,
        urgent,
        confirmed);
  }

  public @Nullable ReportStage getStage() {
    return stage;
  }

  public void setStage(@Nullable ReportStage stage) {
    this.stage = stage;
  }

  public @Nullable String getBody() {
    return body;
  }

  public void setBody(@Nullable String body) {
    this.body = body;
  }

  public @Nullable Integer getCorrects() {
    return corrects;
  }

  public void setCorrects(@Nullable Integer corrects) {
    this.corrects = corrects;
  }

  public @Nullable CauseClass getCauseClass() {
    return causeClass;
  }

  public void setCauseClass(@Nullable CauseClass causeClass) {
    this.causeClass = causeClass;
  }

  public @Nullable String getImpact() {
    return impact;
  }

  public void setImpact(@Nullable String impact) {
    this.impact = impact;
  }

  public @Nullable String getCountermeasures() {
    return countermeasures;
  }

  public void setCountermeasures(@Nullable String countermeasures) {
    this.countermeasures = countermeasures;
  }

  public @Nullable String getCause() {
    return cause;
  }

  public void setCause(@Nullable String cause) {
    this.cause = cause;
  }

  public @Nullable String getResponse() {
    return response;
  }

  public void setResponse(@Nullable String response) {
    this.response = response;
  }

  public @Nullable String getPrevention() {
    return prevention;
  }

  public void setPrevention(@Nullable String prevention) {
    this.prevention = prevention;
  }

  public @Nullable String getNoneBecause() {
    return noneBecause;
  }

  public void setNoneBecause(@Nullable String noneBecause) {
    this.noneBecause = noneBecause;
  }

  public @Nullable Tlp getTlp() {
    return tlp;
  }

  public void setTlp(@Nullable Tlp tlp) {
    this.tlp = tlp;
  }

  public AudienceForm getAudience() {
    return audience;
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }
}
