package jp.lg.isac.kernel;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;

/**
 * A refusal by the domain. It carries a stable code and arguments, never a sentence: the sentence
 * in the reader's language stands in the bundles under {@code problem.<code>}. The transaction is
 * rolled back.
 */
@ApplicationException(rollback = true)
public abstract sealed class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  private DomainException(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Stable code, for example {@code incident.already-sent}. */
  public String code() {
    return code;
  }

  /** Arguments for the sentence in the bundle. */
  public List<Object> arguments() {
    return arguments;
  }

  /** Not there, or not visible to this reader: both look the same (404). */
  public static final class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
      super("not-found");
    }
  }

  /** The acting roles lack the right for this use case, whatever it is applied to (403). */
  public static final class Forbidden extends DomainException {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
      super("forbidden");
    }
  }

  /** The state that the thing is in forbids the step (409). */
  public static final class Conflict extends DomainException {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, Object... arguments) {
      super(code, arguments);
    }
  }

  /** The thing was changed by somebody else since it was read (412). */
  public static final class Stale extends DomainException {
    private static final long serialVersionUID = 1L;

    public Stale() {
      super("stale");
    }

    /** Whether this is how the database tells it: at commit, where no use case can catch it. */
    public static boolean isToldBy(Throwable thrown) {
      return thrown instanceof OptimisticLockException;
    }
  }

  /** What was asked for breaks a rule of the domain (422). */
  public static final class RuleViolated extends DomainException {
    private static final long serialVersionUID = 1L;

    public RuleViolated(String code, Object... arguments) {
      super(code, arguments);
    }
  }

  /** What was sent is larger than is taken (413). */
  public static final class TooLarge extends DomainException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String code, Object... arguments) {
      super(code, arguments);
    }
  }

  /** What was sent is of a kind that is not taken (415). */
  public static final class UnsupportedType extends DomainException {
    private static final long serialVersionUID = 1L;

    public UnsupportedType(String code, Object... arguments) {
      super(code, arguments);
    }
  }

  /**
   * One or more values are invalid in themselves (400), for those checks that Bean Validation
   * cannot express; each violation has a JSON pointer into the command.
   */
  public static final class Invalid extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
      super("invalid", violations);
      this.violations = List.copyOf(violations);
    }

    public Invalid(String pointer, String code, Object... arguments) {
      this(List.of(new Violation(pointer, code, List.of(arguments))));
    }

    public List<Violation> violations() {
      return violations;
    }
  }

  /** Too many attempts for now (429). */
  public static final class TooMany extends DomainException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
      super("too-many", retryAfter.toSeconds());
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /**
   * What it takes is not there for now, or more is asked for at once than there is room for;
   * nothing of it was done (503).
   */
  public static final class Busy extends DomainException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Busy(Duration retryAfter) {
      this("busy", retryAfter);
    }

    public Busy(String code, Duration retryAfter) {
      super(code, retryAfter.toSeconds());
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /**
   * One invalid value.
   *
   * @param pointer JSON pointer into the command, for example {@code /audience/scope}
   * @param code stable code of the sentence
   * @param arguments arguments of the sentence
   */
  public record Violation(String pointer, String code, List<Object> arguments) {}
}
