package jp.lg.isac.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.lg.isac.identity.SignIn;
import jp.lg.isac.identity.SignInResult;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;

/**
 * Pages are authenticated by the server's session, {@code /api/**} by a bearer token, and neither
 * looks at the other's; both are sessions of {@link SignIn}.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  /** Request attribute that holds the {@link SignedIn}. */
  public static final String SIGNED_IN = SignedIn.class.getName();

  /** Request attribute with the {@link Instant} until which sign-in is paused. */
  public static final String THROTTLED_UNTIL = "isac.throttled-until";

  /**
   * Request attribute with the {@link DomainException.Busy} that kept a sign-in from being tried.
   */
  public static final String BUSY = "isac.busy";

  private static final String FAILURE = "isac.authentication-failure";
  private static final String SESSION_TOKEN = "isac.token";
  private static final String BEARER = "Bearer ";

  @Inject SignIn signIn;
  @Inject ClientAddress clientAddress;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (context.getAuthParameters().getCredential()
        instanceof UsernamePasswordCredential credential) {
      return signIn(credential, request, context);
    }
    try {
      Optional<SignedIn> who = token(request).flatMap(signIn::resolve);
      return who.isPresent() ? welcome(who.get(), request, context) : context.doNothing();
    } catch (RuntimeException failure) {
      // Thrown from here, the container would answer it with neither headers nor a body.
      request.setAttribute(FAILURE, failure);
      return context.doNothing();
    }
  }

  /** Throws what kept the sender from being looked up, so that he is not taken for a stranger. */
  static void throwFailure(HttpServletRequest request) {
    if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
      throw failure;
    }
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    token(request).ifPresent(signIn::signOut);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The secret that authenticates this request, if it carries one. */
  static Optional<String> token(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/")) {
      String header = request.getHeader("Authorization");
      return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? Optional.of(header.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/health")) {
      return Optional.empty();
    }
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(SESSION_TOKEN));
  }

  private AuthenticationStatus signIn(
      UsernamePasswordCredential credential,
      HttpServletRequest request,
      HttpMessageContext context) {
    SignInResult result;
    try {
      result =
          signIn.signIn(
              credential.getCaller(), credential.getPasswordAsString(), clientAddress.of(request));
    } catch (DomainException.Busy busy) {
      request.setAttribute(BUSY, busy);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return switch (result) {
      case SignInResult.Accepted accepted -> {
        // a session from before the sign-in may be known to somebody else
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SESSION_TOKEN, accepted.token());
        yield signIn
            .resolve(accepted.token())
            .map(who -> welcome(who, request, context))
            .orElse(AuthenticationStatus.SEND_FAILURE);
      }
      case SignInResult.Refused refused -> AuthenticationStatus.SEND_FAILURE;
      case SignInResult.Throttled throttled -> {
        request.setAttribute(THROTTLED_UNTIL, throttled.until());
        yield AuthenticationStatus.SEND_FAILURE;
      }
    };
  }

  private static AuthenticationStatus welcome(
      SignedIn who, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(SIGNED_IN, who);
    return context.notifyContainerAboutLogin(
        who.username(), who.roles().stream().map(Enum::name).collect(Collectors.toSet()));
  }
}
