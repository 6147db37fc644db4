package jp.lg.isac.web.dictionary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.dictionary.Activation;
import jp.lg.isac.dictionary.DictionaryEditionView;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** A dictionary that was put to use at one time. */
@Named
@RequestScoped
public class DictionaryEditionPage {
  @Inject private FieldDictionary dictionary;
  @Inject private Activation activation;
  @Inject private PageAddress address;
  @Inject private Feedback feedback;

  private @Nullable DictionaryEditionView view;

  public DictionaryEditionView getView() {
    if (view == null) {
      view = dictionary.edition(number());
    }
    return view;
  }

  public String putBack() {
    activation.putBack(number());
    feedback.done("dictionary.wasPutBack", number());
    return "index?faces-redirect=true";
  }

  private long number() {
    return EditionNumber.of(address.parameter("number"));
  }
}
