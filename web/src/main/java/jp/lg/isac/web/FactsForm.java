package jp.lg.isac.web;

import java.io.Serializable;
import java.time.Instant;
import jp.lg.isac.duty.Facts;
import org.jspecify.annotations.Nullable;

/** What is typed about the facts that decide the duties of a case. */
public class FactsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable Instant knownAt;
  private @Nullable Integer persons;
  private boolean sensitive;
  private boolean financialDamage;
  private boolean wrongfulPurpose;

  public static FactsForm of(Facts facts) {
    var form = new FactsForm();
    form.knownAt = facts.knownAt();
    form.persons = facts.persons();
    form.sensitive = facts.sensitive();
    form.financialDamage = facts.financialDamage();
    form.wrongfulPurpose = facts.wrongfulPurpose();
    return form;
  }

  public Facts toFacts() {
    return new Facts(knownAt, persons, sensitive, financialDamage, wrongfulPurpose);
  }

  public @Nullable Instant getKnownAt() {
    return knownAt;
  }

  public void setKnownAt(@Nullable Instant knownAt) {
    this.knownAt = knownAt;
  }

  public @Nullable Integer getPersons() {
    return persons;
  }

  public void setPersons(@Nullable Integer persons) {
    this.persons = persons;
  }

  public boolean isSensitive() {
    return sensitive;
  }

  public void setSensitive(boolean sensitive) {
    this.sensitive = sensitive;
  }

  public boolean isFinancialDamage() {
    return financialDamage;
  }

  public void setFinancialDamage(boolean financialDamage) {
    this.financialDamage = financialDamage;
  }

  public boolean isWrongfulPurpose() {
    return wrongfulPurpose;
  }

  public void setWrongfulPurpose(boolean wrongfulPurpose) {
    this.wrongfulPurpose = wrongfulPurpose;
  }
}
