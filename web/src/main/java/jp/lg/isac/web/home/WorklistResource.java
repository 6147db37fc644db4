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

/** What waits for me. Work that is done is gone from it, so there is no next page. */
@Path("worklist")
public class WorklistResource {
  @Inject Worklist worklist;
  @Inject Language language;

  @GET
  @RolesAllowed("TRAINEE")
  public Page<Work> open(@QueryParam("limit") @Nullable Integer limit) {
    var messages = Messages.in(language.getLocale());
    return new Page<>(
        worklist.open(PageRequest.of(limit, null).limit()).stream()
            .map(item -> Work.of(item, messages))
            .toList(),
        null);
  }
}
