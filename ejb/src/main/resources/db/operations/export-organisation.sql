-- Everything that one organisation has here, one JSON object a line; by a superuser, whom no policy hides a row from.
--   psql -d isac -At -v ON_ERROR_STOP=1 -v organisation=482013 -f export-organisation.sql -o 482013.jsonl
-- Each line is {"table": …, "row": …}. Files are the rows of attachment, their content those of attachment_chunk.
set client_min_messages = warning;
create or replace function pg_temp.rows_of(organisation text) returns setof jsonb
  language plpgsql as $$
declare
  kept record;
begin
  for kept in
    -- whatever names its organisation, and the accounts at home there
    select c.relname as name, case when c.relname = 'account' then 'home' else 'organisation' end as owned_by
      from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and (a.attname = 'organisation' or c.relname = 'account' and a.attname = 'home')
     order by c.relname
  loop
    return query execute format(
      'select jsonb_build_object(''table'', %L, ''row'', to_jsonb(t) - ''password_hash'' - ''hash'')
         from %I t where t.%I = $1', kept.name, kept.name, kept.owned_by) using rows_of.organisation;
  end loop;
  return query
    select jsonb_build_object('table', 'shared_report', 'row', to_jsonb(s))
      from shared_report s join shared_report_owner o on o.shared_report = s.id
     where o.organisation = rows_of.organisation;
end
$$;
select pg_temp.rows_of(:'organisation');
