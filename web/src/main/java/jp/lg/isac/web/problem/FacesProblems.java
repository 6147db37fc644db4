package jp.lg.isac.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;

/**
 * What a page answers when a step fails, for whole pages and Ajax alike.
 *
 * <ul>
 *   <li>A refusal of a step (a rule, a conflict, invalid values) becomes a message on the same page
 *       and, where it names a value, at its field; what was typed stays.
 *   <li>Something absent or not visible, and a page that the role may not open, is the page 404.
 *   <li>A page whose state is gone is explained and can be opened again.
 *   <li>All else is the page 500 with an id, under which the log has the trace.
 * </ul>
 */
public class FacesProblems extends ExceptionHandlerWrapper {
  /** Request attribute with the id of a failure, for the page 500. */
  public static final String ID = FacesProblems.class.getName() + ".id";

  private static final System.Logger LOG = System.getLogger(FacesProblems.class.getName());

  FacesProblems(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      var event = events.next().getContext();
      answer(event.getContext(), event.getException());
      events.remove();
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext context, Throwable thrown) {
    var cause = thrown instanceof ViewExpiredException ? thrown : Problems.unwrapped(thrown);
    var mayTryAgain =
        context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    if (mayTryAgain && refused(context, cause)) {
      return;
    }
    switch (cause) {
      case ViewExpiredException expired -> redirectToExpired(context);
      case DomainException.NotFound absent -> send(context, HttpServletResponse.SC_NOT_FOUND);
      case DomainException.Forbidden notAllowed -> send(context, HttpServletResponse.SC_NOT_FOUND);
      case EJBAccessException notAllowed -> send(context, HttpServletResponse.SC_NOT_FOUND);
      default -> fail(context, thrown);
    }
  }

  /** Whether the cause is a refusal that the same page can tell. */
  private static boolean refused(FacesContext context, Throwable cause) {
    switch (cause) {
      case DomainException.NotFound absent -> {
        return false;
      }
      case DomainException.Invalid invalid ->
          invalid
              .violations()
              .forEach(v -> say(context, v.pointer(), messages().problem(v.code(), v.arguments())));
      case DomainException refusal ->
          say(context, "", messages().problem(refusal.code(), refusal.arguments()));
      case EJBAccessException notAllowed ->
          say(context, "", messages().problem("forbidden", List.of()));
      case ConstraintViolationException invalid ->
          invalid
              .getConstraintViolations()
              .forEach(v -> say(context, Problems.pointer(v), messages().violation(v)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void say(FacesContext context, String pointer, String text) {
    var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    field(context, pointer)
        .ifPresentOrElse(
            field -> {
              // What the use case refuses passed the page, which keeps only what it has refused.
              field.decode(context);
              field.setValid(false);
              context.addMessage(field.getClientId(context), message);
            },
            () -> context.addMessage(null, message));
  }

  /** {@code /audience/scope} is the field {@code audience-scope}, else {@code scope}. */
  private static Optional<UIInput> field(FacesContext context, String pointer) {
    var names = Stream.of(pointer.split("/")).filter(n -> n.matches("[A-Za-z]\\w*")).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(String.join("-", names), names.getLast(), names.getFirst())
        .map(id -> find(context.getViewRoot(), id))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<UIInput> find(UIComponent parent, String id) {
    if (parent instanceof UIInput input && id.equals(input.getId())) {
      return Optional.of(input);
    }
    for (var children = parent.getFacetsAndChildren(); children.hasNext(); ) {
      var found = find(children.next(), id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static void redirectToExpired(FacesContext context) {
    var external = context.getExternalContext();
    var back = CDI.current().select(PageAddress.class).get().get();
    try {
      external.redirect(
          external.getRequestContextPath()
              + "/error/expired.xhtml?back="
              + PageAddress.encoded(back));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fail(FacesContext context, Throwable thrown) {
    var id = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, "Problem " + id, thrown);
    context.getExternalContext().getRequestMap().put(ID, id);
    send(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  /** The error pages of web.xml take over from here. */
  private static void send(FacesContext context, int status) {
    try {
      if (!context.getExternalContext().isResponseCommitted()) {
        context.getExternalContext().responseSendError(status, null);
      }
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Messages messages() {
    return CDI.current().select(Messages.class).get();
  }

  /** Registered in faces-config.xml. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new FacesProblems(getWrapped().getExceptionHandler());
    }
  }
}
