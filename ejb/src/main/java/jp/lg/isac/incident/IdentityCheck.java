package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.disclosure.CleanCopy;
import jp.lg.isac.disclosure.IdentityHit;
import jp.lg.isac.disclosure.IdentityKind;
import jp.lg.isac.disclosure.IdentityScan;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.ReaderTokens;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a stage before it is sent for what would tell whose it is. Without a name nothing
 * may tell it; under a name and beyond the prefecture nobody's person, telephone, address or path.
 * Each hit is decided by a person; what is not stops the sending.
 */
@ApplicationScoped
class IdentityCheck {
  private static final String FILES = "/files/";
  private static final String NAME = "/name";
  private static final String EARLIER = "/reports/";

  /** Hits that a refusal names. */
  private static final int NAMED = 10;

  /** Different hits of one kind that are shown of one file. */
  private static final int SHOWN = 5;

  private static final Set<IdentityKind> ALL_KINDS = Set.of(IdentityKind.values());

  private static final Set<IdentityKind> UNDER_A_NAME =
      Set.of(
          IdentityKind.PERSON, IdentityKind.TELEPHONE, IdentityKind.IP_ADDRESS, IdentityKind.PATH);

  private static final Wording NOTHING_MASKED =
      new Wording(new IdentityScan(Map.of(), Set.of()), Map.of());

  @Inject OwnTraces traces;
  @Inject IdentityDecisions decisions;
  @Inject IncidentRepository incidents;

  static String nameOf(String file) {
    return FILES + file + NAME;
  }

  /**
   * What went out before goes to others as it went. In a drawing, such as a PDF or a picture,
   * nothing is masked: it stands or does not go out.
   */
  static boolean isMaskable(String place) {
    return place.startsWith(FILES)
        ? !isContent(place) || CleanCopy.isMaskable(place)
        : !place.contains(FILES);
  }

  private static boolean isContent(String place) {
    return place.startsWith(FILES) && !place.endsWith(NAME);
  }

  /** Where a stage of before stands in one that lets more read it. */
  private static String placeOf(int earlier) {
    return EARLIER + earlier;
  }

  /** What is found in a stage, decided or not. */
  List<IdentityHit> hits(Incident incident, @Nullable Report report, OutgoingFiles files) {
    if (staysNear(incident, report)) {
      return List.of();
    }
    IdentityScan scan = scan(incident);
    mask(files, scan, incident, report, Map.of());
    return hits(scan, incident, report, files);
  }

  /**
   * Lets a stage go out if everything in it is decided; what is to be masked in the copies of its
   * files is masked now.
   *
   * @return how it is worded for its readers
   * @throws DomainException.Conflict {@code incident.identity-undecided}
   */
  Wording require(Incident incident, Report report, OutgoingFiles files) {
    if (staysNear(incident, report)) {
      return NOTHING_MASKED;
    }
    IdentityScan scan = scan(incident);
    Map<IdentityDecisions.Found, Boolean> decided = decisions.of(incident.id(), report.n());
    mask(files, scan, incident, report, decided);
    List<String> open =
        hits(scan, incident, report, files).stream()
            .filter(hit -> isOpen(hit, decided))
            .map(IdentityHit::text)
            .distinct()
            .toList();
    if (!open.isEmpty()) {
      throw new DomainException.Conflict(
          "incident.identity-undecided",
          open.stream().limit(NAMED).collect(Collectors.joining("」「", "「", "」")));
    }
    return new Wording(scan, decided);
  }

  /** How the first stage is worded for its readers by what is decided so far. */
  Wording decided(Incident incident) {
    return staysNear(incident, null)
        ? NOTHING_MASKED
        : new Wording(scan(incident), decisions.of(incident.id(), 1));
  }

  /** Masks what is to be in the copies; in those of stages before, what was. */
  private void mask(
      OutgoingFiles files,
      IdentityScan scan,
      Incident incident,
      @Nullable Report report,
      Map<IdentityDecisions.Found, Boolean> decided) {
    var before = decisions.byStage(incident.id());
    files.replaceAll(
        file ->
            masked(
                file,
                scan,
                isOfBefore(file, report) ? before.getOrDefault(file.stage(), Map.of()) : decided));
  }

  /** A file's copy with everything masked in it of the kinds of which that was decided. */
  private static CleanCopy masked(
      OutgoingFiles.Copy file, IdentityScan scan, Map<IdentityDecisions.Found, Boolean> decided) {
    Set<IdentityKind> hidden =
        CleanCopy.isMaskable(file.name())
            ? hits(scan, "", file).stream()
                .filter(hit -> Boolean.TRUE.equals(decided.get(found(hit))))
                .map(IdentityHit::kind)
                .collect(Collectors.toSet())
            : Set.of();
    return hidden.isEmpty()
        ? file.clean()
        : file.clean().masked(file.name(), file.mediaType(), scan, hidden);
  }

  /** What was to be masked in a file and is still found there could not be. */
  private static boolean isOpen(IdentityHit hit, Map<IdentityDecisions.Found, Boolean> decided) {
    Boolean masked = decided.get(found(hit));
    return masked == null || (masked && isContent(hit.place()));
  }

  private static IdentityDecisions.Found found(IdentityHit hit) {
    return new IdentityDecisions.Found(hit.place(), hit.text());
  }

  /** Nothing is looked for in what stays near and says whose it is. */
  private static boolean staysNear(Incident incident, @Nullable Report report) {
    Set<String> readers = incident.audienceAfter(report).tokens(incident.organisation());
    String prefecture = incident.organisation().prefecture();
    var near =
        Set.of(ReaderTokens.CENTRE, ReaderTokens.office(prefecture), ReaderTokens.peer(prefecture));
    return readers.isEmpty() || (!incident.isAnonymous() && near.containsAll(readers));
  }

  private IdentityScan scan(Incident incident) {
    return new IdentityScan(
        traces.of(incident.organisation()), incident.isAnonymous() ? ALL_KINDS : UNDER_A_NAME);
  }

  /**
   * How stages that were sent are worded for those who gain them with a later one: each masked as
   * it was, and by what was decided with the later one besides.
   */
  Function<Report, BinaryOperator<String>> again(Incident incident, Wording later) {
    Map<Integer, Wording> before = asSent(incident, scan(incident));
    return sent -> {
      Wording masked = before.getOrDefault(sent.n(), NOTHING_MASKED);
      BinaryOperator<String> anew = later.below(placeOf(sent.n()));
      return (place, text) -> anew.apply(place, masked.of(place, text));
    };
  }

  private Map<Integer, Wording> asSent(Incident incident, IdentityScan scan) {
    var wordings = new HashMap<Integer, Wording>();
    decisions
        .byStage(incident.id())
        .forEach((stage, decided) -> wordings.put(stage, new Wording(scan, decided)));
    return wordings;
  }

  private List<IdentityHit> hits(
      IdentityScan scan, Incident incident, @Nullable Report report, OutgoingFiles files) {
    var hits = new ArrayList<IdentityHit>();
    Map<Integer, Wording> before = Map.of();
    if (report != null && report.audience() != null) {
      before = asSent(incident, scan);
      for (Report sent : incidents.sentBefore(report)) {
        Wording words = before.getOrDefault(sent.n(), NOTHING_MASKED);
        texts(incident, sent)
            .forEach(
                (place, text) ->
                    hits.addAll(scan.hits(placeOf(sent.n()) + place, words.of(place, text))));
      }
    }
    texts(incident, report).forEach((place, text) -> hits.addAll(scan.hits(place, text)));
    for (OutgoingFiles.Copy file : files.copies()) {
      String parent = "";
      String name = file.name();
      if (isOfBefore(file, report)) {
        parent = placeOf(file.stage());
        name = before.getOrDefault(file.stage(), NOTHING_MASKED).of(nameOf(name), name);
      }
      hits.addAll(scan.hits(parent + nameOf(file.name()), name));
      hits.addAll(hits(scan, parent, file));
    }
    return hits;
  }

  private static boolean isOfBefore(OutgoingFiles.Copy file, @Nullable Report report) {
    return report != null && file.stage() < report.n();
  }

  /** What is found in the content of a file. */
  private static List<IdentityHit> hits(IdentityScan scan, String parent, OutgoingFiles.Copy file) {
    if (!file.clean().text().isComplete()) {
      throw new DomainException.RuleViolated("disclosure.file-too-large", file.name());
    }
    return byKind(scan.hits(parent + FILES + file.name(), file.clean().text().toString()));
  }

  /** What goes out of the incident itself, or of a later stage. */
  private static Map<String, String> texts(Incident incident, @Nullable Report report) {
    var texts = new LinkedHashMap<String, String>();
    if (report == null || report.n() == 1) {
      put(texts, "/title", incident.title());
      put(texts, "/summary", incident.summary());
      put(texts, "/impact", incident.impact());
      put(texts, "/countermeasures", incident.countermeasures());
      if (!incident.isAnonymous()) {
        put(texts, "/systems", incident.systems());
      }
      put(texts, "/vendors", incident.vendors());
    } else {
      put(texts, "/body", report.body());
      put(texts, "/impact", report.impact());
      put(texts, "/countermeasures", report.countermeasures());
      Lesson lesson = report.lesson();
      if (lesson != null) {
        put(texts, "/lesson/cause", lesson.cause());
        put(texts, "/lesson/response", lesson.response());
        put(texts, "/lesson/prevention", lesson.prevention());
      }
    }
    return texts;
  }

  private static void put(Map<String, String> texts, String place, @Nullable String text) {
    if (text != null) {
      texts.put(place, text);
    }
  }

  private static void put(Map<String, String> texts, String place, List<String> several) {
    for (int i = 0; i < several.size(); i++) {
      texts.put(place + "/" + i, several.get(i));
    }
  }

  /** A log has thousands of addresses, which nobody decides one by one. */
  private static List<IdentityHit> byKind(List<IdentityHit> hits) {
    return hits.stream()
        .collect(Collectors.groupingBy(IdentityHit::kind, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            same -> {
              IdentityHit first = same.getFirst();
              String text =
                  same.stream()
                      .limit(SHOWN)
                      .map(IdentityHit::text)
                      .collect(Collectors.joining("、"));
              int times = same.stream().mapToInt(IdentityHit::times).sum();
              return new IdentityHit(first.place(), first.kind(), text, first.context(), times);
            })
        .toList();
  }
}
