package jp.lg.isac.search;

import java.util.UUID;

/** What a document is known by. */
public record DocumentKey(DocumentType type, UUID id) {}
