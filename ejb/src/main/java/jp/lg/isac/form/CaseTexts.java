package jp.lg.isac.form;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.casework.CaseContactView;
import jp.lg.isac.casework.IndicatorView;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Lesson;
import jp.lg.isac.incident.ReportState;
import jp.lg.isac.incident.ReportView;
import org.jspecify.annotations.Nullable;

/** What a case says to each source of a field. */
final class CaseTexts {
  private final Map<FieldSource, String> texts = new EnumMap<>(FieldSource.class);
  private final FormWords words;

  CaseTexts(FormWords words) {
    this.words = words;
  }

  Map<FieldSource, String> texts() {
    return texts;
  }

  CaseTexts incident(IncidentView incident, String organisation) {
    put(FieldSource.ORGANISATION, organisation);
    put(FieldSource.AUTHOR, incident.author());
    put(FieldSource.TITLE, incident.title());
    put(FieldSource.KIND, incident.kind());
    put(FieldSource.CAUSE_CLASS, incident.causeClass());
    put(FieldSource.OCCURRED_AT, incident.occurredAt());
    put(FieldSource.DETECTED_AT, incident.detectedAt());
    put(FieldSource.SUMMARY, incident.summary());
    put(FieldSource.IMPACT, incident.impact());
    put(FieldSource.COUNTERMEASURES, incident.countermeasures());
    put(FieldSource.SYSTEMS, lines(incident.systems().stream()));
    put(FieldSource.VENDORS, lines(incident.vendors().stream()));
    return this;
  }

  /** The stages that were sent; what a later one says of impact and countermeasures goes before. */
  CaseTexts reports(List<ReportView> thread) {
    List<ReportView> sent =
        thread.stream().filter(report -> report.status() == ReportState.SENT).toList();
    put(FieldSource.REPORTS, lines(sent.stream().map(this::stage)));
    for (ReportView report : sent) {
      put(FieldSource.CAUSE_CLASS, report.causeClass());
      put(FieldSource.IMPACT, report.impact());
      put(FieldSource.COUNTERMEASURES, report.countermeasures());
      lesson(FieldSource.LESSON_CAUSE, report, Lesson::cause);
      lesson(FieldSource.LESSON_RESPONSE, report, Lesson::response);
      lesson(FieldSource.LESSON_PREVENTION, report, Lesson::prevention);
    }
    return this;
  }

  CaseTexts facts(Facts facts) {
    put(FieldSource.KNOWN_AT, facts.knownAt());
    put(FieldSource.PERSONS, facts.persons());
    // what nobody has looked at yet is no answer
    if (!facts.equals(Facts.NONE)) {
      put(FieldSource.SENSITIVE, said(facts.sensitive()));
      put(FieldSource.FINANCIAL_DAMAGE, said(facts.financialDamage()));
      put(FieldSource.WRONGFUL_PURPOSE, said(facts.wrongfulPurpose()));
    }
    return this;
  }

  CaseTexts indicators(List<IndicatorView> indicators) {
    put(FieldSource.INDICATORS, lines(indicators.stream().map(IndicatorView::defanged)));
    return this;
  }

  CaseTexts contacts(List<CaseContactView> contacts) {
    put(
        FieldSource.CONTACTS,
        lines(contacts.stream().map(c -> words.moment().apply(c.at()) + " " + c.whom())));
    return this;
  }

  private String stage(ReportView report) {
    Instant at = report.sentAt();
    return words.value().apply(report.stage())
        + (at == null ? "" : " " + words.moment().apply(at))
        + "\n"
        + report.body();
  }

  private void lesson(
      FieldSource source, ReportView report, Function<Lesson, @Nullable String> part) {
    if (report.lesson() != null) {
      put(source, part.apply(report.lesson()));
    }
  }

  private String said(boolean so) {
    return so ? words.yes() : words.no();
  }

  private static String lines(Stream<String> texts) {
    return texts.collect(Collectors.joining("\n"));
  }

  private void put(FieldSource source, @Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case Instant moment -> words.moment().apply(moment);
          case Enum<?> constant -> words.value().apply(constant);
          default -> value.toString();
        };
    if (!text.isBlank()) {
      texts.put(source, text);
    }
  }
}
