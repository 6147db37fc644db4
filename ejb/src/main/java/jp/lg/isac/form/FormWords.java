package jp.lg.isac.form;

import java.time.Instant;
import java.util.function.Function;

/**
 * How forms say what is no text in the record.
 *
 * @param value the word for a kind, a class of cause, a stage or a source
 * @param moment a moment in Tokyo's time
 * @param yes said of what is so
 * @param no said of what is not
 */
public record FormWords(
    Function<Enum<?>, String> value, Function<Instant, String> moment, String yes, String no) {}
