package jp.lg.isac.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.indexing.AskedQuestions;
import jp.lg.isac.indexing.AskedView;
import org.jspecify.annotations.Nullable;

/** What people ask of the search, for who tends its words. */
@Named
@RequestScoped
public class AskedPage {
  @Inject private AskedQuestions questions;

  private @Nullable AskedView view;

  public AskedView getView() {
    if (view == null) {
      view = questions.view();
    }
    return view;
  }
}
