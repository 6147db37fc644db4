package jp.lg.isac.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.exchange.Comments;
import jp.lg.isac.exchange.DeskRow;
import jp.lg.isac.exchange.PostComment;
import jp.lg.isac.exchange.PrefectureDesk;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** How the organisations of the prefecture stand; its rows stay as they are while it is open. */
@Named
@ViewScoped
public class PrefectureDeskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient PrefectureDesk desk;
  @Inject private transient Comments comments;
  @Inject private transient Messages messages;
  @Inject private transient Feedback feedback;

  private final ArrayList<DeskRow> rows = new ArrayList<>();

  @PostConstruct
  void read() {
    rows.addAll(desk.rows());
  }

  /** Asks an organisation how its newest open case stands. */
  public String ask(DeskRow row) {
    post(row.newest(), messages.get("desk.question"));
    feedback.done("desk.asked", row.name());
    return "/desk/index.xhtml?faces-redirect=true";
  }

  /** Reminds an organisation to report: of the clock that stands worst, or of its newest case. */
  public String remind(DeskRow row) {
    if (row.clockReport() == null) {
      post(row.newest(), messages.get("desk.reminder"));
    } else {
      post(row.clockReport(), messages.format("desk.reminder.due", lastDay(row)));
    }
    feedback.done("desk.reminded", row.name());
    return "/desk/index.xhtml?faces-redirect=true";
  }

  /** The last day on which the clock that stands worst is in time; none without a clock. */
  public @Nullable LocalDate lastDay(DeskRow row) {
    Instant over = row.dueAt();
    return over == null ? null : LocalDate.ofInstant(over.minusNanos(1), Clocks.TOKYO);
  }

  private void post(@Nullable UUID report, String words) {
    comments.post(Objects.requireNonNull(report), UUID.randomUUID(), PostComment.question(words));
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  /** For a report to the ministry. */
  public void cases() throws IOException {
    DeskCasesFile.of(desk.exportCases(), messages)
        .as(TableFile.Format.XLSX)
        .send(FacesContext.getCurrentInstance());
  }

  public List<DeskRow> getRows() {
    return rows;
  }

  /** Open cases of all. */
  public int getOpen() {
    return rows.stream().mapToInt(DeskRow::open).sum();
  }

  /** How many organisations have an open case. */
  public long getAffected() {
    return rows.stream().filter(row -> row.open() > 0).count();
  }

  /** Open cases that nobody of the prefecture has opened. */
  public int getUnread() {
    return rows.stream().mapToInt(DeskRow::unread).sum();
  }

  private void send(TableFile.Format format) throws IOException {
    DeskFile.of(desk.export(), messages).as(format).send(FacesContext.getCurrentInstance());
  }
}
