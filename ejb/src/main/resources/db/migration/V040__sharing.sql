-- Sharing groups: an organisation founds one and looks after it.
create table sharing_group (
  id              uuid primary key,
  name            text not null check (name <> ''),
  description     text not null default '',
  owner           text not null references organisation (code),
  members_visible boolean not null default false,
  created_at      timestamptz not null default now(),
  version         bigint not null default 0
);
create table sharing_group_member (
  group_id     uuid not null references sharing_group (id),
  organisation text not null references organisation (code),
  primary key (group_id, organisation)
);
create index sharing_group_member_by_organisation on sharing_group_member (organisation);
alter table sharing_group enable row level security;
alter table sharing_group force row level security;
alter table sharing_group_member enable row level security;
alter table sharing_group_member force row level security;

-- A group is seen by its members and its owner; members are listed to each other only if it says so.
create policy members_and_owner on sharing_group for select to isac_app
  using (owner = any ((select isac_codes())::text[]) or 'group:' || id = any ((select isac_tokens())::text[]));
create policy owner_adds on sharing_group for insert to isac_app
  with check (owner = any ((select isac_codes())::text[]));
create policy owner_changes on sharing_group for update to isac_app
  using (owner = any ((select isac_codes())::text[]));
grant select, insert, update on sharing_group to isac_app;

create policy seen on sharing_group_member for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         or exists (select from sharing_group g where g.id = group_id
                    and (g.owner = any ((select isac_codes())::text[]) or g.members_visible)));
create policy owner_adds on sharing_group_member for insert to isac_app
  with check (exists (select from sharing_group g where g.id = group_id
                      and g.owner = any ((select isac_codes())::text[])));
create policy owner_removes on sharing_group_member for delete to isac_app
  using (exists (select from sharing_group g where g.id = group_id
                 and g.owner = any ((select isac_codes())::text[])));
grant select, insert, delete on sharing_group_member to isac_app;

create policy gate on sharing_group_member for select to isac_gate using (true);
grant select on sharing_group_member to isac_gate;

-- How many organisations an audience reaches: a number, never a list.
create function gate_audience_size(wanted text[], today date) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select count(*)::integer from organisation o
     where o.valid_from <= today and (o.valid_to is null or o.valid_to >= today)
       and (   o.kind = 'CENTRE' and wanted && array['centre', 'all']
            or o.kind = 'PREFECTURE' and wanted && array['all', 'office:' || o.prefecture, 'peer:' || o.prefecture]
            or o.kind in ('MUNICIPALITY', 'JOINT_BODY') and wanted && array['all', 'peer:' || o.prefecture]
            or exists (select from sharing_group_member g where g.organisation = o.code
                       and 'group:' || g.group_id = any (wanted)));
  end;

-- Who a session or API token is: one row with everything that decides what may be seen.
create function gate_signed_in(token_hash bytea, at timestamptz, today date)
  returns table (account uuid, username text, display_name text, membership uuid, organisation text,
                 organisation_name text, kind text, codes text[], groups text[], roles text[],
                 session uuid, scopes text[], language text)
  language plpgsql security definer set search_path = public, pg_temp rows 1
as $$
#variable_conflict use_column
begin
  return query
  select a.id, a.username, a.display_name, m.id, o.code, o.name, o.kind,
         array(with recursive own(code) as (
                 select o.code union select p.code from organisation p join own on p.successor = own.code)
               select own.code from own),
         array(select g.group_id::text from sharing_group_member g where g.organisation = o.code),
         m.roles, t.id, t.scopes, a.language
    from access_token t
    join account a on a.id = t.account and a.disabled_at is null
    join membership m on m.id = t.membership and m.valid_from <= today
                     and (m.valid_to is null or m.valid_to >= today)
    join organisation o on o.code = m.organisation and (o.valid_to is null or o.valid_to >= today)
   where t.hash = token_hash and t.revoked_at is null and t.expires_at > at
     and (t.idle_seconds is null or t.last_used_at + t.idle_seconds * interval '1 second' > at);
  -- written at most once a minute: the idle time-out does not need more
  update access_token t set last_used_at = at
   where t.hash = token_hash and t.last_used_at < at - interval '1 minute' and t.revoked_at is null
     and t.expires_at > at
     and (t.idle_seconds is null or t.last_used_at + t.idle_seconds * interval '1 second' > at);
end
$$;
