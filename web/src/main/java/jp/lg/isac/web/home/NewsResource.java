package jp.lg.isac.web.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import jp.lg.isac.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** What is new for me; whoever wants more goes to the lists of the features. */
@Path("news")
public class NewsResource {
  @Inject Worklist worklist;
  @Inject Language language;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<News> latest(@QueryParam("limit") @Nullable Integer limit) {
    var messages = Messages.in(language.getLocale());
    return new Page<>(
        worklist.latest(PageRequest.of(limit, null).limit()).stream()
            .map(item -> News.of(item, messages))
            .toList(),
        null);
  }
}
