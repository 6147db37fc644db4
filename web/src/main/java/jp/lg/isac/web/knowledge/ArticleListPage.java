package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.knowledge.ArticleLine;
import jp.lg.isac.knowledge.ArticleStatus;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The list of articles, narrowed down by a tag and, for the centre, to its drafts. */
@Named
@RequestScoped
public class ArticleListPage {
  @Inject private Articles articles;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;

  private @Nullable Page<ArticleLine> lines;
  private @Nullable List<String> tags;

  public Page<ArticleLine> getLines() {
    if (lines == null) {
      lines =
          articles.list(
              page.parameter("tag").isEmpty() ? null : page.parameter("tag"),
              getStatus(),
              isStale(),
              PageRequest.of(null, page.parameter("cursor")));
    }
    return lines;
  }

  public List<String> getTags() {
    if (tags == null) {
      tags = articles.tags();
    }
    return tags;
  }

  public String getTag() {
    return page.parameter("tag");
  }

  /** The state that the centre narrows the list down to. */
  public @Nullable ArticleStatus getStatus() {
    return page.choice("status", ArticleStatus.class);
  }

  public ArticleStatus[] getStatuses() {
    return ArticleStatus.values();
  }

  /** Whether only what should have been looked at again is listed. */
  public boolean isStale() {
    return page.parameter("stale").equals("true");
  }

  /** Whether the list shows a part only. */
  public boolean isNarrowed() {
    return !getTag().isEmpty() || getStatus() != null || isStale();
  }

  public boolean isWriter() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  /** The next new article's id, so that its page keeps one address from the first word on. */
  public UUID getNewId() {
    return UUID.randomUUID();
  }
}
