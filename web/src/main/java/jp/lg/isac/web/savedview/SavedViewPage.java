package jp.lg.isac.web.savedview;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.savedview.FilteredList;
import jp.lg.isac.savedview.SaveView;
import jp.lg.isac.savedview.SavedViewLine;
import jp.lg.isac.savedview.SavedViews;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** A view to be named: one that is there, or the filter of the list from which the user comes. */
@Named
@ViewScoped
public class SavedViewPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient SavedViews views;
  @Inject private transient PageAddress address;
  @Inject private transient Feedback feedback;

  private final UUID newView = UUID.randomUUID();
  private @Nullable SavedViewLine line;
  private @Nullable FilteredList list;
  private String query = "";
  private @Nullable String name;
  private boolean notices;

  @PostConstruct
  void read() {
    if (!address.parameter("id").isEmpty()) {
      line = views.get(Ids.of(address.parameter("id")));
      list = line.list();
      query = line.query();
      name = line.name();
      notices = line.notices();
    } else {
      list = address.choice("list", FilteredList.class);
      if (list == null) {
        throw new DomainException.NotFound();
      }
      query = list.query(address::parameters);
    }
  }

  /** Keeps it and goes on to what it shows. */
  public void save() throws IOException {
    var command =
        new SaveView(
            Objects.requireNonNull(list), Objects.requireNonNullElse(name, ""), query, notices);
    SavedViewLine saved =
        line == null
            ? views.save(newView, command)
            : views.change(line.id(), line.version(), command);
    feedback.done("savedview.saved", saved.name());
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + saved.page());
  }

  public String remove() {
    views.remove(Objects.requireNonNull(line).id());
    feedback.done("savedview.removed", name);
    return "list?faces-redirect=true";
  }

  /** Whether it is kept already. */
  public boolean isThere() {
    return line != null;
  }

  /** Whether its owner can be told of what is new in it. */
  public boolean isNoticeable() {
    return list == FilteredList.SEARCH;
  }

  public boolean isNotices() {
    return notices;
  }

  public void setNotices(boolean notices) {
    this.notices = notices;
  }

  public @Nullable FilteredList getList() {
    return list;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }
}
