package jp.lg.isac.web.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.notification.NoticeRules;
import jp.lg.isac.notification.NoticeRulesView;
import jp.lg.isac.notification.SetNoticeRules;
import jp.lg.isac.web.Etags;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** How I want to be told. */
@Path("me/notice-rules")
public class NoticeRulesResource {
  @Inject NoticeRules rules;

  @GET
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(NoticeRulesView.class)
  public Response get() {
    return answer(rules.get());
  }

  @PUT
  @RolesAllowed("TRAINEE")
  @APIResponseSchema(NoticeRulesView.class)
  public Response set(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SetNoticeRules command) {
    return answer(rules.set(Etags.version(ifMatch), command));
  }

  private static Response answer(NoticeRulesView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
