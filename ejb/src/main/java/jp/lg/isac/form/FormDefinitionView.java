package jp.lg.isac.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a form.
 *
 * @param code stable name of the form in all its versions
 * @param version from 1
 * @param form what it says
 * @param activatedAt since when organisations fill it
 * @param revision of a draft, for the next change
 */
public record FormDefinitionView(
    String code,
    int version,
    FormState state,
    WriteFormDefinition form,
    @Nullable Instant activatedAt,
    long revision) {}
