package jp.lg.isac.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.casework.ContactLog;
import jp.lg.isac.casework.Indicators;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.CaseClocks;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** The forms of one's own incidents: they fill themselves, and what is missing is typed. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Forms {
  @Inject FormRepository forms;
  @Inject Incidents incidents;
  @Inject Reports reports;
  @Inject CaseClocks clocks;
  @Inject Indicators indicators;
  @Inject ContactLog contacts;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;

  /** All forms that can be filled for a case, each with what it still lacks. */
  public List<FormSummary> list(UUID incident, FormWords words) {
    Filling filling = filling(incident, words);
    return forms.active().stream().map(filling::of).map(FormSummary::of).toList();
  }

  /** One form as it is filled for a case. */
  public FilledForm get(UUID incident, String code, FormWords words) {
    return filling(incident, words).of(active(code));
  }

  /**
   * Types into a form. Other forms of the case with fields of the same names say the same.
   *
   * @param version of what was typed before, as the user has read it
   * @throws DomainException.Stale if somebody typed since
   * @throws DomainException.Invalid {@code form.field-unknown}
   */
  public FilledForm fill(
      UUID incident, String code, long version, @Valid FillForm command, FormWords words) {
    incidents.get(incident);
    Map<String, String> changes = changes(active(code), command);
    var there = forms.typed(incident);
    if (there.map(TypedValues::version).orElse(0L) != version
        || (there.isEmpty() && !forms.begin(incident, currentUser.organisation()))) {
      throw new DomainException.Stale();
    }
    TypedValues typed =
        there.or(() -> forms.typed(incident)).orElseThrow(DomainException.Stale::new);
    typed.type(changes);
    forms.flush();
    activityLog.done("form.fill", "incident", incident);
    return get(incident, code, words);
  }

  /** One form, to be taken out of the product. */
  public FilledForm take(UUID incident, String code, FormWords words) {
    FilledForm form = get(incident, code, words);
    activityLog.done("form.download", "incident", incident);
    return form;
  }

  private static Map<String, String> changes(FormDefinition form, FillForm command) {
    Set<String> names =
        form.sections().stream()
            .flatMap(section -> section.fields().stream())
            .map(FormField::name)
            .collect(Collectors.toSet());
    var changes = new HashMap<String, String>();
    names.forEach(name -> changes.put(name, ""));
    command
        .values()
        .forEach(
            (name, text) -> {
              if (!names.contains(name)) {
                String pointer = name.replace("~", "~0").replace("/", "~1");
                throw new DomainException.Invalid("/values/" + pointer, "form.field-unknown");
              }
              changes.put(name, text == null ? "" : text);
            });
    return changes;
  }

  private FormDefinition active(String code) {
    return forms.active().stream()
        .filter(form -> form.code().equals(code))
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }

  private Filling filling(UUID incident, FormWords words) {
    var texts =
        new CaseTexts(words)
            .incident(incidents.get(incident), currentUser.organisationName())
            .reports(reports.thread(incident))
            .facts(clocks.facts(incident).facts())
            .indicators(indicators.list(incident))
            .contacts(contacts.list(incident))
            .texts();
    var typed = forms.typed(incident);
    return new Filling(
        texts,
        typed.map(TypedValues::texts).orElse(Map.of()),
        typed.map(TypedValues::version).orElse(0L));
  }

  private record Filling(Map<FieldSource, String> texts, Map<String, String> typed, long version) {
    FilledForm of(FormDefinition form) {
      return FilledForm.of(form, texts, typed, version);
    }
  }
}
