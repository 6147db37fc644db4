package jp.lg.isac.web.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes violated constraints away from the container's own mapper, which answers in HTML. */
@Provider
public class InvalidProblems implements ExceptionMapper<ConstraintViolationException> {
  @Inject Problems problems;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    return problems.toResponse(invalid);
  }
}
