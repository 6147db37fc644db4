package jp.lg.isac.form;

import java.util.List;

/**
 * A form of a case.
 *
 * @param missing labels of the required fields that are still empty
 */
public record FormSummary(
    String code, int formVersion, String title, String recipient, List<String> missing) {
  static FormSummary of(FilledForm form) {
    return new FormSummary(
        form.code(), form.formVersion(), form.title(), form.recipient(), form.missing());
  }
}
