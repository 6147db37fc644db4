-- What a prefecture or the centre took down of a call, since the one who called is cut off. It belongs to
-- who took it down; besides, those who handle the cases of the municipality that it is about read it.
create table telephone_report (
  organisation      text not null references organisation (code),
  id                uuid not null,
  organisation_name text not null,
  municipality      text not null references organisation (code),
  municipality_name text not null,
  called_at         timestamptz not null,
  caller            text not null check (caller <> ''),
  kind              text check (kind in ('INCIDENT', 'OUTAGE', 'NEAR_MISS')),
  title             text not null check (title <> ''),
  occurred_at       timestamptz,
  cause_class       text,
  summary           text not null check (summary <> ''),
  impact            text,
  countermeasures   text,
  systems           text[] not null,
  vendors           text[] not null,
  author_name       text not null,
  recorded_at       timestamptz not null,
  taken_over_at     timestamptz,
  primary key (organisation, id),
  check (organisation <> municipality)
);
create index telephone_report_by_time on telephone_report (organisation, recorded_at desc, id desc);
create index telephone_report_by_municipality on telephone_report (municipality, recorded_at desc, id desc);

-- That an organisation made an incident of its own of such a note: once. What has to stay visible in its
-- thread is copied, so nothing of it hangs on the other organisation's row.
create table telephone_takeover (
  organisation  text not null,
  report        uuid not null,
  incident      uuid not null,
  called_at     timestamptz not null,
  caller        text not null,
  recorded_by   text not null,
  recorded_for  text not null,
  recorded_at   timestamptz not null,
  taken_over_by text not null,
  taken_over_at timestamptz not null,
  primary key (organisation, report),
  unique (organisation, incident),
  foreign key (organisation, incident) references incident (organisation, id)
);

alter table telephone_report enable row level security;
alter table telephone_report force row level security;
alter table telephone_takeover enable row level security;
alter table telephone_takeover force row level security;

create policy recorder on telephone_report to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[]
             && array['STAFF', 'APPROVER', 'ORG_ADMIN', 'COORDINATOR', 'ANALYST', 'CENTRE_ADMIN']);
create policy municipality_reads on telephone_report for select to isac_app
  using (municipality = any ((select isac_codes())::text[])
         and 'own:' || municipality = any ((select isac_tokens())::text[]));
create policy municipality_takes_over on telephone_report for update to isac_app
  using (municipality = any ((select isac_codes())::text[])
         and 'own:' || municipality = any ((select isac_tokens())::text[]));
create policy own on telephone_takeover to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, delete, update (taken_over_at) on telephone_report to isac_app;
grant select, insert, delete on telephone_takeover to isac_app;
