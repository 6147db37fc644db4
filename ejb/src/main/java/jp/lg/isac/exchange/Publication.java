package jp.lg.isac.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its organisation sends it out, from which the renditions are made.
 *
 * @param incident id that no reader ever sees
 * @param organisationName shown unless the report is anonymous
 * @param at when it is sent
 */
public record Publication(
    UUID incident,
    OrganisationCode organisation,
    String organisationName,
    IncidentKind kind,
    String title,
    Instant occurredAt,
    @Nullable Instant detectedAt,
    CauseClass causeClass,
    String summary,
    @Nullable String impact,
    @Nullable String countermeasures,
    List<String> systems,
    List<String> vendors,
    Tlp tlp,
    Audience audience,
    boolean anonymous,
    Instant at) {

  /**
   * The same in other words.
   *
   * @param words gives a text its words, by the JSON pointer to it
   */
  public Publication reworded(BinaryOperator<String> words) {
    return new Publication(
        incident,
        organisation,
        organisationName,
        kind,
        words.apply("/title", title),
        occurredAt,
        detectedAt,
        causeClass,
        words.apply("/summary", summary),
        impact == null ? null : words.apply("/impact", impact),
        countermeasures == null ? null : words.apply("/countermeasures", countermeasures),
        reworded("/systems/", systems, words),
        reworded("/vendors/", vendors, words),
        tlp,
        audience,
        anonymous,
        at);
  }

  private static List<String> reworded(
      String place, List<String> texts, BinaryOperator<String> words) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> words.apply(place + i, texts.get(i)))
        .toList();
  }
}
