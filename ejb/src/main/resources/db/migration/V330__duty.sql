-- Duties to report: rules as versioned data that the centre keeps. An active version never changes.
create table duty_rule (
  code                    text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  rule_version            integer not null check (rule_version > 0),
  state                   text not null check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
  name                    text not null check (name <> ''),
  text                    text not null check (text <> ''),
  recipient               text not null check (recipient in ('COMMISSION', 'PREFECTURE', 'POLICE', 'OWN_POLICY')),
  triggered_by            text not null check (triggered_by in ('EVERY_CASE', 'PERSONAL_DATA', 'WRONGFUL_PURPOSE')),
  persons_over            integer check (persons_over >= 0),
  days                    integer not null check (days between 1 and 400),
  days_if_wrongful        integer check (days_if_wrongful between 1 and 400),
  warn_days_before        integer not null check (warn_days_before between 0 and 400),
  knowing_is_day_one      boolean not null,
  shifts_from_closed_days boolean not null,
  fulfilled_by            text not null check (fulfilled_by in ('NOTED', 'FIRST_REPORT', 'FINAL_REPORT')),
  activated_at            timestamptz,
  version                 bigint not null,
  primary key (code, rule_version),
  check (triggered_by <> 'PERSONAL_DATA' or persons_over is not null),
  check ((state = 'DRAFT') = (activated_at is null))
);
create unique index duty_rule_active on duty_rule (code) where state = 'ACTIVE';
alter table duty_rule enable row level security;
alter table duty_rule force row level security;
create policy everybody on duty_rule for select to isac_app using ((select isac_account()) is not null);
create policy centre_adds on duty_rule for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy centre_changes on duty_rule for update to isac_app
  using ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy shipped on duty_rule for insert to isac_owner with check (true);
grant select, insert, update on duty_rule to isac_app;

-- What decides which duties a case has; it never leaves the own organisation.
alter table incident
  add column known_at         timestamptz,
  add column persons          integer check (persons >= 0),
  add column sensitive        boolean not null default false,
  add column financial_damage boolean not null default false,
  add column wrongful_purpose boolean not null default false;
create index incident_with_clocks on incident (organisation, known_at desc) where known_at is not null;

-- That a duty was fulfilled, and whether in time: judged once and kept.
create table duty_report (
  organisation text not null,
  incident     uuid not null,
  duty         text not null,
  rule_version integer not null,
  warn_on      date not null,
  last_day     date not null,
  reported_at  timestamptz not null,
  on_time      boolean not null,
  account      uuid not null,
  noted_at     timestamptz not null,
  primary key (organisation, incident, duty),
  foreign key (organisation, incident) references incident (organisation, id),
  foreign key (duty, rule_version) references duty_rule (code, rule_version)
);
alter table duty_report enable row level security;
alter table duty_report force row level security;
create policy own on duty_report to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert on duty_report to isac_app;

-- Shipped rules. Their texts are the centre's summaries and say so; numbers and bases are fields,
-- which the centre checks against the law in force and changes in a new version.
insert into duty_rule (code, rule_version, state, name, text, recipient, triggered_by, persons_over, days, days_if_wrongful,
                       warn_days_before, knowing_is_day_one, shifts_from_closed_days, fulfilled_by, activated_at, version) values
  ('personal-information-first', 1, 'ACTIVE', '個人情報保護委員会への速報',
   '個人データの漏えい等を知った日から3～5日以内に、個人情報保護委員会へ速報する。100人を超える場合、または要配慮個人情報・財産的被害のおそれ・不正の目的のいずれかがある場合が対象。
（センターによる要約であり、法令の文言ではない。運用の前に現行の法令・規則を確認すること。）',
   'COMMISSION', 'PERSONAL_DATA', 100, 5, null, 2, true, false, 'NOTED', '2026-04-01T00:00:00+09:00', 1),
  ('personal-information-final', 1, 'ACTIVE', '個人情報保護委員会への確報',
   '個人データの漏えい等を知った日から30日以内（不正の目的によるおそれがある場合は60日以内）に、個人情報保護委員会へ確報する。末日が閉庁日のときは、次の開庁日とする。
（センターによる要約であり、法令の文言ではない。運用の前に現行の法令・規則を確認すること。）',
   'COMMISSION', 'PERSONAL_DATA', 100, 30, 60, 7, true, true, 'NOTED', '2026-04-01T00:00:00+09:00', 1),
  ('prefecture', 1, 'ACTIVE', '都道府県への報告',
   'インシデントを知った当日中に、都道府県の担当課へ第一報を入れる。共有範囲に県庁を含む第一報を送信すると、報告したものとして扱う。
（見本の規則。都道府県との取り決めに合わせて、センターが改版すること。）',
   'PREFECTURE', 'EVERY_CASE', null, 1, null, 0, true, false, 'FIRST_REPORT', '2026-04-01T00:00:00+09:00', 1),
  ('police', 1, 'ACTIVE', '警察への相談・通報',
   '不正の目的によるおそれがあるときは、知った日から3日以内に都道府県警察へ相談または通報する。
（見本の規則。団体の方針に合わせて、センターが改版すること。）',
   'POLICE', 'WRONGFUL_PURPOSE', null, 3, null, 1, true, false, 'NOTED', '2026-04-01T00:00:00+09:00', 1),
  ('own-policy', 1, 'ACTIVE', '団体の方針による第一報',
   'インシデントを知った翌日までに第一報を送信する。
（見本の規則。）',
   'OWN_POLICY', 'EVERY_CASE', null, 2, null, 1, true, false, 'FIRST_REPORT', '2026-04-01T00:00:00+09:00', 1);
