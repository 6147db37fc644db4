package jp.lg.isac.architecture;

import static jp.lg.isac.architecture.Packages.ACCOUNT;
import static jp.lg.isac.architecture.Packages.ACTIVITY_LOG;
import static jp.lg.isac.architecture.Packages.ANALYSIS;
import static jp.lg.isac.architecture.Packages.ATTACHMENT;
import static jp.lg.isac.architecture.Packages.CASEWORK;
import static jp.lg.isac.architecture.Packages.DEMONSTRATION;
import static jp.lg.isac.architecture.Packages.DICTIONARY;
import static jp.lg.isac.architecture.Packages.DISCLOSURE;
import static jp.lg.isac.architecture.Packages.DOCUMENT;
import static jp.lg.isac.architecture.Packages.EXCHANGE;
import static jp.lg.isac.architecture.Packages.FEATURES;
import static jp.lg.isac.architecture.Packages.FORM;
import static jp.lg.isac.architecture.Packages.FOUNDATION;
import static jp.lg.isac.architecture.Packages.IDENTITY;
import static jp.lg.isac.architecture.Packages.INCIDENT;
import static jp.lg.isac.architecture.Packages.INDEXING;
import static jp.lg.isac.architecture.Packages.KERNEL;
import static jp.lg.isac.architecture.Packages.KNOWLEDGE;
import static jp.lg.isac.architecture.Packages.LUCENE;
import static jp.lg.isac.architecture.Packages.NOTIFICATION;
import static jp.lg.isac.architecture.Packages.OPENSEARCH;
import static jp.lg.isac.architecture.Packages.OPERATIONS;
import static jp.lg.isac.architecture.Packages.ORGANISATION;
import static jp.lg.isac.architecture.Packages.PORTS;
import static jp.lg.isac.architecture.Packages.PROBLEM;
import static jp.lg.isac.architecture.Packages.QUERY;
import static jp.lg.isac.architecture.Packages.ROOT;
import static jp.lg.isac.architecture.Packages.SHARING;
import static jp.lg.isac.architecture.Packages.TELEPHONE;
import static jp.lg.isac.architecture.Packages.VOCABULARY;
import static jp.lg.isac.architecture.Packages.WEB;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may use which library: the longest name that a library's package begins with decides, for a
 * package of our own and those below it. What is not listed is used by nobody.
 */
final class Libraries {
  private Libraries() {}

  static Map<String, Set<String>> table() {
    var domain = new TreeSet<String>(FOUNDATION);
    domain.addAll(PORTS);
    domain.addAll(FEATURES);
    var product = new TreeSet<String>(domain);
    product.add(WEB);

    var table = new LinkedHashMap<String, Set<String>>();
    table.put("java", Set.of(ROOT));
    table.put("org.jspecify", Set.of(ROOT));

    table.put("org.apache.lucene", Set.of(LUCENE, OPENSEARCH, QUERY, ANALYSIS));

    table.put("javax.crypto", Set.of(QUERY));
    table.put("javax.xml.stream", Set.of(DISCLOSURE, DOCUMENT, WEB));
    table.put("org.apache.pdfbox", Set.of(DISCLOSURE, DOCUMENT));
    table.put("com.openhtmltopdf", Set.of(DOCUMENT));
    table.put("java.sql", domain);
    table.put(
        "javax.sql",
        Set.of(KERNEL, IDENTITY, ACTIVITY_LOG, ATTACHMENT, INDEXING, INCIDENT, NOTIFICATION));
    table.put("jakarta.persistence", domain);
    table.put("jakarta.interceptor", Set.of(SHARING));
    table.put(
        "jakarta.enterprise.concurrent",
        Set.of(
            KERNEL,
            ACCOUNT,
            ACTIVITY_LOG,
            ATTACHMENT,
            DEMONSTRATION,
            INDEXING,
            INCIDENT,
            NOTIFICATION));
    table.put(
        "jakarta.enterprise.event",
        Set.of(
            IDENTITY,
            ACTIVITY_LOG,
            INDEXING,
            INCIDENT,
            EXCHANGE,
            CASEWORK,
            FORM,
            KNOWLEDGE,
            TELEPHONE,
            VOCABULARY));
    table.put("jakarta.transaction", Set.of(INCIDENT, NOTIFICATION));
    table.put("jakarta.activation", Set.of(DISCLOSURE));
    table.put("jakarta.mail", Set.of(DISCLOSURE, NOTIFICATION));
    table.put("org.apache.poi", Set.of(DISCLOSURE));
    table.put("org.apache.tika", Set.of(ATTACHMENT));
    table.put("org.xml.sax", Set.of(ATTACHMENT));
    table.put("org.flywaydb", Set.of(KERNEL));
    table.put("org.commonmark", Set.of(KERNEL));
    table.put("org.owasp", Set.of(DISCLOSURE, KERNEL));
    table.put("org.eclipse.microprofile.config", Set.of(KERNEL));
    table.put("com.github.difflib", Set.of(KNOWLEDGE));
    table.put("de.siegmar.fastcsv", Set.of(ORGANISATION, DICTIONARY));

    table.put("jakarta.annotation", product);
    table.put("jakarta.inject", product);
    table.put("jakarta.enterprise.context", product);
    table.put("jakarta.enterprise.inject", product);
    table.put("jakarta.validation", product);
    table.put("jakarta.ejb", with(domain, PROBLEM));
    table.put("com.fasterxml.jackson", with(FEATURES, WEB, OPENSEARCH));
    table.put("org.dhatim.fastexcel", with(FEATURES, WEB, DOCUMENT));

    table.put("jakarta.faces", Set.of(WEB));
    table.put("org.primefaces", Set.of(WEB));
    table.put("jakarta.servlet", Set.of(WEB));
    table.put("jakarta.ws.rs", Set.of(WEB));
    table.put("org.eclipse.microprofile.openapi", Set.of(WEB));
    table.put("jakarta.security.enterprise", Set.of(WEB));
    table.put("jakarta.security.enterprise.identitystore", Set.of(IDENTITY));
    table.put("org.eclipse.microprofile.health", Set.of(OPERATIONS));
    table.put("io.micrometer", Set.of(OPERATIONS));
    return table;
  }

  private static Set<String> with(Set<String> packages, String... more) {
    var all = new TreeSet<String>(packages);
    all.addAll(Set.of(more));
    return all;
  }
}
