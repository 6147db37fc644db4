-- The tokens that a reader holds, as ReaderTokens says it for a single one; a test holds both equal.
create function reader_tokens(organisation text, kind text, codes text[], groups text[], roles text[])
  returns text[] language sql immutable
  return (
    with is_ as (
      select roles && array['STAFF', 'APPROVER', 'ORG_ADMIN'] as own_cases,
             roles && array['STAFF', 'APPROVER', 'ORG_ADMIN', 'COORDINATOR', 'ANALYST', 'CENTRE_ADMIN'] as cases,
             'AUDITOR' = any (roles) as auditor,
             kind = 'CENTRE' and roles && array['ANALYST', 'CENTRE_ADMIN'] as centre,
             kind = 'PREFECTURE' and 'COORDINATOR' = any (roles) as coordinator)
    select array(
      select 'learner'
      union all select 'own:' || code from is_, unnest(codes) as code where own_cases
      union all select 'audit:' || code from is_, unnest(codes) as code where own_cases or auditor
      union all select 'group:' || id from is_, unnest(groups) as id where cases
      union all select case when centre then 'centre' else 'all' end from is_ where cases
      union all select case when coordinator then 'office:' else 'peer:' end || left(organisation, 2)
                  from is_ where coordinator or cases and not centre));

-- Everybody under each membership that is valid today: who can be told something, and what he may
-- read. An account and a membership as fan-out sees them, without any secret.
create policy fan_out_reads on account for select to isac_system using (true);
create policy fan_out_reads on membership for select to isac_system using (true);
create policy fan_out_reads on sharing_group_member for select to isac_system using (true);
grant select (id, username, display_name, email, language, disabled_at) on account to isac_system;
grant select on membership, sharing_group_member to isac_system;

create view reader with (security_invoker = true) as
  select a.id as account, a.username, a.display_name, nullif(a.email, '') as email, a.language,
         m.id as membership, m.roles, o.code as organisation, o.name as organisation_name, o.kind,
         c.codes, c.groups, reader_tokens(o.code, o.kind, c.codes, c.groups, m.roles) as tokens
    from membership m
    join organisation o on o.code = m.organisation
    join account a on a.id = m.account and a.disabled_at is null
    cross join lateral (
      select array(with recursive own(code) as (
                     select o.code
                     union select p.code from organisation p join own on p.successor = own.code)
                   select own.code from own) as codes,
             array(select g.group_id::text from sharing_group_member g where g.organisation = o.code) as groups
      -- worked out once for each row
      offset 0) c
    cross join lateral (select (now() at time zone 'Asia/Tokyo')::date as today) t
   where (o.valid_to is null or o.valid_to >= t.today)
     and m.valid_from <= t.today and (m.valid_to is null or m.valid_to >= t.today);
grant select on reader to isac_system;

-- Something that people are to be told, written in the transaction in which it happened; gone once
-- everybody's notice is there.
create table notice_event (
  id                  bigint generated always as identity primary key,
  kind                text not null,
  thing               uuid not null,
  version             bigint not null,
  urgent              boolean not null,
  audience            text[] not null,
  accounts            uuid[] not null,
  except_organisation text,
  raised_by           uuid default isac_account(),
  raised_at           timestamptz not null,
  check (cardinality(audience) > 0 or cardinality(accounts) > 0)
);
alter table notice_event enable row level security;
alter table notice_event force row level security;
create policy anybody_tells on notice_event for insert to isac_app
  with check ((select isac_account()) is not null);
create policy system on notice_event to isac_system using (true) with check (true);
grant insert on notice_event to isac_app;
grant select, insert, delete on notice_event to isac_system;

-- What a person was told in the product: that there is something, never what it says. Title and page
-- are read anew each time, as far as he may read them then.
create table notice (
  organisation text not null references organisation (code),
  id           uuid not null,
  account      uuid not null references account (id),
  kind         text not null,
  thing        uuid not null,
  version      bigint not null,
  urgent       boolean not null,
  raised_at    timestamptz not null,
  read_at      timestamptz,
  primary key (organisation, id),
  -- once per person, thing and version, however often the fan-out runs
  unique (account, kind, thing, version)
);
create index notice_by_time on notice (account, organisation, raised_at desc, id desc);
create index notice_unread on notice (account, organisation) where read_at is null;
alter table notice enable row level security;
alter table notice force row level security;
create policy own on notice for select to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
create policy own_reads on notice for update to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
create policy system on notice to isac_system using (true) with check (true);
grant select, update (read_at) on notice to isac_app;
grant select, insert, delete on notice to isac_system;

-- The outbox. SENDING is committed before the mail server is spoken to: a row found so afterwards
-- may or may not have been sent, becomes UNKNOWN and is never sent again by itself.
create table notice_mail (
  organisation text not null references organisation (code),
  id           uuid not null,
  account      uuid not null references account (id),
  membership   uuid not null references membership (id),
  kind         text not null,
  thing        uuid not null,
  version      bigint not null,
  urgent       boolean not null,
  digest       boolean not null,
  state        text not null check (state in
                 ('PENDING', 'SENDING', 'SENT', 'WITHHELD', 'UNKNOWN', 'ABORTED', 'CLOSED')),
  raised_at    timestamptz not null,
  due_at       timestamptz not null,
  attempts     integer not null default 0,
  error        text,
  settled_at   timestamptz,
  primary key (organisation, id),
  unique (account, kind, thing, version)
);
create index notice_mail_due on notice_mail (due_at) where state = 'PENDING';
create index notice_mail_troubled on notice_mail (state) where state in ('SENDING', 'UNKNOWN', 'ABORTED');
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy system on notice_mail to isac_system using (true) with check (true);
grant select, insert, update, delete on notice_mail to isac_system;

-- How a person wants to be told; who has said nothing has no row.
create table notice_preference (
  account    uuid primary key references account (id),
  quiet_from time,
  quiet_to   time,
  digest_at  time not null,
  titles     boolean not null,
  version    bigint not null,
  check ((quiet_from is null) = (quiet_to is null))
);
create table notice_rule (
  account uuid not null references notice_preference (account),
  kind    text not null,
  in_app  boolean not null,
  mail    text not null check (mail in ('NONE', 'AT_ONCE', 'DIGEST')),
  primary key (account, kind)
);
alter table notice_preference enable row level security;
alter table notice_preference force row level security;
alter table notice_rule enable row level security;
alter table notice_rule force row level security;
create policy self on notice_preference to isac_app using (account = (select isac_account()));
create policy self on notice_rule to isac_app using (account = (select isac_account()));
create policy fan_out_reads on notice_preference for select to isac_system using (true);
create policy fan_out_reads on notice_rule for select to isac_system using (true);
grant select, insert, update on notice_preference to isac_app;
grant select, insert, update, delete on notice_rule to isac_app;
grant select on notice_preference, notice_rule to isac_system;
