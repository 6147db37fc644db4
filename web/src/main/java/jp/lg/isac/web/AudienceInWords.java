package jp.lg.isac.web;

import java.io.Serializable;
import java.util.List;

/**
 * An audience as its author is told of it before sending.
 *
 * @param readers who will read, each in words
 * @param organisations how many organisations that are
 */
public record AudienceInWords(List<String> readers, int organisations) implements Serializable {
  public AudienceInWords {
    readers = List.copyOf(readers);
  }
}
