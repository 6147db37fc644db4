package jp.lg.isac.web.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.lg.isac.account.PasswordResets;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A reset of one's password by mail. */
@Path("password-resets")
public class PasswordResetsResource {
  @Inject PasswordResets resets;

  /** Whose password is forgotten. */
  public record AskForReset(@NotBlank @Size(max = 200) String username) {}

  /** Answers the same for every name, whether mails are sent or not. */
  @POST
  @PermitAll
  @APIResponse(responseCode = "202")
  public Response ask(@NotNull @Valid AskForReset command) {
    resets.ask(command.username());
    return Response.accepted().build();
  }
}
