package jp.lg.isac.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold for everything in the schema, as a query for what breaks it, with a definition
 * that does break it, so that no rule passes because it looks at nothing.
 */
enum FenceRule {
  EVERY_TABLE_FORCES_ROW_LEVEL_SECURITY(
      """
      select c.relname from pg_class c
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
         and not (c.relrowsecurity and c.relforcerowsecurity)
      """,
      "create table broken (organisation text); alter table broken enable row level security"),

  NO_POLICY_LETS_EVERY_ROLE_IN(
      """
      select format('%s.%s', p.polrelid::regclass, p.polname) from pg_policy p
       where p.polroles @> array[0::oid]
      """,
      """
      create table broken (organisation text);
      create policy broken on broken for select using (true)
      """),

  NO_POLICY_SHOWS_THE_APPLICATION_EVERY_ROW(
      """
      select format('%s.%s', p.polrelid::regclass, p.polname) from pg_policy p
       where p.polcmd in ('r', '*', 'w', 'd') and pg_get_expr(p.polqual, p.polrelid) = 'true'
         and 'isac_app'::regrole = any (p.polroles)
      """,
      """
      create table broken (organisation text);
      create policy broken on broken for select to isac_app using (true)
      """),

  EVERY_VIEW_ASKS_AS_ITS_READER(
      """
      select c.relname from pg_class c
       where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
         and not coalesce('security_invoker=true' = any (c.reloptions), false)
      """,
      "create view broken as select * from incident"),

  NO_VIEW_KEEPS_ROWS_OF_ITS_OWN(
      """
      select c.relname from pg_class c
       where c.relkind = 'm' and c.relnamespace = 'public'::regnamespace
      """,
      "create materialized view broken as select 1 as one"),

  NO_FUNCTION_RUNS_WITH_ITS_OWNERS_RIGHTS(
      """
      select p.proname from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef
      """,
      "create function broken() returns int language sql security definer return 1"),

  EVERY_FUNCTION_WITH_ITS_OWNERS_RIGHTS_FIXES_ITS_SEARCH_PATH(
      """
      select p.proname from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef
         and not coalesce('search_path=public, pg_temp' = any (p.proconfig), false)
      """,
      "create function broken() returns int language sql security definer return 1"),

  /** A key check passes by row-level security: it would tell what another organisation has. */
  EVERY_REFERENCE_STAYS_IN_ITS_ORGANISATION(
      """
      select format('%s → %s', k.conrelid::regclass, k.confrelid::regclass)
        from pg_constraint k
       where k.contype = 'f'
         and exists (select from pg_attribute a
                      where a.attrelid = k.confrelid and a.attname = 'organisation')
         and not exists (select from pg_attribute a
                          where a.attrelid = k.conrelid and a.attname = 'organisation'
                            and a.attnum = any (k.conkey))
      """,
      """
      create table broken_parent (organisation text, id uuid primary key);
      create table broken (organisation text, parent uuid references broken_parent)
      """),

  EVERY_UNIQUE_KEY_BEGINS_WITH_THE_ORGANISATION(
      """
      select i.indexrelid::regclass::text from pg_index i
       where i.indisunique and i.indrelid in (select oid from pg_class
                                               where relnamespace = 'public'::regnamespace)
         and exists (select from pg_attribute a
                      where a.attrelid = i.indrelid and a.attname = 'organisation'
                        and a.attnum <> i.indkey[0])
      """,
      "create table broken (organisation text, id uuid unique)"),

  /** What was written there is never changed or taken away. */
  LOGS_ONLY_GROW(
      """
      select format('%s %s by %s', g.table_name, g.privilege_type, g.grantee)
        from information_schema.role_table_grants g
       where g.table_schema = 'public' and g.grantee in ('isac_app', 'isac_gate')
         and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
         and (g.table_name like 'activity%' or g.table_name in ('search_change', 'report_step'))
      """,
      "create table activity_broken (id uuid); grant update on activity_broken to isac_app"),

  NOBODY_MAY_GO_ROUND_THE_FENCE(
      """
      select r.rolname from pg_roles r
       where r.rolname like 'isac%' and (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
      """,
      "alter role isac_system bypassrls"),

  NOBODY_MAY_EMPTY_A_TABLE_OR_LISTEN_TO_IT(
      """
      select format('%s %s by %s', g.table_name, g.privilege_type, g.grantee)
        from information_schema.role_table_grants g
       where g.table_schema = 'public' and g.grantee in ('isac_app', 'isac_system', 'isac_gate')
         and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
      """,
      "create table broken (id uuid); grant truncate on broken to isac_app");

  private final String breaches;
  private final String broken;

  FenceRule(String breaches, String broken) {
    this.breaches = breaches;
    this.broken = broken;
  }

  /** What breaks the rule, by name. */
  List<String> breaches(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(breaches)) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  /** Statements that make something that breaks the rule. */
  String broken() {
    return broken;
  }
}
