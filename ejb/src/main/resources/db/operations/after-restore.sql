-- Once, by a superuser, after a dump was restored, before the product starts.
--   psql -d isac -v ON_ERROR_STOP=1 -f after-restore.sql
--
-- Rows that wait for a reader of a log carry the number of their transaction. The numbers of another
-- cluster may lie in this one's future: such rows would wait for ever.
begin;
do $$
declare
  waiting record;
begin
  for waiting in
    select c.oid::regclass as "table", a.attname as "column"
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and a.atttypid = 'xid8'::regtype and not a.attisdropped
  loop
    execute format('alter table %s disable trigger user', waiting."table");
    execute format('update %s set %I = ''3''', waiting."table", waiting."column");
    execute format('alter table %s enable trigger user', waiting."table");
  end loop;
end
$$;
-- Under these numbers nothing of the log of changes was removed yet.
update search_horizon set xid = '0', seq = 0;
-- Sessions that were open when the dump was made are not to come back to life.
update access_token set revoked_at = now() where kind = 'SESSION' and revoked_at is null;
commit;
