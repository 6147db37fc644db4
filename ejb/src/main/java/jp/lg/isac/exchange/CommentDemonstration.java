package jp.lg.isac.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/** What the demonstration's municipalities say to each other's reports. */
@ApplicationScoped
class CommentDemonstration implements DemonstrationSource {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject Commenting commenting;

  /**
   * One report and what was said to it, in order.
   *
   * @param report its title
   * @param sightings accounts that said 「うちも」 for their organisations
   */
  record Talk(String report, List<Said> comments, List<String> sightings) {}

  /** One thing that was said; {@code hoursAgo} says when. */
  record Said(
      String by,
      long hoursAgo,
      CommentKind kind,
      boolean anonymous,
      @Nullable Integer answers,
      String body) {
    /** A vendor said it on the day on which it was written. */
    private @Nullable LocalDate toldOn(Instant at) {
      return kind == CommentKind.VENDOR_WORD ? LocalDate.ofInstant(at, Clocks.TOKYO) : null;
    }
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void load(Demonstration demonstration) {
    for (Talk talk : talks()) {
      for (Said said : talk.comments()) {
        var writer = demonstration.actAs(said.by());
        var at = demonstration.now().minus(Duration.ofHours(said.hoursAgo()));
        commenting.post(
            readable(talk.report()),
            UUID.randomUUID(),
            new PostComment(
                said.kind(), said.body(), said.anonymous(), said.answers(), said.toldOn(at), null),
            writer,
            at);
      }
      for (String by : talk.sightings()) {
        var organisation = demonstration.actAs(by).organisation();
        threads.sight(readable(talk.report()).thread(), organisation, demonstration.now());
      }
    }
  }

  private SharedReport readable(String title) {
    return sharedReports.titled(title).orElseThrow();
  }

  static List<Talk> talks() {
    try (var resource =
        CommentDemonstration.class.getResourceAsStream("/demonstration/comments.json")) {
      return new ObjectMapper().readValue(resource, new TypeReference<List<Talk>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
