package jp.lg.isac.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.leak.Write.When;

/**
 * A valid request for every verb of every route that changes something, in an order in which each
 * finds what it needs. A route that is missing here fails {@link LeakSweepIT}.
 */
final class Writes {
  /** The organisation that stores what nobody else may see. */
  static final String A = "482013";

  /** A word of what A stores; who searches for it finds nothing. */
  static final String SECRET = "鶺鴒計画";

  private static final String STAFF = "staff@" + A;
  private static final String ADMIN = "admin@" + A;
  private static final String AUDITOR = "auditor@" + A;
  private static final String ANALYST = "analyst@990001";
  private static final String CENTRE_ADMIN = "admin@990001";
  private static final String JSON = "application/json";

  static final List<Write> ALL = all();

  private Writes() {}

  private static List<Write> all() {
    var writes = new ArrayList<Write>();
    forOthers(writes);
    calls(writes);
    incidents(writes);
    peopleAndGroups(writes);
    register(writes);
    audits(writes);
    assessments(writes);
    training(writes);
    centre(writes);
    neverSent(writes);
    return List.copyOf(writes);
  }

  private static void forOthers(List<Write> writes) {
    writes.add(
        json(
            "POST",
            "courses",
            ANALYST,
            made ->
                """
                {"title": "漏れの確認のための講座", "summary": "要約", "audience": "EVERYBODY", "mandatory": false,
                 "lessons": [{"title": "読む", "body": "本文"}],
                 "quiz": {"passMark": 100, "maxAttempts": 5, "questions": [
                   {"text": "問い", "multiple": false, "choices": ["一", "二"], "right": [1], "explanation": "解説"}]}}
                """,
            When.BEFORE));
    writes.add(
        json(
            "POST", "incidents", STAFF, made -> incident(made, "CENTRE", "SENT", ""), When.BEFORE));
    writes.add(file("incidents/{id}/attachments", STAFF, When.BEFORE));
    writes.add(
        json(
            "POST",
            "incidents/{id}/reports",
            STAFF,
            made -> text("{'stage': 'FOLLOW_UP', 'body': '続報 %word%', 'status': 'SENT'}", made),
            When.BEFORE));
  }

  /** A prefecture's note of a call of A, which A takes over. */
  private static void calls(List<Write> writes) {
    writes.add(
        json(
            "POST",
            "telephone-reports",
            "coordinator@480002",
            made ->
                text(
                    "{'municipality': '482013', 'calledAt': '%recently%', 'caller': '%word%',"
                        + " 'title': '電話 %word%', 'summary': '%word% %secret%', 'vendors': ['%word%']}",
                    made),
            When.PRIVATELY));
    writes.add(
        new Write(
            "POST", "telephone-reports/{id}/incident", STAFF, "", Writes::nothing, When.PRIVATELY));
    writes.add(never("DELETE", "telephone-reports/{id}", "coordinator@480002"));
  }

  private static void incidents(List<Write> writes) {
    writes.add(
        json(
            "POST",
            "incidents",
            STAFF,
            made -> incident(made, "OWN", "DRAFT", SECRET),
            When.PRIVATELY));
    writes.add(
        json(
            "PATCH",
            "incidents/{id}",
            STAFF,
            made -> text("{'impact': '影響 %word% %secret%', 'status': 'DRAFT'}", made),
            When.PRIVATELY));
    writes.add(file("incidents/{id}/attachments", STAFF, When.PRIVATELY));
    writes.add(
        json(
            "PUT",
            "incidents/{id}/attachments/{file}/sharing",
            STAFF,
            made -> "{\"oursOnly\": true}",
            When.PRIVATELY));
    writes.add(never("DELETE", "incidents/{id}", STAFF));
    writes.add(
        new Write(
            "POST",
            "incidents/background-import",
            STAFF,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            made -> "no workbook",
            When.NEVER));
    writes.add(
        new Write(
            "POST",
            "incidents/import",
            STAFF,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            made -> "no workbook",
            When.NEVER));
    writes.add(
        json(
            "POST",
            "incidents",
            STAFF,
            made -> incident(made, "OWN", "SENT", SECRET),
            When.PRIVATELY));
    writes.add(file("incidents/{id}/attachments", STAFF, When.PRIVATELY));
    writes.add(
        json(
            "POST",
            "incidents/{id}/reports",
            STAFF,
            made -> text("{'stage': 'FOLLOW_UP', 'body': '続報 %word%', 'status': 'SENT'}", made),
            When.PRIVATELY));
    writes.add(
        json(
            "POST",
            "incidents/{id}/reports",
            STAFF,
            made -> text("{'stage': 'FOLLOW_UP', 'body': '続報 %word%', 'status': 'DRAFT'}", made),
            When.PRIVATELY));
    writes.add(
        json(
            "PATCH",
            "incidents/{id}/reports/{n}",
            STAFF,
            made -> text("{'impact': '影響 %word% %secret%', 'status': 'DRAFT'}", made),
            When.PRIVATELY));
    dutiesAndRecall(writes);
    writes.add(
        json(
            "PUT",
            "incidents/{id}/forms/{code}",
            STAFF,
            made -> text("{'values': {'department': '%word%', 'publicity': '%secret%'}}", made),
            When.PRIVATELY));
    casework(writes);
    writes.add(
        json(
            "PUT",
            "incidents/{id}/reports/{n}/identity",
            STAFF,
            made ->
                text("{'decisions': [{'place': '/body', 'text': '%word%', 'masked': true}]}", made),
            When.PRIVATELY));
    writes.add(never("DELETE", "incidents/{id}/reports/{n}", STAFF));
    writes.add(never("POST", "incidents/{id}/reports/{n}/submission", STAFF));
    writes.add(never("POST", "incidents/{id}/reports/{n}/approval", "approver@" + A));
    writes.add(
        never(
            "POST",
            "incidents/{id}/reports/{n}/return",
            "approver@" + A,
            made -> "{\"comment\": \"直してください\"}"));
    writes.add(
        json(
            "POST",
            "incidents/audience-preview",
            STAFF,
            made ->
                text(
                    "{'audience': {'scope': 'GROUP', 'groups': ['%sharing-groups/{id}%']}, 'tlp':"
                        + " 'AMBER'}",
                    made),
            When.NEVER));
  }

  private static void dutiesAndRecall(List<Write> writes) {
    writes.add(
        json(
            "PUT",
            "incidents/{id}/facts",
            STAFF,
            made -> text("{'knownAt': '%recently%', 'wrongfulPurpose': true}", made),
            When.PRIVATELY));
    writes.add(
        json("POST", "incidents/{id}/clocks/{duty}/report", STAFF, made -> "{}", When.PRIVATELY));
    writes.add(never("POST", "incidents/{id}/proposals/{proposal}/acceptance", STAFF));
    writes.add(
        never(
            "POST",
            "incidents/{id}/proposals/{proposal}/refusal",
            STAFF,
            made -> "{\"word\": \"理由\"}"));
    writes.add(never("POST", "incidents/{id}/recall", STAFF, made -> "{\"reason\": \"理由\"}"));
    writes.add(
        never(
            "PUT",
            "incidents/{id}/audience",
            STAFF,
            made -> "{\"audience\": {\"scope\": \"OWN\"}, \"reason\": \"理由\"}"));
  }

  private static void casework(List<Write> writes) {
    Function<Made, String> event =
        made ->
            text("{'at': '%recently%', 'kind': 'DETECTED', 'what': '経過 %word% %secret%'}", made);
    Function<Made, String> task =
        made ->
            text(
                "{'title': '作業 %word%', 'note': '%word% %secret%', 'owner': 'staff@482013',"
                    + " 'dueOn': '2026-12-01'}",
                made);
    Function<Made, String> contact =
        made ->
            text(
                "{'at': '%recently%', 'channel': 'TELEPHONE', 'whom': '%word%', 'said': '%word%"
                    + " %secret%'}",
                made);
    writes.add(json("POST", "incidents/{id}/timeline", STAFF, event, When.PRIVATELY));
    writes.add(json("PUT", "incidents/{id}/timeline/{event}", STAFF, event, When.PRIVATELY));
    writes.add(never("DELETE", "incidents/{id}/timeline/{event}", STAFF));
    writes.add(json("POST", "incidents/{id}/tasks", STAFF, task, When.PRIVATELY));
    writes.add(json("PUT", "incidents/{id}/tasks/{task}", STAFF, task, When.PRIVATELY));
    writes.add(never("DELETE", "incidents/{id}/tasks/{task}", STAFF));
    writes.add(json("POST", "incidents/{id}/contacts", STAFF, contact, When.PRIVATELY));
    writes.add(json("PUT", "incidents/{id}/contacts/{contact}", STAFF, contact, When.PRIVATELY));
    writes.add(never("DELETE", "incidents/{id}/contacts/{contact}", STAFF));
    writes.add(
        json(
            "POST",
            "incidents/{id}/indicators",
            STAFF,
            made -> text("{'value': 'hxxp://%word%[.]example/a', 'note': '%word%'}", made),
            When.PRIVATELY));
    writes.add(
        never(
            "POST",
            "incidents/{id}/indicators/detection",
            STAFF,
            made -> "{\"text\": \"evil[.]example\"}"));
    writes.add(never("DELETE", "incidents/{id}/indicators/{indicator}", STAFF));
    writes.add(evidence());
  }

  /** A text file with the word in its name, in its content and in where it comes from. */
  private static Write evidence() {
    Function<Made, String> body =
        made ->
            Stream.of(
                    Map.entry(
                        "name=\"file\"; filename=\"%s.txt\"".formatted(made.word()), made.word()),
                    Map.entry("name=\"collectedAt\"", made.recently()),
                    Map.entry("name=\"source\"", made.word()),
                    Map.entry("name=\"note\"", made.word()))
                .map(
                    part ->
                        "--leak\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                            .formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining("", "", "--leak--\r\n"));
    return new Write("POST", "incidents/{id}/evidence", STAFF, Write.FORM, body, When.PRIVATELY);
  }

  private static void peopleAndGroups(List<Write> writes) {
    Function<Made, String> group =
        made ->
            text(
                "{'name': '組 %word%', 'description': '%word%', 'membersVisible': false, 'members': ['482048']}",
                made);
    Function<Made, String> contact =
        made ->
            text(
                "{'kind': 'NIGHT', 'name': '当直 %word%', 'reach': '%word%', 'note': '%word%'}",
                made);
    writes.add(json("POST", "sharing-groups", ADMIN, group, When.PRIVATELY));
    writes.add(json("PATCH", "sharing-groups/{id}", ADMIN, group, When.PRIVATELY));
    writes.add(
        json(
            "POST",
            "users",
            ADMIN,
            made ->
                text(
                    "{'username': '%word%@482013', 'displayName': '%word%', 'email': '%word%@example.jp', 'roles': ['STAFF']}",
                    made),
            When.PRIVATELY));
    writes.add(
        json(
            "PATCH",
            "users/{id}",
            ADMIN,
            made -> text("{'displayName': '%word% 改め'}", made),
            When.PRIVATELY));
    writes.add(new Write("POST", "users/{id}/reset", ADMIN, "", Writes::nothing, When.PRIVATELY));
    writes.add(
        never(
            "POST",
            "users/{id}/handover",
            ADMIN,
            made -> text("{'successor': '%users/{id}%'}", made)));
    writes.add(json("POST", "organisations/{code}/contacts", ADMIN, contact, When.PRIVATELY));
    writes.add(json("PUT", "organisations/{code}/contacts/{id}", ADMIN, contact, When.PRIVATELY));
    writes.add(never("DELETE", "organisations/{code}/contacts/{id}", ADMIN));
    writes.add(
        json(
            "POST",
            "me/tokens",
            STAFF,
            made -> text("{'name': '%word%', 'scopes': ['read'], 'expiresAt': '%tomorrow%'}", made),
            When.PRIVATELY));
    writes.add(never("DELETE", "me/tokens/{id}", STAFF));
    writes.add(
        json(
            "POST",
            "saved-views",
            STAFF,
            made ->
                text(
                    "{'list': 'SEARCH', 'name': '条件 %word%', 'query': 'q=%word%', 'notices': true}",
                    made),
            When.PRIVATELY));
    writes.add(
        json(
            "PATCH",
            "saved-views/{id}",
            STAFF,
            made -> text("{'name': '改めた条件 %word%'}", made),
            When.PRIVATELY));
    writes.add(never("DELETE", "saved-views/{id}", STAFF));
    writes.add(json("POST", "search/history", STAFF, made -> "{\"kept\": true}", When.PRIVATELY));
    writes.add(never("DELETE", "search/history", STAFF));
    writes.add(
        json(
            "PATCH",
            "me/account",
            "approver@482013",
            made -> text("{'email': '%word%@example.jp'}", made),
            When.PRIVATELY));
  }

  private static void register(List<Write> writes) {
    Function<Made, String> system =
        made ->
            text(
                "{'system': '台帳 %word%', 'vendor': '%word%', 'product': '%word%製品', 'release': '%word%',"
                    + " 'section': '%word%', 'note': '%word% %secret%'}",
                made);
    writes.add(json("POST", "systems", STAFF, system, When.PRIVATELY));
    writes.add(json("PUT", "systems/{id}", STAFF, system, When.PRIVATELY));
    writes.add(never("DELETE", "systems/{id}", STAFF));
    writes.add(
        new Write(
            "POST",
            "systems/import",
            STAFF,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            made -> "no workbook",
            When.NEVER));
  }

  private static void audits(List<Write> writes) {
    Function<Made, String> audit =
        made ->
            text(
                "{'title': '監査 %word%', 'kind': 'SPECIAL', 'beginsOn': '2026-10-01', 'auditor': '%word%',"
                    + " 'auditorSection': '%word%', 'auditedSection': '別の課 %word%', 'scope': '%word%'}",
                made);
    Function<Made, String> finding =
        made ->
            text(
                "{'severity': 'MAJOR', 'description': '指摘 %word%', 'recommendation': '%word%'}",
                made);
    Function<Made, String> action =
        made ->
            text(
                "{'what': '是正 %word%', 'owner': '%word%', 'dueOn': '2026-12-01', 'state': 'OPEN'}",
                made);
    writes.add(json("POST", "audits", AUDITOR, audit, When.PRIVATELY));
    writes.add(json("PATCH", "audits/{id}", AUDITOR, audit, When.PRIVATELY));
    writes.add(json("POST", "audits/{id}/findings", AUDITOR, finding, When.PRIVATELY));
    writes.add(json("PATCH", "findings/{id}", AUDITOR, finding, When.PRIVATELY));
    writes.add(json("POST", "findings/{id}/actions", STAFF, action, When.PRIVATELY));
    writes.add(json("PATCH", "findings/{id}/actions/{action}", STAFF, action, When.PRIVATELY));
  }

  private static void assessments(List<Write> writes) {
    writes.add(
        json(
            "POST",
            "assessments",
            STAFF,
            made ->
                text(
                    "{'framework': '2f1b6a52-6f0e-4b6e-9d0c-163000000001', 'version': 'R8-80',"
                        + " 'fiscalYear': %number%, 'policyOwner': '議会 %word%'}",
                    made),
            When.PRIVATELY));
    writes.add(
        json(
            "PUT",
            "assessments/{id}/answers/{requirement}",
            STAFF,
            made ->
                text("{'state': 'PARTLY', 'explanation': '%word%', 'evidence': ['%word%']}", made),
            When.PRIVATELY));
    writes.add(never("POST", "assessments/{id}/finalisation", STAFF));
    writes.add(
        never(
            "POST",
            "audits",
            AUDITOR,
            made ->
                text(
                    "{'title': '監査', 'kind': 'SPECIAL', 'beginsOn': '2026-10-01', 'auditor': '監査人',"
                        + " 'auditorSection': '監査室', 'auditedSection': '総務課', 'assessment': '%assessments/{id}%'}",
                    made)));
  }

  private static void training(List<Write> writes) {
    writes.add(
        new Write("POST", "courses/{id}/enrolments", STAFF, "", Writes::nothing, When.PRIVATELY));
    writes.add(
        json(
            "PUT",
            "enrolments/{id}/progress",
            STAFF,
            made -> "{\"lessonsRead\": [1]}",
            When.PRIVATELY));
    writes.add(
        json(
            "POST",
            "enrolments/{id}/attempts",
            STAFF,
            made -> "{\"answers\": [[1]]}",
            When.PRIVATELY));
  }

  private static void centre(List<Write> writes) {
    Function<Made, String> article =
        made ->
            text(
                "{'title': '下書き %word%', 'body': '本文 %word% %secret%', 'tags': ['初動対応'], 'tlp': 'GREEN',"
                    + " 'audience': {'scope': 'ALL'}, 'forAllStaff': true, 'status': 'DRAFT'}",
                made);
    var privately = When.PRIVATELY_BY_THE_CENTRE;
    writes.add(
        new Write("POST", "shared-reports/{id}/lesson", ANALYST, "", Writes::nothing, privately));
    writes.add(json("POST", "articles", ANALYST, article, privately));
    writes.add(json("PUT", "articles/{id}", ANALYST, article, privately));
    writes.add(
        new Write(
            "POST",
            "articles/import",
            ANALYST,
            Write.FORM,
            made ->
                """
                --leak\r
                Content-Disposition: form-data; name="file"; filename="%s.md"\r
                \r
                ---
                title: %s
                ---
                %s %s\r
                --leak--\r
                """
                    .formatted(made.word(), made.word(), made.word(), SECRET),
            privately));
    writes.add(file("articles/{id}/files", ANALYST, privately));
    writes.add(
        json(
            "POST",
            "articles/{id}/links",
            ANALYST,
            made -> text("{'type': 'SHARED_REPORT', 'id': '%shared-reports/{id}%'}", made),
            privately));
    writes.add(
        json(
            "POST",
            "shared-reports/{id}/comments",
            ANALYST,
            made -> text("{'kind': 'QUESTION', 'body': '質問 %word% %secret%'}", made),
            privately));
    writes.add(
        new Write(
            "POST", "shared-reports/{id}/following", ANALYST, "", Writes::nothing, privately));
    writes.add(never("DELETE", "shared-reports/{id}/following", ANALYST));
    writes.add(
        json(
            "POST",
            "centre-desk/{id}/assignment",
            ANALYST,
            made -> "{\"assignee\": \"analyst@990001\"}",
            privately));
    writes.add(never("DELETE", "centre-desk/{id}/assignment", ANALYST));
    writes.add(
        json(
            "POST",
            "centre-desk/notes",
            ANALYST,
            made -> text("{'body': '引き継ぎ %word% %secret%'}", made),
            privately));
    writes.add(
        never(
            "POST",
            "centre-desk/{id}/same-cases",
            ANALYST,
            made -> text("{'report': '%shared-reports/{id}%'}", made)));
    writes.add(never("DELETE", "centre-desk/{id}/same-cases/{report}", ANALYST));
    // the report of the sweep shows its name; RevealIT holds that a reveal changes no answer
    writes.add(
        never("POST", "shared-reports/{id}/reveals", ANALYST, made -> "{\"reason\": \"理由\"}"));
    writes.add(never("POST", "shared-reports/{id}/reveals/{request}/confirmation", CENTRE_ADMIN));
    writes.add(never("POST", "shared-reports/{id}/reveals/{request}/refusal", CENTRE_ADMIN));
    writes.add(never("DELETE", "shared-reports/{id}/reveals/{request}", ANALYST));
    writes.add(never("POST", "shared-reports/{id}/sightings", STAFF));
    writes.add(
        never(
            "POST",
            "shared-reports/{id}/impact",
            STAFF,
            made -> "{\"affected\": \"AFFECTED\", \"fixed\": true}"));
    writes.add(never("DELETE", "shared-reports/{id}/sightings", STAFF));
    writes.add(never("DELETE", "articles/{id}/links/{type}/{other}", ANALYST));
    writes.add(never("DELETE", "articles/{id}", ANALYST));
    writes.add(never("DELETE", "articles/{id}/files/{file}", ANALYST));
    writes.add(never("POST", "articles/{id}/helpful", STAFF, made -> "{\"reason\": \"USED\"}"));
    writes.add(never("DELETE", "articles/{id}/helpful", STAFF));
    writes.add(never("POST", "articles/{id}/corrections", STAFF, made -> "{\"body\": \"訂正\"}"));
    writes.add(
        never("POST", "articles/{id}/corrections/{correction}/acceptance", ANALYST, made -> "{}"));
    writes.add(
        never(
            "POST",
            "articles/{id}/corrections/{correction}/refusal",
            ANALYST,
            made -> "{\"word\": \"理由\"}"));
    writes.add(never("POST", "articles/{id}/archive", ANALYST));
    writes.add(never("POST", "articles/{id}/confirmation", ANALYST, made -> "{}"));
    writes.add(never("POST", "articles/{id}/owner", ANALYST));
    writes.add(never("PUT", "articles/{id}/review", ANALYST, article));
    writes.add(never("DELETE", "articles/{id}/review", ANALYST));
    writes.add(never("POST", "articles/{id}/review/publication", CENTRE_ADMIN));
    writes.add(
        never(
            "POST",
            "articles/{id}/review/return",
            CENTRE_ADMIN,
            made -> "{\"comment\": \"直してください\"}"));
    writes.add(never("POST", "articles/{id}/versions/{number}/restoration", ANALYST));
    writes.add(never("POST", "articles/{id}/opening", ANALYST, made -> "{\"slug\": \"leak\"}"));
    writes.add(never("POST", "articles/{id}/opening/confirmation", ANALYST));
    writes.add(never("DELETE", "articles/{id}/opening", ANALYST));
  }

  /**
   * What would change things for others: the directory, the centre's texts, sessions, the index.
   */
  private static void neverSent(List<Write> writes) {
    Function<Made, String> organisation =
        made ->
            "{\"code\": \"498076\", \"kind\": \"JOINT_BODY\", \"prefectureName\": \"例示県\","
                + " \"name\": \"例示組合\", \"kana\": \"れいじくみあい\", \"validFrom\": \"2026-04-01\"}";
    writes.add(never("POST", "organisations", CENTRE_ADMIN, organisation));
    writes.add(never("PATCH", "organisations/{code}", CENTRE_ADMIN, made -> "{}"));
    writes.add(never("PUT", "organisations/{code}/settings", ADMIN, made -> "{}"));
    writes.add(
        new Write(
            "POST",
            "organisations/import",
            CENTRE_ADMIN,
            "text/csv",
            made -> "code,kind,prefecture,name,kana\n",
            When.NEVER));
    writes.add(
        never(
            "POST",
            "organisations/{code}/administrators",
            CENTRE_ADMIN,
            made -> "{\"username\": \"kanri@482013\", \"displayName\": \"管理者\"}"));
    writes.add(
        never(
            "POST",
            "organisations/{code}/memberships",
            CENTRE_ADMIN,
            made -> "{\"username\": \"staff@482021\", \"roles\": [\"STAFF\"]}"));
    writes.add(
        new Write(
            "POST",
            "users/import",
            ADMIN,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            made -> "no workbook",
            When.NEVER));
    writes.add(never("PUT", "courses/{id}/content", ANALYST, made -> "{}"));
    writes.add(
        never(
            "POST",
            "frameworks",
            CENTRE_ADMIN,
            made -> "{\"title\": \"基準\", \"publisher\": \"センター\"}"));
    writes.add(
        never(
            "POST",
            "frameworks/{id}/versions/{version}",
            CENTRE_ADMIN,
            made ->
                "{\"source\": \"出典\", \"requirements\": [{\"number\": \"1\", \"title\": \"項目\"}]}"));
    writes.add(never("PUT", "incidents/approval-rule", ADMIN, made -> "{\"mode\": \"NONE\"}"));
    writes.add(never("POST", "activities/verification", ADMIN));
    Function<Made, String> rule =
        made ->
            "{\"name\": \"規則\", \"text\": \"本文\", \"recipient\": \"OWN_POLICY\","
                + " \"trigger\": \"EVERY_CASE\", \"days\": 2, \"warnDaysBefore\": 1, \"remindHoursBefore\": [0],"
                + " \"knowingIsDayOne\": true, \"shiftsFromClosedDays\": false,"
                + " \"fulfilledBy\": \"NOTED\"}";
    writes.add(never("POST", "vendor-names", ANALYST, made -> "{\"name\": \"名前\"}"));
    writes.add(never("POST", "tags", ANALYST, made -> "{\"name\": \"名前\"}"));
    writes.add(never("PUT", "tags/{id}", ANALYST, made -> "{\"name\": \"名前\"}"));
    writes.add(
        never(
            "POST",
            "tags/{id}/merger",
            ANALYST,
            made -> "{\"into\": \"00000000-0000-4000-8000-000000000000\"}"));
    writes.add(never("POST", "tags/{id}/retirement", ANALYST));
    writes.add(never("DELETE", "tags/{id}/retirement", ANALYST));
    writes.add(never("PUT", "vendor-names/{id}", ANALYST, made -> "{\"name\": \"名前\"}"));
    Function<Made, String> entry = made -> "{\"kind\": \"SYNONYMS\", \"words\": [\"名前\", \"別名\"]}";
    writes.add(never("POST", "dictionary/activation", ANALYST));
    writes.add(never("POST", "dictionary/editions/{edition}/restoration", ANALYST));
    writes.add(never("POST", "dictionary/entries", ANALYST, entry));
    writes.add(never("PUT", "dictionary/entries/{id}", ANALYST, entry));
    writes.add(never("DELETE", "dictionary/entries/{id}", ANALYST));
    writes.add(never("POST", "dictionary/entries/{id}/retirement", ANALYST));
    writes.add(never("DELETE", "dictionary/entries/{id}/retirement", ANALYST));
    writes.add(
        new Write(
            "POST",
            "dictionary/synonyms/import",
            ANALYST,
            "text/csv",
            made -> "no group",
            When.NEVER));
    writes.add(never("POST", "duty-rules/{code}/versions", CENTRE_ADMIN, rule));
    writes.add(never("PUT", "duty-rules/{code}/versions/{version}", CENTRE_ADMIN, rule));
    writes.add(
        never("POST", "duty-rules/{code}/versions/{version}/preview", CENTRE_ADMIN, made -> "{}"));
    writes.add(never("POST", "duty-rules/{code}/versions/{version}/activation", CENTRE_ADMIN));
    Function<Made, String> form =
        made ->
            "{\"title\": \"様式\", \"recipient\": \"宛先\", \"sections\": [{\"heading\": \"見出し\","
                + " \"fields\": [{\"name\": \"a\", \"label\": \"項目\", \"source\": \"TYPED\","
                + " \"required\": false}]}]}";
    String version = "form-definitions/{code}/versions/{version}";
    writes.add(never("POST", "form-definitions/{code}/versions", CENTRE_ADMIN, form));
    writes.add(never("PUT", version, CENTRE_ADMIN, form));
    writes.add(never("POST", version + "/preview", CENTRE_ADMIN));
    writes.add(never("POST", version + "/activation", CENTRE_ADMIN));
    writes.add(never("POST", "operations/files/retry", CENTRE_ADMIN));
    writes.add(never("POST", "operations/index/rebuild", CENTRE_ADMIN));
    writes.add(never("POST", "operations/index/snapshot", CENTRE_ADMIN));
    writes.add(never("POST", "operations/index/failures/{type}/{id}/retry", CENTRE_ADMIN));
    writes.add(never("POST", "operations/mail/{id}/retry", CENTRE_ADMIN));
    writes.add(never("POST", "operations/mail/{id}/close", CENTRE_ADMIN));
    writes.add(never("POST", "notices/read", STAFF));
    writes.add(never("POST", "notices/{id}/read", STAFF));
    writes.add(
        never("PUT", "me/notice-rules", STAFF, made -> "{\"rules\": [], \"digestAt\": \"08:00\"}"));
    writes.add(
        never("POST", "password-resets", STAFF, made -> "{\"username\": \"nobody@482013\"}"));
    writes.add(never("POST", "sessions", STAFF, made -> "{}"));
    writes.add(never("DELETE", "sessions/current", STAFF));
    writes.add(never("DELETE", "me/sessions", STAFF));
    writes.add(never("DELETE", "me/sessions/{id}", STAFF));
    writes.add(never("PUT", "me/account/password", STAFF, made -> "{}"));
    writes.add(never("PUT", "me/membership", STAFF, made -> "{}"));
  }

  private static String incident(Made made, String scope, String status, String secret) {
    return text(
        "{'kind': 'INCIDENT', 'title': 'ランサムウェア %word%', 'occurredAt': '%recently%',"
            + " 'causeClass': 'MALWARE', 'summary': '委託先のメール %word% "
            + secret
            + "', 'impact': '%word%', 'countermeasures': '%word%', 'systems': ['%word%'], 'vendors': ['%word%'], 'tlp': 'AMBER',"
            + " 'audience': {'scope': '"
            + scope
            + "'}, 'status': '"
            + status
            + "'}",
        made);
  }

  private static Write json(
      String verb, String path, String account, Function<Made, String> body, When when) {
    var type = verb.equals("PATCH") ? "application/merge-patch+json" : JSON;
    return new Write(verb, path, account, type, body, when);
  }

  private static Write never(
      String verb, String path, String account, Function<Made, String> body) {
    return new Write(verb, path, account, JSON, body, When.NEVER);
  }

  private static Write never(String verb, String path, String account) {
    return new Write(verb, path, account, "", Writes::nothing, When.NEVER);
  }

  private static String nothing(Made made) {
    return "";
  }

  /** A text file with the word in its name and in its content. */
  private static Write file(String path, String account, When when) {
    Function<Made, String> body =
        made ->
            "--leak\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.txt\"\r\n\r\n%s\r\n--leak--\r\n"
                .formatted(made.word(), made.word());
    return new Write("POST", path, account, Write.FORM, body, when);
  }

  /** JSON with single quotes; names between per cent signs are replaced. */
  private static String text(String template, Made made) {
    var text =
        template
            .replace('\'', '"')
            .replace("%word%", made.word())
            .replace("%secret%", SECRET)
            .replace("%number%", Integer.toString(made.number()))
            .replace("%recently%", made.recently())
            .replace("%tomorrow%", made.tomorrow());
    return made.filled(text);
  }
}
