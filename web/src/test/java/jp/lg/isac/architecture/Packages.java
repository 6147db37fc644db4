package jp.lg.isac.architecture;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.lg.isac.account.Users;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.analysis.Trends;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.audit.Audits;
import jp.lg.isac.casework.Timeline;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.dictionary.FieldDictionary;
import jp.lg.isac.disclosure.CleanCopy;
import jp.lg.isac.document.Papers;
import jp.lg.isac.duty.DutyRules;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.form.Forms;
import jp.lg.isac.group.SharingGroups;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.link.Links;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.opinion.Corrections;
import jp.lg.isac.organisation.Organisations;
import jp.lg.isac.register.SystemRegister;
import jp.lg.isac.savedview.SavedViews;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.lucene.LuceneSearchEngine;
import jp.lg.isac.search.opensearch.OpenSearchEngine;
import jp.lg.isac.search.query.Queries;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.training.Courses;
import jp.lg.isac.vocabulary.Vocabulary;
import jp.lg.isac.web.RestApplication;
import jp.lg.isac.web.account.UsersResource;
import jp.lg.isac.web.activity.ActivitiesResource;
import jp.lg.isac.web.analysis.TrendsResource;
import jp.lg.isac.web.audit.AuditsResource;
import jp.lg.isac.web.casework.TimelineResource;
import jp.lg.isac.web.compliance.AssessmentsResource;
import jp.lg.isac.web.dictionary.DictionaryResource;
import jp.lg.isac.web.duty.DutyRulesResource;
import jp.lg.isac.web.exchange.SharedReportsResource;
import jp.lg.isac.web.form.FormsResource;
import jp.lg.isac.web.group.SharingGroupsResource;
import jp.lg.isac.web.home.HomePage;
import jp.lg.isac.web.identity.MeResource;
import jp.lg.isac.web.incident.IncidentsResource;
import jp.lg.isac.web.knowledge.ArticlesResource;
import jp.lg.isac.web.notice.NoticesResource;
import jp.lg.isac.web.operations.IndexResource;
import jp.lg.isac.web.opinion.CorrectionsResource;
import jp.lg.isac.web.organisation.OrganisationsResource;
import jp.lg.isac.web.problem.Problem;
import jp.lg.isac.web.register.SystemsResource;
import jp.lg.isac.web.savedview.SavedViewsResource;
import jp.lg.isac.web.search.SearchResource;
import jp.lg.isac.web.telephone.TelephoneReportsResource;
import jp.lg.isac.web.training.CoursesResource;
import jp.lg.isac.web.vocabulary.TagsResource;
import jp.lg.isac.worklist.Worklist;

/**
 * Who may import whom among the product's own packages; what is not listed is forbidden. The same
 * table stands in words in docs/architecture.md. A new package gets its row here.
 */
final class Packages {
  /** The root of all of them. */
  static final String ROOT = "jp.lg.isac";

  static final String SEARCH = nameOf(SearchEngine.class);
  static final String ANALYSIS = nameOf(TextAnalyzer.class);
  static final String QUERY = nameOf(Queries.class);
  static final String LUCENE = nameOf(LuceneSearchEngine.class);
  static final String OPENSEARCH = nameOf(OpenSearchEngine.class);

  static final String KERNEL = nameOf(DomainException.class);
  static final String TENANCY = nameOf(OrganisationCode.class);
  static final String IDENTITY = nameOf(CurrentUser.class);
  static final String SHARING = nameOf(Audience.class);

  /** What everything stands on; each may import those before it. */
  static final List<String> FOUNDATION = List.of(KERNEL, TENANCY, IDENTITY, SHARING);

  static final String ACTIVITY_LOG = nameOf(ActivityLog.class);
  static final String ATTACHMENT = nameOf(Attachments.class);
  static final String DEMONSTRATION = nameOf(DemonstrationSource.class);
  static final String DISCLOSURE = nameOf(CleanCopy.class);
  static final String DOCUMENT = nameOf(Papers.class);
  static final String INDEXING = nameOf(Searching.class);
  static final String LINK = nameOf(Links.class);
  static final String NOTIFICATION = nameOf(Notices.class);
  static final String WORKLIST = nameOf(Worklist.class);

  /** What features implement and use. */
  static final Set<String> PORTS =
      Set.of(
          ACTIVITY_LOG,
          ATTACHMENT,
          DEMONSTRATION,
          DISCLOSURE,
          DOCUMENT,
          INDEXING,
          LINK,
          NOTIFICATION,
          WORKLIST);

  static final String ACCOUNT = nameOf(Users.class);
  static final String AUDIT = nameOf(Audits.class);
  static final String CASEWORK = nameOf(Timeline.class);
  static final String COMPLIANCE = nameOf(Assessments.class);
  static final String DICTIONARY = nameOf(FieldDictionary.class);
  static final String DUTY = nameOf(DutyRules.class);
  static final String EXCHANGE = nameOf(SharedReports.class);
  static final String FORM = nameOf(Forms.class);
  static final String GROUP = nameOf(SharingGroups.class);
  static final String INCIDENT = nameOf(Incidents.class);
  static final String KNOWLEDGE = nameOf(Articles.class);
  static final String OPINION = nameOf(Corrections.class);
  static final String ORGANISATION = nameOf(Organisations.class);
  static final String REGISTER = nameOf(SystemRegister.class);
  static final String SAVED_VIEW = nameOf(SavedViews.class);
  static final String TELEPHONE = nameOf(TelephoneReports.class);
  static final String TRAINING = nameOf(Courses.class);
  static final String TRENDS = nameOf(Trends.class);
  static final String VOCABULARY = nameOf(Vocabulary.class);

  static final Set<String> FEATURES =
      Set.of(
          ACCOUNT,
          AUDIT,
          CASEWORK,
          COMPLIANCE,
          DICTIONARY,
          DUTY,
          EXCHANGE,
          FORM,
          GROUP,
          INCIDENT,
          KNOWLEDGE,
          OPINION,
          ORGANISATION,
          REGISTER,
          SAVED_VIEW,
          TELEPHONE,
          TRAINING,
          TRENDS,
          VOCABULARY);

  static final String WEB = nameOf(RestApplication.class);
  static final String PROBLEM = nameOf(Problem.class);
  static final String OPERATIONS = nameOf(IndexResource.class);

  /** A feature's pages and routes, and the feature that they show. */
  private static final Map<String, String> SHOWS =
      Map.ofEntries(
          entry(nameOf(UsersResource.class), ACCOUNT),
          entry(nameOf(ActivitiesResource.class), ACTIVITY_LOG),
          entry(nameOf(AuditsResource.class), AUDIT),
          entry(nameOf(TimelineResource.class), CASEWORK),
          entry(nameOf(AssessmentsResource.class), COMPLIANCE),
          entry(nameOf(DictionaryResource.class), DICTIONARY),
          entry(nameOf(DutyRulesResource.class), DUTY),
          entry(nameOf(SharedReportsResource.class), EXCHANGE),
          entry(nameOf(FormsResource.class), FORM),
          entry(nameOf(SharingGroupsResource.class), GROUP),
          entry(nameOf(IncidentsResource.class), INCIDENT),
          entry(nameOf(ArticlesResource.class), KNOWLEDGE),
          entry(nameOf(NoticesResource.class), NOTIFICATION),
          entry(nameOf(CorrectionsResource.class), OPINION),
          entry(nameOf(OrganisationsResource.class), ORGANISATION),
          entry(nameOf(SystemsResource.class), REGISTER),
          entry(nameOf(SavedViewsResource.class), SAVED_VIEW),
          entry(nameOf(TelephoneReportsResource.class), TELEPHONE),
          entry(nameOf(CoursesResource.class), TRAINING),
          entry(nameOf(TrendsResource.class), TRENDS),
          entry(nameOf(TagsResource.class), VOCABULARY));

  /** Pages that show what every feature offers. */
  private static final Set<String> ACROSS_FEATURES =
      Set.of(nameOf(HomePage.class), nameOf(SearchResource.class), OPERATIONS);

  /** What one package uses besides what its kind may. */
  static final Map<String, Set<String>> BESIDES =
      Map.ofEntries(
          entry(ATTACHMENT, Set.of(ACTIVITY_LOG)),
          entry(INDEXING, Set.of(SEARCH, ANALYSIS, LUCENE, OPENSEARCH, ACTIVITY_LOG)),
          entry(LINK, Set.of(SEARCH, INDEXING)),
          entry(NOTIFICATION, Set.of(ACTIVITY_LOG)),
          entry(AUDIT, Set.of(COMPLIANCE)),
          entry(DICTIONARY, Set.of(ANALYSIS)),
          entry(EXCHANGE, Set.of(DUTY)),
          entry(INCIDENT, Set.of(EXCHANGE, DUTY)),
          entry(KNOWLEDGE, Set.of(VOCABULARY)),
          entry(OPINION, Set.of(KNOWLEDGE)),
          entry(CASEWORK, Set.of(INCIDENT, DUTY)),
          entry(FORM, Set.of(INCIDENT, DUTY, CASEWORK)),
          entry(TELEPHONE, Set.of(INCIDENT)),
          entry(WEB, Set.of(ACTIVITY_LOG, ATTACHMENT, DUTY)),
          entry(nameOf(AuditsResource.class), Set.of(COMPLIANCE)),
          entry(nameOf(ArticlesResource.class), Set.of(LINK, VOCABULARY)),
          entry(nameOf(CorrectionsResource.class), Set.of(KNOWLEDGE)),
          entry(nameOf(DictionaryResource.class), Set.of(INDEXING)),
          entry(nameOf(IncidentsResource.class), Set.of(ATTACHMENT, DISCLOSURE, DUTY, EXCHANGE)),
          entry(nameOf(FormsResource.class), Set.of(DOCUMENT)),
          entry(nameOf(TelephoneReportsResource.class), Set.of(INCIDENT)),
          entry(nameOf(TimelineResource.class), Set.of(ATTACHMENT, DOCUMENT, DUTY, INCIDENT)),
          entry(nameOf(SharedReportsResource.class), Set.of(DUTY, LINK)));

  private Packages() {}

  static Map<String, Set<String>> table() {
    var table = new LinkedHashMap<String, Set<String>>();
    table.put(SEARCH, Set.of());
    table.put(ANALYSIS, Set.of(SEARCH));
    table.put(QUERY, Set.of(SEARCH, ANALYSIS));
    table.put(LUCENE, Set.of(SEARCH, ANALYSIS, QUERY));
    table.put(OPENSEARCH, Set.of(SEARCH, ANALYSIS, QUERY));

    var below = new ArrayList<String>();
    for (var layer : FOUNDATION) {
      table.put(layer, Set.copyOf(below));
      below.add(layer);
    }
    PORTS.forEach(port -> table.put(port, Set.copyOf(FOUNDATION)));
    var portsToo = union(FOUNDATION, PORTS);
    FEATURES.forEach(feature -> table.put(feature, union(portsToo, Set.of(SEARCH))));

    table.put(WEB, Set.copyOf(FOUNDATION));
    table.put(PROBLEM, union(FOUNDATION, Set.of(WEB)));
    var web = Set.of(WEB, PROBLEM);
    SHOWS.forEach(
        (pages, feature) -> table.put(pages, union(union(FOUNDATION, web), Set.of(feature))));
    table.put(nameOf(MeResource.class), union(FOUNDATION, web));
    ACROSS_FEATURES.forEach(pages -> table.put(pages, union(portsToo, web)));
    BESIDES.forEach((origin, targets) -> table.merge(origin, targets, Packages::union));
    return table;
  }

  static String nameOf(Class<?> type) {
    return type.getPackageName();
  }

  private static Set<String> union(Collection<String> some, Collection<String> others) {
    var all = new TreeSet<String>(some);
    all.addAll(others);
    return all;
  }
}
