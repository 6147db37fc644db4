package jp.lg.isac.search;

import java.nio.file.Path;
import jp.lg.isac.search.lucene.LuceneSearchEngine;
import jp.lg.isac.search.opensearch.OpenSearchEngine;
import jp.lg.isac.search.opensearch.OpenSearchServer;

/** The engines, each of which holds what the port promises. */
public enum Engines {
  LUCENE {
    @Override
    public SearchEngine open(Path home) {
      return LuceneSearchEngine.open(home);
    }
  },
  OPENSEARCH {
    @Override
    public SearchEngine open(Path home) {
      return OpenSearchEngine.open(server(home));
    }
  };

  /** The same place has the same index. */
  public abstract SearchEngine open(Path home);

  /** Where the index of a place is in OpenSearch. */
  public static OpenSearchServer server(Path home) {
    var prefix = "isac-" + Documents.id(home.toString());
    return new OpenSearchServer(OpenSearchProcess.sharedUrl(), null, null, prefix);
  }
}
