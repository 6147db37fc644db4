package jp.lg.isac.search.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Something that answers a question with documents, the best first. */
interface Ranking extends Closeable {

  int TEN = 10;

  /** Ids of the ten best documents, or fewer. */
  List<String> topTen(String question) throws IOException;
}
