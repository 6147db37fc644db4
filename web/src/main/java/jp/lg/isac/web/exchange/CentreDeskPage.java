package jp.lg.isac.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.exchange.AssignReport;
import jp.lg.isac.exchange.CentreDesk;
import jp.lg.isac.exchange.CentreDeskFilter;
import jp.lg.isac.exchange.CentreDeskRow;
import jp.lg.isac.exchange.Comments;
import jp.lg.isac.exchange.PostComment;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;

/** What was shared with the centre; its rows stay as they are while it is open. */
@Named
@ViewScoped
public class CentreDeskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient CentreDesk desk;
  @Inject private transient Comments comments;
  @Inject private transient PageAddress address;
  @Inject private transient Feedback feedback;
  @Inject private transient Messages messages;

  /** The one that is chosen in each row. */
  private final Map<UUID, String> chosen = new HashMap<>();

  private CentreDeskFilter show = CentreDeskFilter.NEW;
  private List<SelectItem> colleagues = List.of();
  private List<CentreDeskRow> rows = List.of();
  private String next = "";

  @PostConstruct
  void read() {
    show =
        Objects.requireNonNullElse(
            address.choice("show", CentreDeskFilter.class), CentreDeskFilter.NEW);
    Page<CentreDeskRow> page = desk.rows(show, PageRequest.of(null, address.parameter("cursor")));
    rows = page.items();
    next = Objects.requireNonNullElse(page.nextCursor(), "");
    colleagues =
        desk.colleagues().stream()
            .map(each -> new SelectItem(each.username(), each.name()))
            .toList();
  }

  /** Gives a report to who is chosen in its row. */
  public String assign(CentreDeskRow row) {
    desk.assign(row.id(), new AssignReport(Objects.requireNonNullElse(chosen.get(row.id()), "")));
    feedback.done("centredesk.assigned", row.title());
    return again();
  }

  public String release(CentreDeskRow row) {
    desk.release(row.id());
    feedback.done("centredesk.released", row.title());
    return again();
  }

  /** Asks the reporter how the case stands. */
  public String ask(CentreDeskRow row) {
    comments.post(row.id(), UUID.randomUUID(), PostComment.question(messages.get("desk.question")));
    feedback.done("centredesk.asked", row.title());
    return again();
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  private void send(TableFile.Format format) throws IOException {
    CentreDeskFile.of(desk.export(show), messages)
        .as(format)
        .send(FacesContext.getCurrentInstance());
  }

  private String again() {
    return "/desk/centre.xhtml?faces-redirect=true&show=" + show;
  }

  /** The page as the pager reads it. */
  public Page<CentreDeskRow> getPage() {
    return new Page<>(rows, next.isEmpty() ? null : next);
  }

  public List<CentreDeskRow> getRows() {
    return rows;
  }

  public CentreDeskFilter[] getFilters() {
    return CentreDeskFilter.values();
  }

  public CentreDeskFilter getShow() {
    return show;
  }

  public List<SelectItem> getColleagues() {
    return colleagues;
  }

  public Map<UUID, String> getChosen() {
    return chosen;
  }
}
