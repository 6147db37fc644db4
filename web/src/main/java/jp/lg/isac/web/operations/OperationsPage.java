package jp.lg.isac.web.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.indexing.Index;
import jp.lg.isac.indexing.IndexView;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** How the search index of the node that answers stands, and what may be done to it. */
@Named
@ViewScoped
public class OperationsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Index index;
  @Inject private transient Feedback feedback;

  private transient @Nullable IndexView view;

  public IndexView getIndex() {
    if (view == null) {
      view = index.view();
    }
    return view;
  }

  /** Makes the index anew in the background. */
  public String rebuild() {
    index.rebuild();
    feedback.done("operations.index.rebuilding");
    return "index?faces-redirect=true";
  }

  /** Tries a thing again that was put aside. */
  public String retry(String type, UUID id) {
    index.retry(type, id);
    feedback.done("operations.failure.retried");
    return "index?faces-redirect=true";
  }
}
