package jp.lg.isac.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.notification.Inbox;

/** The number of unread notices in the header of every page. */
@Named
@RequestScoped
public class NoticeBell {
  @Inject private Inbox inbox;

  private int unread;

  @PostConstruct
  void count() {
    unread = inbox.countUnread();
  }

  public int getUnread() {
    return unread;
  }

  /** As it is shown: beyond a certain number nobody counts any more. */
  public String getCount() {
    return unread > Inbox.COUNTED ? Inbox.COUNTED + "+" : String.valueOf(unread);
  }
}
