package jp.lg.isac.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a found document is to its reader. */
public enum DocumentType {
  /** A rendition of an incident report that another organisation shared. */
  SHARED_REPORT("共有"),
  /** An article of the knowledge base. */
  ARTICLE("記事"),
  /** The full record of an incident, as its own organisation keeps it. */
  INCIDENT("事案"),
  /** A training course. */
  COURSE("研修");

  private final String japanese;

  DocumentType(String japanese) {
    this.japanese = japanese;
  }

  /** The type that somebody means who types this behind {@code type:}. */
  public static Optional<DocumentType> typed(String name) {
    var constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(values())
        .filter(type -> type.name().equals(constant) || type.japanese.equals(name.strip()))
        .findFirst();
  }
}
