package jp.lg.isac.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.indexing.KeepHistory;
import jp.lg.isac.indexing.SearchHistory;
import jp.lg.isac.indexing.SearchHistoryView;
import jp.lg.isac.web.Feedback;

/** What the user searched for, the last first. */
@Named
@ViewScoped
public class SearchHistoryPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "history?faces-redirect=true";

  @Inject private transient SearchHistory history;
  @Inject private transient Feedback feedback;

  private transient SearchHistoryView view = new SearchHistoryView(true, List.of());

  @PostConstruct
  void load() {
    view = history.view();
  }

  public SearchHistoryView getView() {
    return view;
  }

  public String clear() {
    history.clear();
    feedback.done("search.history.cleared");
    return HERE;
  }

  /** Remembers searches from now on. */
  public String keep() {
    history.keep(new KeepHistory(true));
    feedback.done("search.history.kept");
    return HERE;
  }

  /** Forgets what was searched for and remembers nothing any more. */
  public String stop() {
    history.keep(new KeepHistory(false));
    feedback.done("search.history.stopped");
    return HERE;
  }
}
