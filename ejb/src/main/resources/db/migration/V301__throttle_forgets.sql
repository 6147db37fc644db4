-- A day after its last pause a failure counts as the first again, for the pause too; and names that
-- nobody has do not fill the table for ever.
create index sign_in_throttle_by_time on sign_in_throttle (until);
set role isac_gate;
create or replace function gate_failed(failed_key text, free integer, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    delete from sign_in_throttle where until < at - interval '1 day';
    insert into sign_in_throttle as t (key, failures, until) values (failed_key, 1, at)
    on conflict (key) do update
      set failures = t.failures + 1,
          until = at + case when t.failures + 1 <= free then interval '0'
                            else least(interval '15 minutes',
                                       interval '1 second' * power(2, least(t.failures + 1 - free, 10))) end;
  end;
reset role;
