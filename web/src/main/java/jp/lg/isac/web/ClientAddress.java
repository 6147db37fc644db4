package jp.lg.isac.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.lg.isac.kernel.Settings;

/**
 * Where a request comes from. {@code X-Forwarded-For} counts only where a named proxy wrote it: the
 * right-most entry that is not itself such a proxy.
 */
@ApplicationScoped
public class ClientAddress {
  @Inject Settings settings;

  public String of(HttpServletRequest request) {
    return of(
        request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), settings.trustedProxies());
  }

  static String of(
      String peer, @org.jspecify.annotations.Nullable String forwarded, List<String> proxies) {
    if (forwarded == null || !proxies.contains(peer)) {
      return peer;
    }
    List<String> hops = List.of(forwarded.split("\\s*,\\s*"));
    return hops.reversed().stream().filter(hop -> !proxies.contains(hop)).findFirst().orElse(peer);
  }
}
