-- Where the clocks of a case stand that its prefecture's office reads: the worst of those that follow from
-- rules for every case, so that nothing but the day of knowing can be told from it. Which duty it is, and
-- what the case's facts are, stays with its organisation.
create table shared_report_clock (
  shared_report uuid primary key references shared_report (id),
  state         text not null check (state in ('RUNNING', 'WARNING', 'OVERDUE', 'ON_TIME', 'LATE')),
  due_at        timestamptz not null
);
alter table shared_report_clock enable row level security;
alter table shared_report_clock force row level security;
create policy own_office_reads on shared_report_clock for select to isac_app
  using (exists (select from shared_report r
                  where r.id = shared_report_clock.shared_report and r.recalled_at is null
                    and 'office:' || r.prefecture = any ((select isac_tokens())::text[])));
create policy author_keeps on shared_report_clock to isac_app
  using (exists (select from shared_report_owner o
                  where o.shared_report = shared_report_clock.shared_report and o.rendition = 'OFFICE'));
create policy system_reads on shared_report_clock for select to isac_system using (true);
grant select, insert, update, delete on shared_report_clock to isac_app;
grant select on shared_report_clock to isac_system;

-- Also those of whom an office was told once, so that it is taken back when a time of knowing goes.
create or replace view organisation_with_clocks with (security_invoker = true) as
  select organisation from incident where known_at > now() - interval '500 days'
  union
  select o.organisation from shared_report_owner o join shared_report_clock c on c.shared_report = o.shared_report;
