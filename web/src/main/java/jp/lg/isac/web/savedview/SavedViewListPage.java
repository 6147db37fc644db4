package jp.lg.isac.web.savedview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.savedview.SavedViewLine;
import jp.lg.isac.savedview.SavedViews;
import jp.lg.isac.web.PageAddress;

/** All views of the user. */
@Named
@RequestScoped
public class SavedViewListPage {
  @Inject private SavedViews views;
  @Inject private PageAddress address;

  private Page<SavedViewLine> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = views.list(null, TextPageRequest.of(null, address.parameter("cursor")));
  }

  public Page<SavedViewLine> getPage() {
    return page;
  }
}
