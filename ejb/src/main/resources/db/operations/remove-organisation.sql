-- Removes all that one organisation has here, what it shared too; by a superuser, after an export.
--   psql -d isac -v ON_ERROR_STOP=1 -v organisation=482013 -f remove-organisation.sql
-- Its line in the directory stays, closed, since others name it. Its activity log stays until its retention
-- ends. Who also works elsewhere keeps his account. A second run finds nothing more to do.
begin;
-- Triggers keep what was sent as it is; this is the one time that it goes.
set local session_replication_role = replica;
select set_config('isac.leaving', :'organisation', true);

create function pg_temp.remove(rows regclass, condition text) returns void
  language plpgsql as $$
declare
  below record;
begin
  for below in
    select k.conrelid::regclass as "table",
           (select string_agg(quote_ident(attname), ', ' order by n) from unnest(k.conkey) with ordinality c (num, n)
              join pg_attribute on attrelid = k.conrelid and attnum = num) as their_columns,
           (select string_agg(quote_ident(attname), ', ' order by n) from unnest(k.confkey) with ordinality c (num, n)
              join pg_attribute on attrelid = k.confrelid and attnum = num) as our_columns
      from pg_constraint k
     where k.contype = 'f' and k.confrelid = rows and k.conrelid <> rows
  loop
    perform pg_temp.remove(below."table", format('(%s) in (select %s from %s where %s)',
                                                 below.their_columns, below.our_columns, rows, condition));
  end loop;
  execute format('delete from %s where %s', rows, condition);
end
$$;

do $$
declare
  leaving text := current_setting('isac.leaving');
  own record;
begin
  if not exists (select from organisation where code = leaving) then
    raise exception 'There is no organisation %.', leaving;
  end if;
  insert into search_change (type, id)
    select 'INCIDENT', id from incident where organisation = leaving
    union all select 'SHARED_REPORT', shared_report from shared_report_owner where organisation = leaving
    union all select 'COURSE', id from course where owner = leaving
    union all select 'SHARED_REPORT', c.thread from shared_report_comment c
                join shared_report_comment_owner o on o.comment = c.id where o.organisation = leaving;
  -- what it said to others, and all that was said to what it shared; an answer to it stays
  update shared_report_comment a set answers = null
    from shared_report_comment c join shared_report_comment_owner o on o.comment = c.id
   where o.organisation = leaving and a.thread = c.thread and a.answers = c.n;
  perform pg_temp.remove('shared_report_comment', format(
    'id in (select comment from shared_report_comment_owner where organisation = %1$L)
     or thread in (select r.thread from shared_report r join shared_report_owner o on o.shared_report = r.id
                    where o.organisation = %1$L)', leaving));
  perform pg_temp.remove('shared_file', format(
    'thread in (select r.thread from shared_report r join shared_report_owner o on o.shared_report = r.id
                 where o.organisation = %L)', leaving));
  perform pg_temp.remove('shared_report', format(
    'id in (select shared_report from shared_report_owner where organisation = %L)', leaving));
  perform pg_temp.remove('course', format('owner = %L', leaving));
  perform pg_temp.remove('sharing_group', format('owner = %L', leaving));
  for own in
    select c.oid::regclass as "table"
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'activity%'
  loop
    perform pg_temp.remove(own."table", format('organisation = %L', leaving));
  end loop;
  perform pg_temp.remove('account', format(
    'home = %L and not exists (select from membership m where m.account = account.id)', leaving));
  update organisation set valid_to = greatest(valid_from, current_date - 1)
   where code = leaving and (valid_to is null or valid_to >= current_date);
end
$$;
commit;
