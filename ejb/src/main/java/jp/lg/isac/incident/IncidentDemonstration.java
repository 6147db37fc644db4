package jp.lg.isac.incident;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;

/** Invented incidents of the demonstration's municipalities, in all audiences. */
@ApplicationScoped
class IncidentDemonstration implements DemonstrationSource {
  private static final Duration TO_NOTICE = Duration.ofMinutes(50);
  private static final Duration TO_REPORT = Duration.ofHours(2);

  @Inject IncidentRepository incidents;
  @Inject Publishing publishing;
  @Inject SearchChanges searchChanges;

  /** One invented case as it stands in the resource; {@code hoursAgo} says when it was reported. */
  record Case(
      String by,
      long hoursAgo,
      IncidentKind kind,
      CauseClass causeClass,
      String title,
      String summary,
      String impact,
      String countermeasures,
      List<String> systems,
      List<String> vendors,
      String tlp,
      AudienceScope scope,
      boolean anonymous) {

    /** What its author typed; it happened some hours before it was reported. */
    PostIncident posted(Instant reported) {
      Instant occurred = reported.minus(TO_REPORT);
      return new PostIncident(
          kind,
          title,
          occurred,
          occurred.plus(TO_NOTICE),
          causeClass,
          summary,
          impact,
          countermeasures,
          systems,
          vendors,
          Tlp.of(tlp),
          Audience.of(scope),
          anonymous,
          IncidentState.SENT,
          false,
          false);
    }
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void load(Demonstration demonstration) {
    for (Case invented : cases()) {
      add(invented, demonstration);
    }
  }

  static List<Case> cases() {
    try (var resource =
        IncidentDemonstration.class.getResourceAsStream("/demonstration/incidents.json")) {
      return new ObjectMapper().readValue(resource, new TypeReference<List<Case>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Case invented, Demonstration demonstration) {
    SignedIn author = demonstration.actAs(invented.by());
    Instant reported = demonstration.now().minus(Duration.ofHours(invented.hoursAgo()));
    var incident = report(invented.posted(reported), author, reported);
    publishing.publish(incident.publication(author.organisationName()));
    searchChanges.changed(DocumentType.INCIDENT, incident.id());
  }

  /** An incident with its first report, sent then. */
  Incident report(PostIncident command, SignedIn author, Instant reported) {
    var incident = Incident.draft(UUID.randomUUID(), command, author, reported);
    incidents.add(incident);
    incident.send(reported);
    var first = Report.first(incident, author, reported);
    first.send(reported);
    incidents.add(first);
    return incident;
  }
}
