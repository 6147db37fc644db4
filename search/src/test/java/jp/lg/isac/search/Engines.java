package jp.lg.isac.search;

import java.nio.file.Path;
import jp.lg.isac.search.lucene.LuceneSearchEngine;

/** The engines, each of which holds what the port promises. */
public enum Engines {
  LUCENE {
    @Override
    public SearchEngine open(Path home) {
      return LuceneSearchEngine.open(home);
    }
  };

  /** The same place has the same index. */
  public abstract SearchEngine open(Path home);
}
