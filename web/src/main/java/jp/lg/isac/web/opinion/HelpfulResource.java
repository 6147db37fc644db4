package jp.lg.isac.web.opinion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.lg.isac.opinion.HelpfulArticles;
import jp.lg.isac.opinion.HelpfulView;
import jp.lg.isac.opinion.SayHelpful;

/** Whom an article helped. */
@Path("articles/{id}/helpful")
public class HelpfulResource {
  @Inject HelpfulArticles helpful;

  @GET
  @RolesAllowed("TRAINEE")
  public HelpfulView get(@PathParam("id") UUID id) {
    return helpful.get(id);
  }

  /** Says for oneself that it did; once more changes the reason. */
  @POST
  @RolesAllowed("TRAINEE")
  public HelpfulView say(@PathParam("id") UUID id, @NotNull @Valid SayHelpful command) {
    return helpful.say(id, command);
  }

  @DELETE
  @RolesAllowed("TRAINEE")
  public HelpfulView takeBack(@PathParam("id") UUID id) {
    return helpful.takeBack(id);
  }
}
