package jp.lg.isac.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.indexing.AskedQuestions;
import jp.lg.isac.indexing.ExplanationView;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Why the hit in the address is found with the question in the address. */
@Named
@RequestScoped
public class ExplanationPage {
  @Inject private AskedQuestions questions;
  @Inject private PageAddress address;

  private @Nullable ExplanationView view;

  public ExplanationView getView() {
    if (view == null) {
      view =
          questions.explain(
              SearchAddress.of(address.parameter("q")),
              address.parameter("type"),
              Ids.of(address.parameter("id")));
    }
    return view;
  }

  /** Path and query of the page where the hit is read. */
  public String getHit() {
    return Findings.page(address.parameter("type"), Ids.of(address.parameter("id")));
  }
}
