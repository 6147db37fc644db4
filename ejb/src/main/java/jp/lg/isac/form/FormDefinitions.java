package jp.lg.isac.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** The forms in their versions: read by who handles cases, written and activated by the centre. */
@Stateless
@TenantBound
@RolesAllowed("CENTRE_ADMIN")
public class FormDefinitions {
  @Inject FormRepository forms;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /** All versions of all forms; of each form the newest first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public List<FormDefinitionView> list() {
    return forms.definitions().stream().map(FormDefinition::view).toList();
  }

  /** One version of a form. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public FormDefinitionView get(String code, int version) {
    return existing(code, version).view();
  }

  /** A new version of a form, as a draft; the first one of a new code begins a form. */
  public FormDefinitionView draft(
      @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "form.code") String code,
      @Valid WriteFormDefinition command) {
    int newest =
        forms.definitions().stream()
            .filter(form -> form.code().equals(code))
            .mapToInt(FormDefinition::formVersion)
            .max()
            .orElse(0);
    var form = FormDefinition.draft(code, newest + 1, command);
    forms.add(form);
    forms.flush();
    activityLog.done("form-definition.draft", "form_definition", code + "/" + form.formVersion());
    return form.view();
  }

  /**
   * Says a draft anew.
   *
   * @param revision that the change is based on
   * @throws DomainException.Conflict {@code form.stands}
   */
  public FormDefinitionView rewrite(
      String code, int version, long revision, @Valid WriteFormDefinition command) {
    FormDefinition form = existing(code, version);
    if (form.version() != revision) {
      throw new DomainException.Stale();
    }
    form.rewrite(command);
    forms.flush();
    activityLog.done("form-definition.rewrite", "form_definition", code + "/" + version);
    return form.view();
  }

  /**
   * The form as it will be filled, each field with the name of its source; a draft can be activated
   * afterwards.
   */
  public FilledForm preview(String code, int version, FormWords words) {
    FormDefinition form = existing(code, version);
    form.previewed();
    forms.flush();
    activityLog.done("form-definition.preview", "form_definition", code + "/" + version);
    Map<FieldSource, String> sources = new EnumMap<>(FieldSource.class);
    for (FieldSource source : FieldSource.values()) {
      sources.put(source, "（" + words.value().apply(source) + "）");
    }
    return FilledForm.of(form, sources, Map.of(), 0);
  }

  /**
   * From now on organisations fill this version; the one before retires.
   *
   * @throws DomainException.Conflict {@code form.stands}, {@code form.not-previewed}
   */
  public FormDefinitionView activate(String code, int version) {
    FormDefinition form = existing(code, version);
    forms.definitions().stream()
        .filter(other -> other.code().equals(code) && other.state() == FormState.ACTIVE)
        .filter(other -> other.formVersion() != version)
        .forEach(FormDefinition::retire);
    // the one before first: the database lets one version be active
    forms.flush();
    form.activate(clock.instant());
    forms.flush();
    activityLog.done("form-definition.activate", "form_definition", code + "/" + version);
    return form.view();
  }

  private FormDefinition existing(String code, int version) {
    return forms.definition(code, version).orElseThrow(DomainException.NotFound::new);
  }
}
