package jp.lg.isac.search.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.FileText;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.TextAnalyzer;

/**
 * What every engine's index holds of a document beside the document itself.
 *
 * @param key that of {@link Fields#key}
 * @param order that of {@link Fields#ORDER}
 * @param isForEverybody whether its words may be counted, offered and suggested
 * @param terms of each field that is matched as a whole
 * @param tokens of each field of {@link Fields#ANALYSED} that it has
 */
public record Entry(
    SearchDocument document,
    String key,
    long order,
    boolean isForEverybody,
    Map<String, Collection<String>> terms,
    Map<String, List<Token>> tokens) {

  public static Entry of(SearchDocument document, TextAnalyzer analyzer) {
    var key = Fields.key(document.type(), document.id()).text();
    boolean isForEverybody = document.audience().contains(Fields.EVERYBODY);
    return new Entry(
        document,
        key,
        order(document.type(), document.id()),
        isForEverybody,
        terms(document, key, isForEverybody, analyzer),
        tokens(document, analyzer));
  }

  private static Map<String, Collection<String>> terms(
      SearchDocument document, String key, boolean isForEverybody, TextAnalyzer analyzer) {
    var terms = new HashMap<String, Collection<String>>();
    terms.put(Fields.KEY, Set.of(key));
    terms.put(Fields.TYPE, Set.of(document.type().name()));
    terms.put(Fields.AUDIENCE, document.audience());
    terms.put(Fields.RICHER, document.richer());
    terms.put(
        Fields.TAG,
        document.of(Facet.TAG).stream().map(TextAnalyzer::tag).collect(Collectors.toSet()));
    if (isForEverybody) {
      var suggestions = Suggestions.terms(document, analyzer);
      var phrases = new HashSet<String>();
      suggestions.forEach(term -> phrases.add(Suggestions.key(term)));
      terms.put(Fields.SUGGESTION, suggestions);
      terms.put(Fields.PHRASE, phrases);
    }
    return terms;
  }

  private static Map<String, List<Token>> tokens(SearchDocument document, TextAnalyzer analyzer) {
    var tokens = new LinkedHashMap<String, List<Token>>();
    var tags = String.join("\n", new TreeSet<>(document.of(Facet.TAG)));
    var text = analyzer.analyze(document.title() + "\n" + tags + "\n" + document.body());
    tokens.put(Fields.WORDS, text.words());
    tokens.put(Fields.GRAMS, text.grams());
    tokens.put(Fields.READINGS, text.readings());
    tokens.put(Fields.TRIPLES, text.triples());
    var title = analyzer.analyze(document.title());
    tokens.put(Fields.TITLE_WORDS, title.words());
    tokens.put(Fields.TITLE_GRAMS, title.grams());
    if (!document.files().isEmpty()) {
      var files = analyzer.analyze(allOf(document.files()));
      tokens.put(Fields.FILE_WORDS, files.words());
      tokens.put(Fields.FILE_GRAMS, files.grams());
    }
    return tokens;
  }

  private static String allOf(List<FileText> files) {
    return files.stream()
        .map(file -> file.name() + "\n" + file.text())
        .collect(Collectors.joining("\n"));
  }

  /** As good as unique, so that hits have one order. */
  private static long order(DocumentType type, UUID id) {
    return id.getMostSignificantBits()
        ^ Long.rotateLeft(id.getLeastSignificantBits(), Integer.SIZE)
        ^ type.name().hashCode();
  }
}
