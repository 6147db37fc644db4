package jp.lg.isac.search.lucene;

import java.util.Iterator;
import java.util.List;
import jp.lg.isac.search.analysis.Analysis.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokens that were made elsewhere, as Lucene wants to see them. */
final class Tokens extends TokenStream {

  private final List<Token> tokens;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private Iterator<Token> rest;
  private int position = -1;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
    this.rest = tokens.iterator();
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    var token = rest.next();
    term.append(token.term());
    step.setPositionIncrement(token.position() - position);
    position = token.position();
    return true;
  }
}
