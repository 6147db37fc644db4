-- What a vendor told somebody and when stands in the thread of the report, for its readers alone.
alter table shared_report_comment
  drop constraint shared_report_comment_kind_check,
  add column told_on date,
  add check (kind in ('COMMENT', 'QUESTION', 'VENDOR_WORD')),
  add check ((kind = 'VENDOR_WORD') = (told_on is not null));

-- Whether an organisation that uses what is reported of is hit by it, and whether the fix is in; seen by
-- the organisation alone.
create table shared_report_impact (
  organisation text not null references organisation (code),
  thread       uuid not null,
  affected     text not null check (affected in ('CHECKING', 'AFFECTED', 'NOT_AFFECTED')),
  fixed        boolean not null,
  at           timestamptz not null,
  primary key (organisation, thread),
  check (affected = 'AFFECTED' or not fixed)
);
create index shared_report_impact_by_thread on shared_report_impact (thread);
alter table shared_report_impact enable row level security;
alter table shared_report_impact force row level security;
create policy own on shared_report_impact for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy readers_add on shared_report_impact for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and exists (select from shared_report r
                           where r.thread = shared_report_impact.thread and r.recalled_at is null));
create policy own_changes on shared_report_impact for update to isac_app
  using (organisation = any ((select isac_codes())::text[]));
grant select, insert, update on shared_report_impact to isac_app;

-- How many are hit, and how many of them have the fix: nothing below three, nor what would leave fewer
-- than three of those who are hit without it.
create policy gate_counts on shared_report_impact for select to isac_gate using (true);
grant select (thread, affected, fixed) on shared_report_impact to isac_gate;
create function gate_impact(wanted uuid) returns table (affected integer, fixed integer)
  language sql stable security definer set search_path = public, pg_temp rows 1
  begin atomic
    select case when hit >= 3 then hit end,
           case when hit >= 3 and healed >= 3 and (hit = healed or hit - healed >= 3) then healed end
      from (select count(*)::integer as hit, (count(*) filter (where i.fixed))::integer as healed
              from shared_report_impact i where i.thread = wanted and i.affected = 'AFFECTED') counted;
  end;
alter function gate_impact(uuid) owner to isac_gate;
