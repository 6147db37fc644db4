package jp.lg.isac.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.notification.Inbox;
import jp.lg.isac.notification.NoticeView;
import jp.lg.isac.web.Messages;
import jp.lg.isac.worklist.Worklist;

/** What waits for the user, and what is new for him. */
@Named
@RequestScoped
public class HomePage {
  private static final int LINES = 20;
  private static final int NEWS = 10;
  private static final int NOTICES = 5;

  @Inject private Worklist worklist;
  @Inject private Inbox inbox;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  private List<NoticeView> notices = List.of();
  private List<Work> work = List.of();
  private List<News> news = List.of();

  @PostConstruct
  void load() {
    notices = inbox.unread(NOTICES);
    work = worklist.open(LINES).stream().map(item -> Work.of(item, messages)).toList();
    news = worklist.latest(NEWS).stream().map(item -> News.of(item, messages)).toList();
  }

  /** Whether the reader posts cases: in an emergency nobody shall look for where. */
  public boolean isReporter() {
    return user.find().filter(who -> who.hasAnyOf(Role.OWN_CASES)).isPresent();
  }

  public List<NoticeView> getNotices() {
    return notices;
  }

  public List<Work> getWork() {
    return work;
  }

  public List<News> getNews() {
    return news;
  }
}
