-- An organisation keeps its own band and network model; all else in the directory is the centre's.
-- A policy knows rows and not columns, so a trigger looks at what an update would change.
create policy own_settings on organisation for update to isac_app
  using (code = any ((select isac_codes())::text[])
         and 'ORG_ADMIN' = any ((select isac_roles())::text[]));

create function organisation_keeps_to_its_settings() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if current_user = 'isac_app' and not coalesce('CENTRE_ADMIN' = any (isac_roles()), false)
     and (new.code, new.kind, new.prefecture, new.prefecture_name, new.name, new.kana,
          new.valid_from, new.valid_to, new.successor)
         is distinct from
         (old.code, old.kind, old.prefecture, old.prefecture_name, old.name, old.kana,
          old.valid_from, old.valid_to, old.successor) then
    raise exception 'only the centre changes the directory' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger settings_only before update on organisation
  for each row execute function organisation_keeps_to_its_settings();

-- Contacts are kept by the organisation's administrator.
drop policy own_adds on organisation_contact;
drop policy own_changes on organisation_contact;
drop policy own_removes on organisation_contact;
create policy own_adds on organisation_contact for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and 'ORG_ADMIN' = any ((select isac_roles())::text[]));
create policy own_changes on organisation_contact for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'ORG_ADMIN' = any ((select isac_roles())::text[]));
create policy own_removes on organisation_contact for delete to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'ORG_ADMIN' = any ((select isac_roles())::text[]));

-- Groups are looked after by those who handle the owner's cases beyond posting them.
drop policy owner_adds on sharing_group;
drop policy owner_changes on sharing_group;
create policy owner_adds on sharing_group for insert to isac_app
  with check (owner = any ((select isac_codes())::text[])
              and (select isac_roles())::text[] && array['ORG_ADMIN', 'COORDINATOR', 'ANALYST', 'CENTRE_ADMIN']);
create policy owner_changes on sharing_group for update to isac_app
  using (owner = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'COORDINATOR', 'ANALYST', 'CENTRE_ADMIN']);
create index sharing_group_by_owner on sharing_group (owner);
