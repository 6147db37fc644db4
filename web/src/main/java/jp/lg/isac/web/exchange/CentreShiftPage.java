package jp.lg.isac.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.exchange.CentreShift;
import jp.lg.isac.exchange.NoteView;
import jp.lg.isac.exchange.ShiftView;
import jp.lg.isac.exchange.WriteNote;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The change of a shift of the centre: since when, what happened, what is handed over. */
@Named
@RequestScoped
public class CentreShiftPage {
  @Inject private CentreShift shift;
  @Inject private PageAddress address;
  @Inject private Messages messages;
  @Inject private Feedback feedback;

  private @Nullable ShiftView view;
  private @Nullable Page<NoteView> notes;
  private List<String> faults = List.of();
  private @Nullable String note;

  @PostConstruct
  void read() {
    Instant usual = shift.begin();
    try {
      view = shift.since(ShiftBegin.of(address.parameter("since"), usual));
    } catch (DomainException.Invalid invalid) {
      faults =
          invalid.violations().stream()
              .map(violation -> messages.problem(violation.code(), violation.arguments()))
              .toList();
      view = shift.since(usual);
    }
  }

  /** Hands something over to the next shift. */
  public String write() {
    shift.write(UUID.randomUUID(), new WriteNote(Objects.requireNonNullElse(note, "")));
    feedback.done("centredesk.noted");
    return "/desk/shift.xhtml?faces-redirect=true&since=" + getSince();
  }

  public ShiftView getView() {
    return Objects.requireNonNull(view);
  }

  /** As the field of the page writes it. */
  public String getSince() {
    return ShiftBegin.written(getView().since());
  }

  /** What is wrong with the address, in words. */
  public List<String> getFaults() {
    return faults;
  }

  public Page<NoteView> getNotes() {
    if (notes == null) {
      notes = shift.notes(PageRequest.of(null, address.parameter("cursor")));
    }
    return notes;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
