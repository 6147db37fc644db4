package jp.lg.isac.web.savedview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.savedview.FilteredList;
import jp.lg.isac.savedview.SavedViewLine;
import jp.lg.isac.savedview.SavedViews;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What {@code i:views} shows above a list: the reader's views, and the filter that he sees now. */
@Named
@RequestScoped
public class ViewsOfList {
  /** More stand on the page where they are kept in order. */
  private static final int SHOWN = 20;

  @Inject private SavedViews views;
  @Inject private PageAddress address;

  private @Nullable List<SavedViewLine> lines;

  /** The views of the list, by name; a page shows one list. */
  public List<SavedViewLine> of(String list) {
    if (lines == null) {
      lines = views.list(FilteredList.valueOf(list), new TextPageRequest(SHOWN, "")).items();
    }
    return lines;
  }

  /** The filter in the address of this page, as a query; empty if there is none. */
  public String filter(String list) {
    return FilteredList.valueOf(list).query(address::parameters);
  }

  /** Whether it is a filter that has no name yet. */
  public boolean isNew(String list) {
    String filter = filter(list);
    return !filter.isEmpty() && of(list).stream().noneMatch(line -> line.query().equals(filter));
  }
}
