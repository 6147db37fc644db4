-- What others read of the later stages: rows of their own beside the rendition, never changed. The
-- rendition keeps its id, so links to it hold; it only learns where its thread stands.
create table shared_report_stage (
  shared_report   uuid not null references shared_report (id),
  n               integer not null check (n > 0),
  stage           text not null check (stage in ('FIRST', 'FOLLOW_UP', 'FINAL')),
  body            text not null,
  corrects        integer,
  cause_class     text,
  impact          text,
  countermeasures text,
  cause           text,
  response        text,
  prevention      text,
  published_at    timestamptz not null,
  primary key (shared_report, n)
);
alter table shared_report_stage enable row level security;
alter table shared_report_stage force row level security;

-- A recall takes all content away and leaves when and why.
alter table shared_report
  add column stage         text not null default 'FIRST' check (stage in ('FIRST', 'FOLLOW_UP', 'FINAL')),
  add column updated_at    timestamptz,
  add column recalled_at   timestamptz,
  add column recall_reason text,
  alter column kind drop not null,
  alter column title drop not null,
  alter column occurred_at drop not null,
  alter column cause_class drop not null,
  alter column summary drop not null,
  alter column systems drop not null,
  alter column vendors drop not null,
  alter column tlp drop not null;
alter table shared_report no force row level security;
update shared_report set updated_at = published_at;
alter table shared_report force row level security;
alter table shared_report
  alter column updated_at set not null,
  add check (recalled_at is null
             and num_nulls(kind, title, occurred_at, cause_class, summary, systems, vendors, tlp, recall_reason) = 1
             or recalled_at is not null and recall_reason is not null
             and num_nonnulls(kind, title, occurred_at, detected_at, cause_class, summary, impact, countermeasures,
                              systems, vendors, tlp, source_name, prefecture) = 0);

create function shared_report_keeps_its_content() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.recalled_at is not null
     or (new.recalled_at is null and to_jsonb(new) - array['stage', 'updated_at']
                                     is distinct from to_jsonb(old) - array['stage', 'updated_at']) then
    raise exception 'the content of a shared report never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger keeps_its_content before update on shared_report
  for each row execute function shared_report_keeps_its_content();

-- Who made a rendition sees it, carries its thread on, narrows and recalls it.
create policy owner_reads on shared_report_audience for select to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = shared_report_audience.shared_report));
create policy owner_changes on shared_report for update to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = shared_report.id));
create policy owner_reads on audience_token for select to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = audience_token.shared_report));
create policy owner_changes on audience_token for update to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = audience_token.shared_report));
create policy readable on shared_report_stage for select to isac_app
  using (exists (select from shared_report_audience a where a.shared_report = shared_report_stage.shared_report));
create policy owner_adds on shared_report_stage for insert to isac_app
  with check (exists (select from shared_report_owner o where o.shared_report = shared_report_stage.shared_report));
create policy owner_removes on shared_report_stage for delete to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = shared_report_stage.shared_report));
grant update (stage, updated_at, recalled_at, recall_reason, kind, title, occurred_at, detected_at, cause_class,
              summary, impact, countermeasures, systems, vendors, tlp, source_name, prefecture)
  on shared_report to isac_app;
grant update (published_at) on audience_token to isac_app;
grant select, insert, delete on shared_report_stage to isac_app;
create policy system_reads on shared_report_stage for select to isac_system using (true);
grant select on shared_report_stage to isac_system;
