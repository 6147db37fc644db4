package jp.lg.isac.search.opensearch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an OpenSearch is and what is the product's there.
 *
 * @param url of its REST API, without a slash at the end
 * @param user null if it asks for none
 * @param password null if it asks for none
 * @param prefix with which the names of the product's indexes and aliases begin, lower-case
 */
public record OpenSearchServer(
    URI url, @Nullable String user, @Nullable String password, String prefix) {

  /** Passwords stay out of logs. */
  @Override
  public String toString() {
    return prefix + " at " + url;
  }
}
