package jp.lg.isac.web.dictionary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.indexing.TrialView;
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

  private @Nullable TrialView trial;

  public TrialView getTrial() {
    if (trial == null) {
      trial = dictionary.preview(address.parameter("q"), getEdition());
    }
    return trial;
  }

  /** The number of the edition that is tried, null for the draft. */
  public @Nullable Long getEdition() {
    String number = address.parameter("edition");
    return number.isEmpty() ? null : EditionNumber.of(number);
  }
}
