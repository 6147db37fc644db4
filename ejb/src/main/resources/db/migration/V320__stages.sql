-- A thread of reports: drafts, 決裁, and what each stage says anew. What was sent never changes.
alter table report
  add column state           text not null default 'SENT' check (state in ('DRAFT', 'SENT')),
  add column approval        text not null default 'NONE' check (approval in ('NONE', 'PENDING', 'APPROVED', 'RETURNED')),
  add column urgent          boolean not null default false,
  add column corrects        integer,
  add column cause_class     text,
  add column impact          text,
  add column countermeasures text,
  add column cause           text,
  add column response        text,
  add column prevention      text,
  add column no_lesson       text,
  add column requested_by    uuid,
  add column request         uuid not null default gen_random_uuid(),
  add column created_at      timestamptz not null default now(),
  add column version         bigint not null default 1,
  alter column sent_at drop not null,
  add check ((state = 'SENT') = (sent_at is not null)),
  add unique (organisation, incident, request),
  add foreign key (organisation, incident, corrects) references report (organisation, incident, n);
alter table report alter column request drop default, alter column created_at drop default;
create index report_waiting on report (organisation, approval, n) where approval in ('PENDING', 'RETURNED');
create index report_drafts on report (organisation, author) where state = 'DRAFT';
grant delete on report to isac_app;
grant update (state, approval, urgent, stage, body, corrects, cause_class, impact, countermeasures, cause, response,
              prevention, no_lesson, requested_by, sent_at, version) on report to isac_app;

create function report_stays_as_sent() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.state = 'SENT' and (tg_op = 'DELETE' or to_jsonb(new) - array['approval', 'version']
                                              is distinct from to_jsonb(old) - array['approval', 'version']) then
    raise exception 'a report that was sent never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger stays_as_sent before update or delete on report
  for each row execute function report_stays_as_sent();

alter table incident
  drop constraint incident_state_check,
  drop constraint incident_check,
  add column reports integer not null default 0,
  add check (state in ('DRAFT', 'SUBMITTED', 'SENT')),
  add check (state = 'DRAFT' or (kind is not null and title is not null and occurred_at is not null
         and cause_class is not null and summary is not null and tlp is not null and audience_scope is not null)),
  add check ((state = 'SENT') = (sent_at is not null));

-- 決裁: who asked, who decided and why, in the order in which it happened.
create table report_step (
  organisation text not null,
  id           uuid not null,
  incident     uuid not null,
  n            integer not null,
  kind         text not null check (kind in ('SUBMITTED', 'SENT_URGENTLY', 'SENT_ALONE', 'APPROVED', 'RETURNED')),
  account      uuid not null,
  name         text not null,
  deputising   boolean not null default false,
  comment      text,
  at           timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, incident, n) references report (organisation, incident, n) on delete cascade
);
create index report_step_by_report on report_step (organisation, incident, n, at);

-- How an organisation decides what goes out; without a row it needs no 決裁.
create table approval_rule (
  organisation    text primary key references organisation (code),
  mode            text not null check (mode in ('NONE', 'APPROVAL', 'ALONE')),
  deputy          uuid,
  deputy_username text,
  deputy_name     text,
  version         bigint not null,
  check ((deputy is null) = (deputy_username is null) and (deputy is null) = (deputy_name is null))
);

alter table report_step enable row level security;
alter table report_step force row level security;
alter table approval_rule enable row level security;
alter table approval_rule force row level security;
create policy own on report_step to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on approval_rule for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy approvers_add on approval_rule for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and (select isac_roles())::text[] && array['APPROVER', 'ORG_ADMIN']);
create policy approvers_change on approval_rule for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['APPROVER', 'ORG_ADMIN']);
grant select, insert on report_step to isac_app;
grant select, insert, update on approval_rule to isac_app;

-- The own organisation finds its words in every stage.
create policy system_reads on report for select to isac_system using (true);
grant select on report to isac_system;
