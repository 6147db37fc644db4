package jp.lg.isac.web.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.lg.isac.duty.DutyRuleView;
import jp.lg.isac.duty.DutyRules;
import jp.lg.isac.duty.Fulfilment;
import jp.lg.isac.duty.Recipient;
import jp.lg.isac.duty.RulePreview;
import jp.lg.isac.duty.RuleState;
import jp.lg.isac.duty.Trigger;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.FactsForm;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** One version of a rule: edited while it is a draft, tried on a case, activated. */
@Named
@ViewScoped
public class DutyRulePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient DutyRules rules;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;

  private @Nullable String code;
  private int version;
  private long revision;
  private RuleState state = RuleState.DRAFT;
  private DutyRuleForm form = new DutyRuleForm();
  private FactsForm facts = new FactsForm();
  private transient @Nullable RulePreview preview;

  /** Opens the version that the address names. */
  public void open() {
    user.requireAnyOf(Set.of(Role.CENTRE_ADMIN));
    if (revision == 0) {
      if (code == null) {
        throw new DomainException.NotFound();
      }
      show(rules.get(code, version));
    }
  }

  private void show(DutyRuleView rule) {
    form = DutyRuleForm.of(rule.rule());
    revision = rule.revision();
    state = rule.state();
  }

  /** Saves the draft, or begins a new version where the opened one stands already. */
  public String save() {
    String of = Objects.requireNonNull(code);
    DutyRuleView saved =
        isDraft()
            ? rules.rewrite(of, version, revision, form.toCommand())
            : rules.draft(of, form.toCommand());
    feedback.done("duty.saved", saved.version());
    return "rule?faces-redirect=true&code=" + of + "&version=" + saved.version();
  }

  /** Tries the saved version on a case, and shows it as it was tried: another may have saved it. */
  public void look() {
    String of = Objects.requireNonNull(code);
    preview = rules.preview(of, version, facts.toFacts());
    show(rules.get(of, version));
  }

  public String activate() {
    rules.activate(Objects.requireNonNull(code), version);
    feedback.done("duty.activated");
    return "rules?faces-redirect=true";
  }

  /** Whether it can still be written. */
  public boolean isDraft() {
    return state == RuleState.DRAFT || state == RuleState.PREVIEWED;
  }

  public boolean isPreviewed() {
    return state == RuleState.PREVIEWED;
  }

  public DutyRuleForm getForm() {
    return form;
  }

  public FactsForm getFacts() {
    return facts;
  }

  public @Nullable RulePreview getPreview() {
    return preview;
  }

  public List<Recipient> getRecipients() {
    return List.of(Recipient.values());
  }

  public List<Trigger> getTriggers() {
    return List.of(Trigger.values());
  }

  public List<Fulfilment> getFulfilments() {
    return List.of(Fulfilment.values());
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
