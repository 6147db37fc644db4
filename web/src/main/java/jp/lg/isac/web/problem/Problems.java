package jp.lg.isac.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Etags;
import jp.lg.isac.web.Language;
import jp.lg.isac.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Every exception that leaves a REST method, as problem+json. What is unexpected is logged once.
 */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  @Context UriInfo uri;
  @Inject Language language;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    return switch (cause) {
      case DomainException refusal -> refused(refusal);
      case ConstraintViolationException invalid -> invalid(violations(invalid));
      case Etags.PreconditionRequired required -> simple(428, "precondition-required");
      case EJBAccessException forbidden -> simple(403, "forbidden");
      case NotAuthorizedException anonymous ->
          Response.fromResponse(simple(401, "unauthorised"))
              .header("WWW-Authenticate", "Bearer")
              .build();
      case WebApplicationException web -> ofStatus(web);
      default -> failed(thrown);
    };
  }

  private Response refused(DomainException refusal) {
    return switch (refusal) {
      case DomainException.NotFound notFound -> simple(404, notFound.code());
      case DomainException.Forbidden forbidden -> simple(403, forbidden.code());
      case DomainException.Conflict conflict -> problem(409, conflict.code(), conflict.arguments());
      case DomainException.Stale stale -> simple(412, stale.code());
      case DomainException.RuleViolated rule -> problem(422, rule.code(), rule.arguments());
      case DomainException.TooLarge large -> problem(413, large.code(), large.arguments());
      case DomainException.UnsupportedType type -> problem(415, type.code(), type.arguments());
      case DomainException.TooMany many ->
          Response.fromResponse(problem(429, many.code(), many.arguments()))
              .header("Retry-After", Math.max(1, many.retryAfter().toSeconds()))
              .build();
      case DomainException.Busy busy ->
          Response.fromResponse(problem(503, busy.code(), busy.arguments()))
              .header("Retry-After", busy.retryAfter().toSeconds())
              .build();
      case DomainException.Invalid invalid ->
          invalid(
              invalid.violations().stream()
                  .map(
                      v ->
                          new Problem.FieldError(
                              v.pointer(), messages().problem(v.code(), v.arguments())))
                  .toList());
    };
  }

  private Response ofStatus(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status < 400) {
      return web.getResponse();
    }
    if (status >= 500) {
      return failed(web);
    }
    String code =
        switch (status) {
          case 403 -> "forbidden";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "too-large";
          case 415 -> "unsupported-media-type";
          default -> "bad-request";
        };
    var response = Response.fromResponse(simple(status, code));
    Object allow = web.getResponse().getHeaders().getFirst("Allow");
    return (allow == null ? response : response.header("Allow", allow)).build();
  }

  private Response failed(Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "request failed, id " + id, thrown);
    return answer(
        new Problem(
            Problem.TYPE + "internal",
            title(500),
            500,
            messages().problem("internal", List.of(id)),
            instance(),
            null,
            id));
  }

  private Response simple(int status, String code) {
    return problem(status, code, List.of());
  }

  private Response problem(int status, String code, List<?> arguments) {
    return answer(
        new Problem(
            Problem.TYPE + code,
            title(status),
            status,
            messages().problem(code, arguments),
            instance(),
            null,
            null));
  }

  private Response invalid(List<Problem.FieldError> errors) {
    return answer(
        new Problem(
            Problem.TYPE + "invalid",
            title(400),
            400,
            messages().problem("invalid", List.of()),
            instance(),
            errors,
            null));
  }

  private Response answer(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header("Content-Language", language.getLocale().getLanguage())
        .entity(problem)
        .build();
  }

  private List<Problem.FieldError> violations(ConstraintViolationException invalid) {
    return invalid.getConstraintViolations().stream()
        .map(v -> new Problem.FieldError(pointer(v), messages().violation(v)))
        .sorted(
            Comparator.comparing(Problem.FieldError::pointer)
                .thenComparing(Problem.FieldError::detail))
        .toList();
  }

  /** The place in the command: the method and its parameter are not part of it. */
  static String pointer(ConstraintViolation<?> violation) {
    var pointer = new StringBuilder();
    boolean body = false;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        body = true;
        Integer index = node.getIndex();
        if (index != null) {
          pointer.append('/').append(index);
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          pointer.append('/').append(node.getName());
        }
      }
    }
    if (!body) {
      Path.Node last = null;
      for (Path.Node node : violation.getPropertyPath()) {
        last = node;
      }
      return last == null ? "" : "/" + last.getName();
    }
    return pointer.toString();
  }

  private Messages messages() {
    return Messages.in(language.getLocale());
  }

  private String title(int status) {
    return messages().get("problem.title-" + status);
  }

  private String instance() {
    return "/" + uri.getBaseUri().getPath().replaceAll("^/|/$", "") + "/" + uri.getPath(false);
  }

  /** Looks behind the container's wrapping for what was thrown by us. */
  static Throwable unwrapped(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    while (cause != null) {
      if (DomainException.Stale.isToldBy(cause)) {
        return new DomainException.Stale();
      }
      if (cause instanceof WebApplicationException web
          && web.getCause() instanceof DomainException refusal) {
        return refusal;
      }
      if (cause instanceof DomainException
          || cause instanceof ConstraintViolationException
          || cause instanceof EJBAccessException
          || cause instanceof WebApplicationException
          || cause instanceof Etags.PreconditionRequired) {
        return cause;
      }
      if (cause instanceof EJBException ejb && ejb.getCausedByException() != null) {
        cause = ejb.getCausedByException();
      } else {
        cause = cause.getCause();
      }
    }
    return thrown;
  }
}
