package jp.lg.isac.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;

/**
 * Decides before anything of a request is read whether its sender may use the route at all: 401,
 * then 403, whatever the id. Each resource method says who may, with {@code @RolesAllowed} or
 * {@code @PermitAll}; one that says nothing serves nobody. Comes before the server's own filter,
 * which would take who could not be looked up for a stranger.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RouteGuard implements ContainerRequestFilter {
  @Context ResourceInfo route;
  @Inject HttpServletRequest httpRequest;
  @Inject CurrentUser currentUser;

  @Override
  public void filter(ContainerRequestContext request) {
    if (route.getResourceMethod() == null
        || route.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      return;
    }
    Authentication.throwFailure(httpRequest);
    SignedIn user = currentUser.find().orElseThrow(() -> new NotAuthorizedException("Bearer"));
    var allowed = route.getResourceMethod().getAnnotation(RolesAllowed.class);
    if (allowed == null
        || Arrays.stream(allowed.value()).noneMatch(role -> user.has(Role.valueOf(role)))) {
      throw new DomainException.Forbidden();
    }
    String needed = request.getMethod().equals("GET") ? "read" : "write";
    Set<String> scopes = user.scopes();
    if (!scopes.isEmpty() && !scopes.contains(needed)) {
      throw new DomainException.Forbidden();
    }
  }
}
