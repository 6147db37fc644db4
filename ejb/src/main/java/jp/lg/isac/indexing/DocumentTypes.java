package jp.lg.isac.indexing;

import java.util.Optional;
import java.util.stream.Stream;
import jp.lg.isac.search.DocumentType;

/** Names of types as they come from outside. */
final class DocumentTypes {
  private DocumentTypes() {}

  static Optional<DocumentType> of(String name) {
    return Stream.of(DocumentType.values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
