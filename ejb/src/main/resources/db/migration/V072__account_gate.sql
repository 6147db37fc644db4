-- Look-ups and changes that come before there is a tenant, or that the centre makes for another one.
create policy gate_founds on organisation for insert to isac_gate with check (true);
create policy gate_adds on membership for insert to isac_gate with check (true);
create policy gate_uses on installation for update to isac_gate using (true) with check (true);
grant insert on organisation, account, membership, one_time_link to isac_gate;
grant select, update (first_secret) on installation to isac_gate;

-- Whose link this is, as long as it may be used.
create function gate_link(wanted bytea, at timestamptz)
  returns table (account uuid, username text, display_name text, organisation text)
  language sql stable security definer set search_path = public, pg_temp rows 1
  begin atomic
    select a.id, a.username, a.display_name, a.home
      from one_time_link l join account a on a.id = l.account and a.disabled_at is null
     where l.hash = wanted and l.used_at is null and l.expires_at > at;
  end;
alter function gate_link(bytea, timestamptz) owner to isac_gate;

-- Leaves a link for the account that asks for a reset by mail; answers where the mail goes.
create function gate_ask_for_reset(wanted text, link_hash bytea, expires timestamptz, at timestamptz)
  returns table (email text, display_name text, language text)
  language plpgsql security definer set search_path = public, pg_temp rows 1
as $$
#variable_conflict use_column
declare found_account account;
begin
  select * into found_account from account a
   where a.username = wanted and a.disabled_at is null and a.password_hash is not null and a.email <> '';
  if not found then return; end if;
  update one_time_link l set used_at = at where l.account = found_account.id and l.used_at is null;
  insert into one_time_link (hash, account, purpose, expires_at)
  values (link_hash, found_account.id, 'RESET', expires);
  return query select found_account.email, found_account.display_name, found_account.language;
end
$$;
alter function gate_ask_for_reset(text, bytea, timestamptz, timestamptz) owner to isac_gate;

-- Whether the first administrator may still sign up with this secret.
create function gate_first_secret(secret_hash bytea) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from installation where first_secret = secret_hash);
  end;
alter function gate_first_secret(bytea) owner to isac_gate;

-- The centre and its first administrator; the secret is used up.
create function gate_first_administrator(
    secret_hash bytea, account_id uuid, membership_id uuid, name_wanted text, shown_name text,
    mail text, hash text, centre_code text, centre_name text, centre_kana text, today date)
  returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update installation set first_secret = null where first_secret = secret_hash;
  if not found then return false; end if;
  insert into organisation (code, kind, prefecture, prefecture_name, name, kana, valid_from)
  values (centre_code, 'CENTRE', left(centre_code, 2), centre_name, centre_name, centre_kana, today)
  on conflict (code) do nothing;
  insert into account (id, username, display_name, email, password_hash)
  values (account_id, name_wanted, shown_name, mail, hash);
  insert into membership (organisation, id, account, roles, valid_from)
  values (centre_code, membership_id, account_id, array['CENTRE_ADMIN', 'ORG_ADMIN'], today);
  return true;
end
$$;
alter function gate_first_administrator(bytea, uuid, uuid, text, text, text, text, text, text, text, date)
  owner to isac_gate;

-- The centre invites an administrator of another organisation: without one it cannot begin.
-- Nothing happens, and false comes back, if the name is taken.
create function gate_invite_administrator(
    code text, account_id uuid, membership_id uuid, name_wanted text, shown_name text, mail text,
    link_hash bytea, expires timestamptz, today date)
  returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not coalesce('CENTRE_ADMIN' = any (isac_roles()), false) or right(name_wanted, 7) <> '@' || code then
    raise exception 'not for this caller' using errcode = 'insufficient_privilege';
  end if;
  insert into account (id, username, display_name, email)
  values (account_id, name_wanted, shown_name, mail)
  on conflict (username) do nothing;
  if not found then return false; end if;
  insert into membership (organisation, id, account, roles, valid_from)
  values (code, membership_id, account_id, array['ORG_ADMIN'], today);
  insert into one_time_link (hash, account, purpose, expires_at)
  values (link_hash, account_id, 'INVITATION', expires);
  return true;
end
$$;
alter function gate_invite_administrator(text, uuid, uuid, text, text, text, bytea, timestamptz, date)
  owner to isac_gate;

-- The centre lets a person act for a further organisation (兼務). Answers ADDED, UNKNOWN (no such
-- name) or THERE (he does so from that day already).
create function gate_add_membership(
    code text, membership_id uuid, name_wanted text, roles_wanted text[], from_day date, to_day date)
  returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare whose uuid;
begin
  if not coalesce('CENTRE_ADMIN' = any (isac_roles()), false) then
    raise exception 'not for this caller' using errcode = 'insufficient_privilege';
  end if;
  select a.id into whose from account a where a.username = name_wanted;
  if whose is null then return 'UNKNOWN'; end if;
  insert into membership (organisation, id, account, roles, valid_from, valid_to)
  values (code, membership_id, whose, roles_wanted, from_day, to_day)
  on conflict do nothing;
  return case when found then 'ADDED' else 'THERE' end;
end
$$;
alter function gate_add_membership(text, uuid, text, text[], date, date) owner to isac_gate;

-- A session opens under a membership whose organisation is still there: after a merger the one used
-- last may be of an organisation that has ended.
set role isac_gate;
create or replace function gate_open_session(wanted uuid, token_id uuid, token_hash bytea, at timestamptz,
                                  expires timestamptz, idle integer, today date)
  returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into access_token (id, hash, account, membership, kind, created_at, expires_at, idle_seconds, last_used_at)
  select token_id, token_hash, wanted, m.id, 'SESSION', at, expires, idle, at
    from membership m
    join organisation o on o.code = m.organisation and (o.valid_to is null or o.valid_to >= today)
   where m.account = wanted and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
   order by (select max(t.last_used_at) from access_token t where t.membership = m.id) desc nulls last,
            m.organisation, m.id
   limit 1;
  return found;
end
$$;
reset role;
