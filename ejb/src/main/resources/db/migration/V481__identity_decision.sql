-- What a scan found in a stage before it was sent, and what a person decided about it: let it stand, or
-- mask it in what others read. The own record stays as it was written.
create table identity_decision (
  organisation text not null,
  incident     uuid not null,
  stage        integer not null check (stage > 0),
  place        text not null check (place <> ''),
  text         text not null check (text <> ''),
  masked       boolean not null,
  primary key (organisation, incident, stage, place, text),
  foreign key (organisation, incident) references incident (organisation, id) on delete cascade
);
alter table identity_decision enable row level security;
alter table identity_decision force row level security;
create policy own on identity_decision to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, delete on identity_decision to isac_app;
