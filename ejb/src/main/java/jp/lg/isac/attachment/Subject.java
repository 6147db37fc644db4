package jp.lg.isac.attachment;

import java.util.UUID;

/**
 * What a file belongs to.
 *
 * @param type stable name of the kind of thing, for example {@code incident}
 * @param id its id
 */
public record Subject(String type, UUID id) {}
