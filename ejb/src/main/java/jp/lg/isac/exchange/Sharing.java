package jp.lg.isac.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * An incident given to one kind of reader.
 *
 * @param organisation whose it is; nothing of the report says so
 * @param incident what it was made from
 * @param report what is read
 * @param readers who reads it
 */
record Sharing(
    OrganisationCode organisation, UUID incident, SharedReport report, Rendition.Readers readers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All that a publication's audience needs. */
  static List<Sharing> of(Publication publication) {
    return of(
        publication,
        Rendition.of(publication.audience(), publication.organisation(), publication.anonymous()));
  }

  /** What those need who gain it, besides who had it. */
  static List<Sharing> gained(Publication publication, Set<String> had) {
    return of(
        publication,
        Rendition.gained(
            publication.audience(), publication.organisation(), publication.anonymous(), had));
  }

  private static List<Sharing> of(Publication publication, List<Rendition.Readers> renditions) {
    return renditions.stream()
        .map(
            readers ->
                new Sharing(
                    publication.organisation(),
                    publication.incident(),
                    SharedReport.of(publication, readers.rendition()),
                    readers))
        .toList();
  }

  UUID id() {
    return report.id();
  }

  /** Readers and owners as rows. */
  static String json(List<Sharing> sharings) {
    try {
      return JSON.writeValueAsString(sharings.stream().map(Sharing::row).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> row() {
    return Map.of(
        "report", report.id(),
        "at", report.updatedAt().toString(),
        "audience", readers.audience(),
        "richer", readers.richer(),
        "organisation", organisation.value(),
        "incident", incident,
        "rendition", readers.rendition());
  }
}
