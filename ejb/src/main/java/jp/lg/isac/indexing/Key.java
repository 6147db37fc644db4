package jp.lg.isac.indexing;

import java.util.UUID;
import jp.lg.isac.search.DocumentType;

/** What the index knows a thing by. */
record Key(DocumentType type, UUID id) {}
