package jp.lg.isac.organisation;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the directory is wanted.
 *
 * @param prefecture two digits
 * @param name part of the name, its reading or the beginning of the code
 */
public record DirectoryFilter(
    @Nullable @Pattern(regexp = "[0-9]{2}", message = "organisation.prefecture") String prefecture,
    @Nullable OrganisationKind kind,
    @Nullable @Size(max = 100) String name) {}
