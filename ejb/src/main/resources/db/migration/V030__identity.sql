create table account (
  id              uuid primary key,
  username        text not null unique,
  display_name    text not null,
  email           text,
  password_hash   text,
  language        text not null default 'ja' check (language in ('ja', 'en')),
  disabled_at     timestamptz,
  last_sign_in_at timestamptz,
  created_at      timestamptz not null default now(),
  version         bigint not null default 0
);

create table membership (
  organisation text not null references organisation (code),
  id           uuid not null unique,
  account      uuid not null references account (id),
  roles        text[] not null check (cardinality(roles) > 0),
  valid_from   date not null,
  valid_to     date,
  version      bigint not null default 0,
  primary key (organisation, id),
  unique (organisation, account, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index membership_by_account on membership (account);

-- Sessions of people and API tokens of programs, kept as SHA-256 of the secret.
create table access_token (
  id           uuid primary key,
  hash         bytea not null unique,
  account      uuid not null references account (id),
  membership   uuid not null references membership (id),
  kind         text not null check (kind in ('SESSION', 'API')),
  name         text not null default '',
  scopes       text[] not null default '{}',
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  idle_seconds integer,
  last_used_at timestamptz not null,
  revoked_at   timestamptz
);
create index access_token_by_account on access_token (account);
create index access_token_by_membership on access_token (membership, last_used_at desc);

-- Links that work once: invitation of a new account, reset of a password.
create table one_time_link (
  hash       bytea primary key,
  account    uuid not null references account (id),
  purpose    text not null check (purpose in ('INVITATION', 'RESET')),
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index one_time_link_by_account on one_time_link (account);

-- Failed attempts by account and by account-and-address pair, never by address alone: a whole
-- prefecture may sit behind one.
create table sign_in_throttle (
  key      text primary key,
  failures integer not null,
  until    timestamptz not null
);

alter table account enable row level security;
alter table account force row level security;
alter table membership enable row level security;
alter table membership force row level security;
alter table access_token enable row level security;
alter table access_token force row level security;
alter table one_time_link enable row level security;
alter table one_time_link force row level security;
alter table sign_in_throttle enable row level security;
alter table sign_in_throttle force row level security;

create policy own_and_self on membership for select to isac_app
  using (organisation = any ((select isac_codes())::text[]) or account = (select isac_account()));
create policy own_adds on membership for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[]));
create policy own_changes on membership for update to isac_app
  using (organisation = any ((select isac_codes())::text[]));
grant select, insert, update on membership to isac_app;

create policy colleagues_and_self on account for select to isac_app
  using (id = (select isac_account())
         or exists (select from membership m where m.account = account.id
                    and m.organisation = any ((select isac_codes())::text[])));
create policy admin_adds on account for insert to isac_app
  with check ((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
create policy colleagues_and_self_change on account for update to isac_app
  using (id = (select isac_account())
         or (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
            and exists (select from membership m where m.account = account.id
                        and m.organisation = any ((select isac_codes())::text[])));
-- the hash is written by the application, and read by the gate alone
grant select (id, username, display_name, email, language, disabled_at, last_sign_in_at, created_at, version),
      insert, update on account to isac_app;

create policy own on access_token for select to isac_app
  using (account = (select isac_account())
         or (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
            and exists (select from membership m where m.id = access_token.membership
                        and m.organisation = any ((select isac_codes())::text[])));
create policy own_adds on access_token for insert to isac_app with check (account = (select isac_account()));
create policy own_changes on access_token for update to isac_app
  using (account = (select isac_account())
         or (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
            and exists (select from membership m where m.id = access_token.membership
                        and m.organisation = any ((select isac_codes())::text[])));
grant select (id, account, membership, kind, name, scopes, created_at, expires_at, idle_seconds, last_used_at, revoked_at),
      insert, update on access_token to isac_app;

create policy admin_adds on one_time_link for insert to isac_app
  with check ((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
              and exists (select from membership m where m.account = one_time_link.account
                          and m.organisation = any ((select isac_codes())::text[])));
grant insert on one_time_link to isac_app;

-- The gate: what must be looked up before there is a tenant. Each function answers one row and
-- belongs to isac_gate, which nobody can sign in as.
create policy gate on account to isac_gate using (true) with check (true);
create policy gate on membership for select to isac_gate using (true);
create policy gate on access_token to isac_gate using (true) with check (true);
create policy gate on one_time_link to isac_gate using (true) with check (true);
create policy gate on sign_in_throttle to isac_gate using (true) with check (true);
grant select, update on account to isac_gate;
grant select on membership to isac_gate;
grant select, insert, update on access_token to isac_gate;
grant select, update on one_time_link to isac_gate;
grant select, insert, update, delete on sign_in_throttle to isac_gate;

create function gate_credential(wanted text)
  returns table (account uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp rows 1
  begin atomic
    select a.id, a.password_hash from account a
     where a.username = wanted and a.disabled_at is null and a.password_hash is not null;
  end;

create function gate_throttled_until(keys text[]) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select max(until) from sign_in_throttle where key = any (keys);
  end;

-- After `free` failures each further one doubles the pause, up to fifteen minutes.
create function gate_failed(failed_key text, free integer, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    insert into sign_in_throttle as t (key, failures, until) values (failed_key, 1, at)
    on conflict (key) do update
      set failures = case when t.until < at - interval '1 day' then 1 else t.failures + 1 end,
          until = at + case when t.failures + 1 <= free then interval '0'
                            else least(interval '15 minutes',
                                       interval '1 second' * power(2, least(t.failures + 1 - free, 10))) end;
  end;

create function gate_succeeded(keys text[], signed_in uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    delete from sign_in_throttle where key = any (keys);
    update account set last_sign_in_at = at where id = signed_in;
  end;

-- A session of the account under the membership it used last, else its first valid one.
create function gate_open_session(wanted uuid, token_id uuid, token_hash bytea, at timestamptz,
                                  expires timestamptz, idle integer, today date)
  returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into access_token (id, hash, account, membership, kind, created_at, expires_at, idle_seconds, last_used_at)
  select token_id, token_hash, wanted, m.id, 'SESSION', at, expires, idle, at
    from membership m
   where m.account = wanted and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
   order by (select max(t.last_used_at) from access_token t where t.membership = m.id) desc nulls last,
            m.organisation, m.id
   limit 1;
  return found;
end
$$;

create function gate_close_session(token_hash bytea, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    update access_token set revoked_at = at where hash = token_hash and revoked_at is null;
  end;

-- Sets a password by a one-time link; all sessions of the account end. Answers whether it did.
create function gate_use_link(link_hash bytea, new_hash text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare whose uuid;
begin
  update one_time_link set used_at = at
   where hash = link_hash and used_at is null and expires_at > at
   returning account into whose;
  if whose is null then return false; end if;
  update account set password_hash = new_hash where id = whose;
  update access_token set revoked_at = at where account = whose and revoked_at is null;
  return true;
end
$$;
