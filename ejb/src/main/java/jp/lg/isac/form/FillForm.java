package jp.lg.isac.form;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What is typed into a form.
 *
 * @param values by the names of its fields; a field that is not named has nothing typed
 */
public record FillForm(@NotNull @Size(max = 200) Map<String, @Size(max = 10_000) String> values) {}
