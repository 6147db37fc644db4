-- A group can take organisations by a rule besides those named by hand: every one that has all of
-- what the rule asks for. An empty list asks for nothing; a rule of empty lists takes nobody.
alter table sharing_group
  add column rule_prefectures      text[] not null default '{}',
  add column rule_population_bands text[] not null default '{}',
  add column rule_network_models   text[] not null default '{}',
  add column rule_systems          text[] not null default '{}';
create index sharing_group_by_rule on sharing_group (id)
 where cardinality(rule_prefectures || rule_population_bands || rule_network_models || rule_systems) > 0;
create index register_entry_by_vendor on register_entry (vendor_name, organisation);
create index register_entry_by_product on register_entry (product_name, organisation)
 where product_name is not null;

-- What an organisation uses is its own affair: only the centre, which never learns whom it takes,
-- may ask for a system.
create policy systems_by_centre_only on sharing_group as restrictive for insert to isac_app
  with check (rule_systems = '{}' or 'centre' = any ((select isac_tokens())::text[]));
create policy systems_by_centre_only_later on sharing_group as restrictive for update to isac_app
  with check (rule_systems = '{}' or 'centre' = any ((select isac_tokens())::text[]));

create policy gate_reads on sharing_group for select to isac_gate using (true);
create policy gate_reads on register_entry for select to isac_gate using (true);
create policy gate_reads on vendor_alias for select to isac_gate using (true);
create policy fan_out_reads on sharing_group for select to isac_system using (true);
grant select (id, rule_prefectures, rule_population_bands, rule_network_models, rule_systems)
  on sharing_group to isac_gate, isac_system;
grant select (organisation, vendor_name, product_name) on register_entry to isac_gate;
grant select on vendor_alias to isac_gate;

-- Who is in a group, by hand or by its rule, worked out anew whenever it is asked; the centre itself
-- is in one by hand alone. by_system: since its own register says so, which nobody is told.
create view sharing_group_reach with (security_invoker = true) as
  select group_id, organisation, false as by_system from sharing_group_member
  union
  select g.id, o.code, false
    from sharing_group g
    join organisation o
      on o.kind <> 'CENTRE'
     and (g.rule_prefectures = '{}' or o.prefecture = any (g.rule_prefectures))
     and (g.rule_population_bands = '{}' or o.population_band = any (g.rule_population_bands))
     and (g.rule_network_models = '{}' or o.network_model = any (g.rule_network_models))
   where cardinality(rule_prefectures || rule_population_bands || rule_network_models || rule_systems) > 0
     and g.rule_systems = '{}'
  union
  select g.id, o.code, true
    from sharing_group g
    cross join lateral unnest(g.rule_systems) as s(written)
    cross join lateral vendor_names(vendor_of(vendor_name_id(s.written))) as n(name)
    join register_entry e on n.name in (e.vendor_name, e.product_name)
    join organisation o
      on o.code = e.organisation and o.kind <> 'CENTRE'
     and (g.rule_prefectures = '{}' or o.prefecture = any (g.rule_prefectures))
     and (g.rule_population_bands = '{}' or o.population_band = any (g.rule_population_bands))
     and (g.rule_network_models = '{}' or o.network_model = any (g.rule_network_models))
   where cardinality(rule_prefectures || rule_population_bands || rule_network_models || rule_systems) > 0
     and g.rule_systems <> '{}';
grant select on sharing_group_reach to isac_gate, isac_system;

-- As before, but of groups as far as they reach; the number says nothing of who is taken for a
-- system, or a prefecture with one such member would tell that it uses it.
set role isac_gate;
create or replace function gate_audience_size(wanted text[], today date) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select count(*)::integer from organisation o
     where o.valid_from <= today and (o.valid_to is null or o.valid_to >= today)
       and (   o.kind = 'CENTRE' and wanted && array['centre', 'all']
            or o.kind = 'PREFECTURE' and wanted && array['all', 'office:' || o.prefecture, 'peer:' || o.prefecture]
            or o.kind in ('MUNICIPALITY', 'JOINT_BODY') and wanted && array['all', 'peer:' || o.prefecture]
            or o.code in (select g.organisation from sharing_group_reach g
                           where not g.by_system and 'group:' || g.group_id = any (wanted)));
  end;

create or replace function gate_signed_in(token_hash bytea, at timestamptz, today date)
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
         array(select distinct g.group_id::text from sharing_group_reach g where g.organisation = o.code),
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
reset role;

create or replace view reader with (security_invoker = true) as
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
             array(select distinct g.group_id::text from sharing_group_reach g
                    where g.organisation = o.code) as groups
      -- worked out once for each row
      offset 0) c
    cross join lateral (select (now() at time zone 'Asia/Tokyo')::date as today) t
   where (o.valid_to is null or o.valid_to >= t.today)
     and m.valid_from <= t.today and (m.valid_to is null or m.valid_to >= t.today);
