package jp.lg.isac.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.notification.Inbox;
import jp.lg.isac.notification.NoticeView;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;

/** What the user was told, last first. */
@Named
@ViewScoped
public class NoticePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Inbox inbox;
  @Inject private transient PageAddress address;
  @Inject private transient Feedback feedback;

  private transient Page<NoticeView> page = new Page<>(List.of(), null);

  @PostConstruct
  void load() {
    page = inbox.list(PageRequest.of(null, address.parameter("cursor")));
  }

  public Page<NoticeView> getPage() {
    return page;
  }

  /** Marks one as read and stays. */
  public String read(UUID id) {
    inbox.read(id);
    return "index?faces-redirect=true";
  }

  public String readAll() {
    inbox.readAll();
    feedback.done("notice.allRead");
    return "index?faces-redirect=true";
  }
}
