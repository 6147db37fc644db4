package jp.lg.isac.web.dictionary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.indexing.TrialView;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the text in the address with the draft, or the edition that the address names,
 * beside what becomes of it now.
 */
@Named
@RequestScoped
public class DictionaryPreviewPage {
  @Inject private FieldDictionary dictionary;
  @Inject private PageAddress address;
  @Inject private Messages messages;

  private @Nullable TrialView trial;
  private List<String> faults = List.of();

  /** None where there is a fault. */
  public @Nullable TrialView getTrial() {
    if (trial == null && faults.isEmpty()) {
      try {
        trial = dictionary.preview(address.parameter("q"), getEdition());
      } catch (DomainException.Invalid invalid) {
        faults =
            invalid.violations().stream()
                .map(violation -> messages.problem(violation.code(), violation.arguments()))
                .toList();
      }
    }
    return trial;
  }

  /** Why it cannot be tried, in words: an edition may have lines that do not load. */
  public List<String> getFaults() {
    return faults;
  }

  /** The number of the edition that is tried, null for the draft. */
  public @Nullable Long getEdition() {
    String number = address.parameter("edition");
    return number.isEmpty() ? null : EditionNumber.of(number);
  }
}
