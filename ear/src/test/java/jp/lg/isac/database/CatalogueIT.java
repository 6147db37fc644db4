package jp.lg.isac.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.test.Product;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table, policy, view, function, key and grant there is keeps the rules of the fence. */
class CatalogueIT {
  /** What may break a rule, and why; an entry that nothing needs any more fails too. */
  private static final Map<FenceRule, Map<String, String>> EXCEPTIONS =
      Map.ofEntries(
          entry(
              FenceRule.EVERY_TABLE_FORCES_ROW_LEVEL_SECURITY,
              Map.of("flyway_schema_history", "the migrations' own; granted to nobody")),
          entry(
              FenceRule.NO_POLICY_LETS_EVERY_ROLE_IN,
              Map.of(
                  "installation.everybody", "whether this is a demonstration; it has no tenant",
                  "demonstration_step.everybody", "which invented data are in; it has no tenant")),
          entry(
              FenceRule.NO_FUNCTION_RUNS_WITH_ITS_OWNERS_RIGHTS,
              Map.ofEntries(
                  entry("gate_credential", "sign-in: an account's hash before there is a tenant"),
                  entry("gate_throttled_until", "sign-in: how long an account has to wait"),
                  entry("gate_failed", "sign-in: counts a failure"),
                  entry("gate_succeeded", "sign-in: forgets the failures"),
                  entry("gate_open_session", "sign-in: opens a session of a proven account"),
                  entry("gate_signed_in", "who a session or token is, one row"),
                  entry("gate_close_session", "sign-out by the session's own secret"),
                  entry("gate_link", "whom a one-time link is for, by its secret"),
                  entry("gate_use_link", "sets the password by a link's secret"),
                  entry("gate_ask_for_reset", "makes a link; tells nobody whether there is one"),
                  entry("gate_first_secret", "whether the first administrator is still to come"),
                  entry("gate_first_administrator", "makes him, by the one-time secret"),
                  entry("gate_invite_administrator", "the centre names another's administrator"),
                  entry("gate_add_membership", "one account in several organisations"),
                  entry("gate_name_membership", "the name of who has no membership yet"),
                  entry("gate_hand_over_following", "what one follows is known to him alone"),
                  entry("gate_hand_over_notice_rules", "how one is told is known to him alone"),
                  entry("gate_hand_over_working_copies", "what one types is known to him alone"),
                  entry("gate_audience_size", "a number of organisations, never a list"),
                  entry("gate_reveal", "whose a report is, once two have agreed, and it is told"),
                  entry("gate_sightings", "a number of organisations, nothing below three"),
                  entry("gate_article_helpful", "numbers of readers, nothing below three"),
                  entry("gate_impact", "numbers of organisations, nothing below three"))),
          entry(
              FenceRule.EVERY_REFERENCE_STAYS_IN_ITS_ORGANISATION,
              Map.of(
                  "access_token → membership", "a session is found before its organisation is",
                  "notice_mail → membership", "written by the fan-out, which no policy binds")),
          entry(
              FenceRule.EVERY_UNIQUE_KEY_BEGINS_WITH_THE_ORGANISATION,
              Map.of(
                  "membership_id_key", "sessions refer to it before there is a tenant",
                  "membership_id_account_key", "the same, with the account",
                  "sharing_group_member_pkey", "a group's members, of several organisations",
                  "notice_account_kind_thing_version_key", "one person, once; by the fan-out alone",
                  "notice_mail_account_kind_thing_version_key", "the same of mails",
                  "activity_unsealed_pkey", "the sealer's queue, by its random ids",
                  "activity_seq_key", "made by the database, so nobody can clash with it")));

  @ParameterizedTest
  @EnumSource
  void keepsTheRule(FenceRule rule) throws SQLException {
    var exceptions = EXCEPTIONS.getOrDefault(rule, Map.of());
    try (var database = Product.running().asSuperuser()) {
      assertThat(Set.copyOf(rule.breaches(database))).isEqualTo(exceptions.keySet());
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesWhatBreaksTheRule(FenceRule rule) throws SQLException {
    try (var database = Product.running().asSuperuser()) {
      database.setAutoCommit(false);
      var before = new HashSet<>(rule.breaches(database));
      try (var statement = database.createStatement()) {
        statement.execute(rule.broken());
      }

      assertThat(rule.breaches(database)).anyMatch(name -> !before.contains(name));
      database.rollback();
    }
  }
}
