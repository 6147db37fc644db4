-- An account belongs to the organisation that its name ends with: that one's administrator alone
-- renames, disables or resets it. Others may only end the membership that they gave.
alter table account add column home text not null generated always as (right(username, 6)) stored
  check (username ~ '^[a-z0-9][a-z0-9._-]*@[0-9]{6}$');
grant select (home) on account to isac_app;

drop policy admin_adds on account;
create policy admin_adds on account for insert to isac_app
  with check ((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
              and home = any ((select isac_codes())::text[]));
drop policy colleagues_and_self_change on account;
create policy home_and_self_change on account for update to isac_app
  using (id = (select isac_account())
         or (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
            and home = any ((select isac_codes())::text[]));
-- a name, once given, stays: it says whose account it is
revoke update on account from isac_app;
grant update (display_name, email, password_hash, language, disabled_at, version) on account to isac_app;

drop policy own_adds on membership;
create policy admin_adds on membership for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
drop policy own_changes on membership;
create policy admin_changes on membership for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);

-- A session acts under a membership of its own account.
alter table membership add unique (id, account);
alter table access_token add foreign key (membership, account) references membership (id, account);
drop policy own on access_token;
create policy own_or_administered on access_token for select to isac_app
  using (account = (select isac_account())
         or (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
            and exists (select from account a where a.id = access_token.account
                        and a.home = any ((select isac_codes())::text[])));
drop policy own_changes on access_token;
create policy own_or_administered_changes on access_token for update to isac_app
  using (account = (select isac_account())
         or (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
            and exists (select from account a where a.id = access_token.account
                        and a.home = any ((select isac_codes())::text[])));

-- A new link makes the older ones void.
drop policy admin_adds on one_time_link;
create policy admin_adds on one_time_link for insert to isac_app
  with check ((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
              and exists (select from account a where a.id = one_time_link.account
                          and a.home = any ((select isac_codes())::text[])));
create policy admin_reads on one_time_link for select to isac_app
  using ((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
         and exists (select from account a where a.id = one_time_link.account
                     and a.home = any ((select isac_codes())::text[])));
create policy admin_voids on one_time_link for update to isac_app
  using ((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']
         and exists (select from account a where a.id = one_time_link.account
                     and a.home = any ((select isac_codes())::text[])));
grant select (account, purpose, expires_at, used_at), update (used_at) on one_time_link to isac_app;
