package jp.lg.isac.sharing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jp.lg.isac.identity.CurrentUser;

/** What {@link TenantBound} does. */
@TenantBound
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class TenantBinding {
  @Inject Tenant tenant;
  @Inject CurrentUser currentUser;

  @AroundInvoke
  Object bind(InvocationContext invocation) throws Exception {
    tenant.bind(currentUser.get());
    return invocation.proceed();
  }
}
