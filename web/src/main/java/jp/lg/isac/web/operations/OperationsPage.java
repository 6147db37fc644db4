package jp.lg.isac.web.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.attachment.FileTexts;
import jp.lg.isac.indexing.Index;
import jp.lg.isac.indexing.IndexView;
import jp.lg.isac.notification.Outbox;
import jp.lg.isac.notification.OutboxView;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** How the search index of the node that answers and the mails stand, and what may be done. */
@Named
@ViewScoped
public class OperationsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Index index;
  @Inject private transient Outbox mails;
  @Inject private transient FileTexts texts;
  @Inject private transient Feedback feedback;

  private transient @Nullable IndexView view;
  private transient @Nullable OutboxView outbox;
  private transient FileTexts.@Nullable Counts files;

  public IndexView getIndex() {
    if (view == null) {
      view = index.view();
    }
    return view;
  }

  public OutboxView getOutbox() {
    if (outbox == null) {
      outbox = mails.view();
    }
    return outbox;
  }

  public List<Outbox.State> getMailStates() {
    return List.of(Outbox.State.values());
  }

  /** How far the texts of files are read. */
  public FileTexts.Counts getFiles() {
    if (files == null) {
      files = texts.counts();
    }
    return files;
  }

  /** Tries again what could not be read. */
  public String retryFiles() {
    texts.retry();
    feedback.done("operations.files.retried");
    return "index?faces-redirect=true";
  }

  /** Sends a mail again whose fate is unknown, or that was given up. */
  public String retryMail(UUID id) {
    mails.retry(id);
    feedback.done("operations.mail.retried");
    return "index?faces-redirect=true";
  }

  /** Lets such a mail rest. */
  public String closeMail(UUID id) {
    mails.close(id);
    feedback.done("operations.mail.closed");
    return "index?faces-redirect=true";
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
