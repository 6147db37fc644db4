package jp.lg.isac.search.opensearch;

import java.io.IOException;

/** OpenSearch refused a request. The message has its kind only: reasons quote what people wrote. */
final class OpenSearchException extends IOException {
  private final int status;
  private final String type;

  OpenSearchException(int status, String type) {
    super("OpenSearch answered " + status + " " + type);
    this.status = status;
    this.type = type;
  }

  boolean isConflict() {
    return status == 409;
  }

  boolean isNotFound() {
    return status == 404;
  }

  /** Whether an index was not there, or no more when the request came to it. */
  boolean isNotThere() {
    return status == 404 || status == 503;
  }

  /** Whether what was to be made is there. */
  boolean isThere() {
    return type.equals("resource_already_exists_exception");
  }
}
