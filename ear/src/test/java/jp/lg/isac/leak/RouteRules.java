package jp.lg.isac.leak;

import static java.util.stream.Collectors.toMap;
import static jp.lg.isac.identity.Role.CASES;
import static jp.lg.isac.identity.Role.CENTRE;
import static jp.lg.isac.identity.Role.OWN_CASES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.lg.isac.identity.Role;

/**
 * Which roles may use which route, written down beside the code that decides it: whoever opens a
 * route to one more role, or adds one, says so here too. A line is the verbs of a path.
 */
final class RouteRules {
  /**
   * Who may use a route.
   *
   * @param signedIn whether one has to be signed in at all
   */
  record Rule(boolean signedIn, Set<Role> roles) {}

  /** By verb and path, as {@link Surface.Route} writes them. */
  static final Map<String, Rule> TABLE = table();

  private RouteRules() {}

  private static Map<String, Rule> table() {
    return Stream.of(
            // Nobody has to sign in to sign in.
            nobodyToo(
                """
            POST password-resets
            POST sessions
            """),
            // What everybody has who is signed in: himself, courses, articles, the directory.
            only(
                EnumSet.allOf(Role.class),
                """
            GET articles
            GET articles/export
            GET articles/{id}
            GET POST articles/{id}/corrections
            GET articles/{id}/files
            GET articles/{id}/files/{file}
            GET articles/{id}/related
            GET POST DELETE articles/{id}/helpful
            GET articles/{id}/versions
            GET articles/{id}/versions/{number}
            GET articles/{id}/versions/{number}/changes/{since}
            GET completions
            GET completions/export
            GET completions/{id}
            GET courses
            GET courses/{id}
            POST courses/{id}/enrolments
            GET enrolments/{id}
            POST enrolments/{id}/attempts
            PUT enrolments/{id}/progress
            GET me
            GET PATCH me/account
            PUT me/account/password
            GET PUT me/membership
            GET PUT me/notice-rules
            GET DELETE me/sessions
            DELETE me/sessions/{id}
            GET POST me/tokens
            DELETE me/tokens/{id}
            GET news
            GET notices
            POST notices/read
            POST notices/{id}/read
            GET organisations
            GET organisations/{code}
            GET organisations/{code}/contacts
            GET organisations/{code}/contacts/{id}
            GET POST saved-views
            GET PATCH DELETE saved-views/{id}
            GET search
            GET search/export
            GET POST DELETE search/history
            GET search/suggestions
            DELETE sessions/current
            GET tags
            GET tags/{id}
            GET worklist
            """),
            // The own organisation's cases, answers and systems.
            only(
                OWN_CASES,
                """
            POST assessments
            PUT assessments/{id}/answers/{requirement}
            POST assessments/{id}/finalisation
            POST findings/{id}/actions
            GET POST incidents
            GET incidents/approval-rule
            GET POST incidents/background-import
            GET incidents/export
            GET POST incidents/import
            POST incidents/audience-preview
            GET PATCH DELETE incidents/{id}
            GET POST incidents/{id}/attachments
            GET incidents/{id}/attachments/{file}
            PUT incidents/{id}/attachments/{file}/sharing
            PUT incidents/{id}/audience
            GET incidents/{id}/call
            GET incidents/{id}/clocks
            POST incidents/{id}/clocks/{duty}/report
            GET POST incidents/{id}/contacts
            GET PUT DELETE incidents/{id}/contacts/{contact}
            GET POST incidents/{id}/evidence
            GET incidents/{id}/evidence/{evidence}
            GET incidents/{id}/export
            GET PUT incidents/{id}/facts
            GET incidents/{id}/forms
            GET PUT incidents/{id}/forms/{code}
            GET incidents/{id}/forms/{code}/file
            GET POST incidents/{id}/indicators
            POST incidents/{id}/indicators/detection
            GET DELETE incidents/{id}/indicators/{indicator}
            GET incidents/{id}/proposals
            POST incidents/{id}/proposals/{proposal}/acceptance
            POST incidents/{id}/proposals/{proposal}/refusal
            GET incidents/{id}/readers
            GET incidents/{id}/renditions
            POST incidents/{id}/recall
            GET POST incidents/{id}/reports
            GET PATCH DELETE incidents/{id}/reports/{n}
            GET PUT incidents/{id}/reports/{n}/identity
            POST incidents/{id}/reports/{n}/approval
            POST incidents/{id}/reports/{n}/return
            POST incidents/{id}/reports/{n}/submission
            GET incidents/{id}/reveals
            GET POST incidents/{id}/tasks
            GET PUT DELETE incidents/{id}/tasks/{task}
            GET POST incidents/{id}/timeline
            GET PUT DELETE incidents/{id}/timeline/{event}
            POST shared-reports/{id}/impact
            POST DELETE shared-reports/{id}/sightings
            POST telephone-reports/{id}/incident
            GET POST systems
            POST systems/import
            GET systems/sheet
            GET PUT DELETE systems/{id}
            """),
            // What organisations tell each other.
            only(
                CASES,
                """
            GET duty-rules
            GET duty-rules/{code}/versions/{version}
            GET form-definitions
            GET form-definitions/{code}/versions/{version}
            GET shared-reports
            GET shared-reports/export
            GET shared-reports/{id}
            GET POST shared-reports/{id}/comments
            GET shared-reports/{id}/comments/{comment}
            GET shared-reports/{id}/files
            GET shared-reports/{id}/files/{file}
            GET POST DELETE shared-reports/{id}/following
            GET shared-reports/{id}/impact
            GET shared-reports/{id}/links
            GET shared-reports/{id}/related
            GET shared-reports/{id}/sightings
            GET shared-reports/{id}/stages
            GET sharing-groups
            GET sharing-groups/{id}
            GET telephone-reports
            GET telephone-reports/export
            GET telephone-reports/{id}
            GET vendors/{id}
            GET vendors/{id}/reports
            GET vendors/{id}/words
            GET trends
            GET trends/export
            """),
            // Guidelines, also for those who audit by them.
            only(
                with(CASES, Role.AUDITOR),
                """
            GET frameworks
            GET frameworks/{id}
            GET frameworks/{id}/versions/{version}
            """),
            // Assessments and audits of the own organisation.
            only(
                with(OWN_CASES, Role.AUDITOR),
                """
            GET assessments
            GET assessments/{id}
            GET assessments/{id}/answers/{requirement}
            GET audits
            GET audits/{id}
            GET audits/{id}/findings
            GET findings/{id}
            GET findings/{id}/actions
            GET PATCH findings/{id}/actions/{action}
            """),
            // Who records audits.
            only(
                Set.of(Role.AUDITOR, Role.ORG_ADMIN),
                """
            POST audits
            PATCH audits/{id}
            POST audits/{id}/findings
            PATCH findings/{id}
            """),
            // Who rules on the 決裁.
            only(
                Set.of(Role.APPROVER, Role.ORG_ADMIN),
                """
            PUT incidents/approval-rule
            """),
            // The own organisation as others find it.
            only(
                Set.of(Role.ORG_ADMIN),
                """
            POST organisations/{code}/contacts
            PUT DELETE organisations/{code}/contacts/{id}
            PUT organisations/{code}/settings
            """),
            // People and what they did.
            only(
                Set.of(Role.ORG_ADMIN, Role.CENTRE_ADMIN),
                """
            GET activities
            GET activities/export
            GET POST activities/verification
            GET POST users
            POST users/import
            GET users/import/template
            GET PATCH users/{id}
            POST users/{id}/handover
            POST users/{id}/reset
            """),
            // Who founds and changes sharing groups.
            only(
                Set.of(Role.ORG_ADMIN, Role.COORDINATOR, Role.ANALYST, Role.CENTRE_ADMIN),
                """
            POST sharing-groups
            PATCH sharing-groups/{id}
            """),
            // Who follows the organisations of a prefecture.
            only(
                Set.of(Role.COORDINATOR),
                """
            GET prefecture-desk
            GET prefecture-desk/cases
            GET prefecture-desk/export
            """),
            // Who takes down what is reported by telephone.
            only(
                Set.of(Role.COORDINATOR, Role.ANALYST),
                """
            POST telephone-reports
            DELETE telephone-reports/{id}
            """),
            // The work of the centre.
            only(
                CENTRE,
                """
            POST articles
            PUT DELETE articles/{id}
            POST articles/import
            POST articles/{id}/archive
            POST articles/{id}/confirmation
            POST articles/{id}/corrections/{correction}/acceptance
            POST articles/{id}/corrections/{correction}/refusal
            POST articles/{id}/files
            DELETE articles/{id}/files/{file}
            POST articles/{id}/links
            DELETE articles/{id}/links/{type}/{other}
            GET POST DELETE articles/{id}/opening
            POST articles/{id}/opening/confirmation
            POST articles/{id}/owner
            GET PUT DELETE articles/{id}/review
            POST articles/{id}/review/publication
            POST articles/{id}/review/return
            POST articles/{id}/versions/{number}/restoration
            GET centre-desk
            GET centre-desk/colleagues
            GET centre-desk/export
            GET POST centre-desk/notes
            GET centre-desk/shift
            POST DELETE centre-desk/{id}/assignment
            POST centre-desk/{id}/same-cases
            DELETE centre-desk/{id}/same-cases/{report}
            POST courses
            GET PUT courses/{id}/content
            POST shared-reports/{id}/lesson
            GET POST shared-reports/{id}/reveals
            GET DELETE shared-reports/{id}/reveals/{request}
            POST shared-reports/{id}/reveals/{request}/confirmation
            POST shared-reports/{id}/reveals/{request}/refusal
            POST tags
            PUT tags/{id}
            POST tags/{id}/merger
            POST DELETE tags/{id}/retirement
            GET dictionary
            POST dictionary/activation
            GET dictionary/changes
            GET dictionary/editions/{edition}
            POST dictionary/editions/{edition}/restoration
            GET POST dictionary/entries
            GET PUT DELETE dictionary/entries/{id}
            POST DELETE dictionary/entries/{id}/retirement
            GET dictionary/preview
            GET dictionary/synonyms
            POST dictionary/synonyms/import
            GET search/explanation
            GET search/questions
            GET POST vendor-names
            GET PUT vendor-names/{id}
            """),
            // The centre itself, its rules and its machines.
            only(
                Set.of(Role.CENTRE_ADMIN),
                """
            POST duty-rules/{code}/versions
            PUT duty-rules/{code}/versions/{version}
            POST duty-rules/{code}/versions/{version}/activation
            POST duty-rules/{code}/versions/{version}/preview
            POST form-definitions/{code}/versions
            PUT form-definitions/{code}/versions/{version}
            POST form-definitions/{code}/versions/{version}/activation
            POST form-definitions/{code}/versions/{version}/preview
            POST frameworks
            POST frameworks/{id}/versions/{version}
            GET operations/files
            POST operations/files/retry
            GET operations/index
            POST operations/index/failures/{type}/{id}/retry
            POST operations/index/rebuild
            POST operations/index/snapshot
            GET operations/mail
            POST operations/mail/{id}/close
            POST operations/mail/{id}/retry
            POST organisations
            POST organisations/import
            PATCH organisations/{code}
            POST organisations/{code}/administrators
            POST organisations/{code}/memberships
            """))
        .flatMap(rows -> rows)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Map.Entry<String, Rule>> nobodyToo(String lines) {
    return rows(new Rule(false, EnumSet.allOf(Role.class)), lines);
  }

  private static Stream<Map.Entry<String, Rule>> only(Set<Role> roles, String lines) {
    return rows(new Rule(true, roles), lines);
  }

  private static Stream<Map.Entry<String, Rule>> rows(Rule rule, String lines) {
    return lines
        .lines()
        .map(line -> line.split(" "))
        .flatMap(
            words ->
                Arrays.stream(words, 0, words.length - 1)
                    .map(verb -> Map.entry(verb + " " + words[words.length - 1], rule)));
  }

  private static Set<Role> with(Set<Role> roles, Role oneMore) {
    var all = EnumSet.of(oneMore);
    all.addAll(roles);
    return all;
  }
}
