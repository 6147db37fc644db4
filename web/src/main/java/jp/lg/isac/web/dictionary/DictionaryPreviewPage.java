package jp.lg.isac.web.dictionary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.indexing.TrialView;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What becomes of the text in the address with the draft, beside what becomes of it now. */
@Named
@RequestScoped
public class DictionaryPreviewPage {
  @Inject private FieldDictionary dictionary;
  @Inject private PageAddress address;

  private @Nullable TrialView trial;

  public TrialView getTrial() {
    if (trial == null) {
      trial = dictionary.preview(address.parameter("q"));
    }
    return trial;
  }
}
