package jp.lg.isac.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet of past cases.
 *
 * @param line its number in the sheet, the header being 1
 */
record PastCase(
    int line,
    @NotBlank @Size(max = 200) @Nullable String title,
    @Nullable IncidentKind kind,
    @Nullable CauseClass causeClass,
    @PastOrPresent @Nullable Instant occurredAt,
    @PastOrPresent @Nullable Instant detectedAt,
    @Size(max = 50) List<@Size(max = 200) String> systems,
    @Size(max = 50) List<@Size(max = 200) String> vendors,
    @NotBlank @Size(max = 20_000) @Nullable String summary,
    @Size(max = 20_000) @Nullable String impact,
    @Size(max = 20_000) @Nullable String countermeasures) {

  /** Properties that no case can do without and this one lacks or contradicts. */
  Set<String> wrong() {
    var wrong = new TreeSet<String>();
    if (kind == null) {
      wrong.add("kind");
    }
    if (causeClass == null) {
      wrong.add("causeClass");
    }
    if (occurredAt == null) {
      wrong.add("occurredAt");
    } else if (detectedAt != null && detectedAt.isBefore(occurredAt)) {
      wrong.add("detectedAt");
    }
    return wrong;
  }

  /** The same case of the same organisation always has the same id, so that none comes in twice. */
  UUID id(OrganisationCode organisation) {
    return UUID.nameUUIDFromBytes(
        (organisation + "\n" + occurredAt + "\n" + title).getBytes(StandardCharsets.UTF_8));
  }
}
