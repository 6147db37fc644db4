package jp.lg.isac.kernel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The OpenSearch that holds the search index of all nodes.
 *
 * @param url of its REST API, without a slash at the end
 * @param user to sign in with; none = it asks for nobody
 * @param prefix with which the names of the product's indexes begin
 */
public record OpenSearchSettings(
    URI url, @Nullable String user, @Nullable String password, String prefix) {

  /** Without the password. */
  @Override
  public String toString() {
    return "OpenSearchSettings[%s, %s]".formatted(url, prefix);
  }
}
