package jp.lg.isac.web.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.vocabulary.TagView;
import jp.lg.isac.vocabulary.Vocabulary;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The vocabulary by name. */
@Named
@RequestScoped
public class TagListPage {
  private static final int LINES = 100;

  @Inject private Vocabulary vocabulary;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;

  private @Nullable Page<TagView> tags;

  public Page<TagView> getTags() {
    if (tags == null) {
      tags = vocabulary.list(TextPageRequest.of(LINES, page.parameter("cursor")));
    }
    return tags;
  }

  public boolean isCurator() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }
}
