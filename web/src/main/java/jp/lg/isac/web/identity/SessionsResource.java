package jp.lg.isac.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.lg.isac.identity.SignIn;
import jp.lg.isac.identity.SignInResult;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Opening and ending a session of a program. */
@Path("sessions")
public class SessionsResource {
  @Inject SignIn signIn;
  @Inject ClientAddress clientAddress;
  @Inject Clock clock;

  /**
   * Credentials.
   *
   * @param otp one-time password, for accounts that have one
   */
  public record Credentials(
      @NotBlank @Size(max = 200) String username,
      @NotBlank @Size(max = 200) String password,
      @Nullable @Size(max = 20) String otp) {}

  /**
   * An opened session.
   *
   * @param token the bearer token
   * @param expiresAt when it ends in any case
   */
  public record OpenedSession(String token, Instant expiresAt) {}

  @POST
  @PermitAll
  @APIResponseSchema(value = OpenedSession.class, responseCode = "201")
  public Response open(
      @NotNull @Valid Credentials credentials, @Context HttpServletRequest request) {
    SignInResult result =
        signIn.signIn(credentials.username(), credentials.password(), clientAddress.of(request));
    return switch (result) {
      case SignInResult.Accepted accepted ->
          Response.status(Response.Status.CREATED)
              .entity(new OpenedSession(accepted.token(), accepted.expiresAt()))
              .build();
      case SignInResult.Refused refused -> throw new NotAuthorizedException("Bearer");
      case SignInResult.Throttled throttled ->
          throw new DomainException.TooMany(Duration.between(clock.instant(), throttled.until()));
    };
  }

  @DELETE
  @Path("current")
  @RolesAllowed("TRAINEE")
  public void end(@Context HttpHeaders headers) {
    signIn.signOut(
        headers.getHeaderString(HttpHeaders.AUTHORIZATION).replaceFirst("(?i)^Bearer\\s+", ""));
  }
}
