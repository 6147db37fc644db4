package jp.lg.isac.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.lg.isac.kernel.DomainException;

/**
 * A text that everybody can read names no organisation by mistake. A name can be meant, and a
 * number can look like a code, so each of those is confirmed by itself; an id or a link into the
 * product is never meant.
 */
final class TracePolicy {
  private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
  private static final Pattern ID =
      Pattern.compile(
          "\\p{XDigit}{8}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{12}");
  private static final Pattern INTERNAL_LINK =
      Pattern.compile("[^\\s()<>]*(?:/api/v1/|\\.xhtml)[^\\s()<>]*");

  private final Map<String, String> organisations;

  /**
   * What must not be told.
   *
   * @param organisations names of all organisations but the centre, by code
   */
  TracePolicy(Map<String, String> organisations) {
    this.organisations = Map.copyOf(organisations);
  }

  /** What the texts could tell; forms of width make no difference. */
  List<Trace> traces(Collection<String> texts) {
    String text = Normalizer.normalize(String.join("\n", texts), Normalizer.Form.NFKC);
    var traces = new LinkedHashSet<Trace>();
    organisations.values().stream()
        .filter(name -> text.contains(Normalizer.normalize(name, Normalizer.Form.NFKC)))
        .sorted()
        .forEach(name -> traces.add(new Trace(Trace.Kind.ORGANISATION_NAME, name)));
    found(CODE, text).stream()
        .filter(organisations::containsKey)
        .forEach(code -> traces.add(new Trace(Trace.Kind.ORGANISATION_CODE, code)));
    found(ID, text).forEach(id -> traces.add(new Trace(Trace.Kind.ID, id)));
    found(INTERNAL_LINK, text)
        .forEach(link -> traces.add(new Trace(Trace.Kind.INTERNAL_LINK, link)));
    return List.copyOf(traces);
  }

  /**
   * Refuses texts that tell something which was not confirmed.
   *
   * @param confirmed the traces that a person looked at and found meant
   * @throws DomainException.RuleViolated {@code article.public-internal} or {@code
   *     article.public-unconfirmed}
   */
  void check(Collection<String> texts, Collection<String> confirmed) {
    var forbidden = new ArrayList<String>();
    var unconfirmed = new ArrayList<String>();
    for (Trace trace : traces(texts)) {
      if (trace.isForbidden()) {
        forbidden.add(trace.text());
      } else if (!confirmed.contains(trace.text())) {
        unconfirmed.add(trace.text());
      }
    }
    if (!forbidden.isEmpty()) {
      throw new DomainException.RuleViolated(
          "article.public-internal", String.join("、", forbidden));
    }
    if (!unconfirmed.isEmpty()) {
      throw new DomainException.RuleViolated(
          "article.public-unconfirmed", String.join("、", unconfirmed));
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    var found = new LinkedHashSet<String>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
