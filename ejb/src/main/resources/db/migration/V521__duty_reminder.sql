-- When a rule reminds, in hours before the last day is over; what is negative comes after it.
alter table duty_rule
  add column remind_hours_before text not null default '24 0 -24'
    check (remind_hours_before ~ '^(-?[0-9]{1,4}( -?[0-9]{1,4}){0,5})?$');
alter table duty_rule alter column remind_hours_before drop default;

-- That a clock's reminder went out: written in the transaction that raises the notice, so each goes out
-- once. The notice is about this row; what it says is read anew each time.
create table duty_reminder (
  organisation text not null,
  id           uuid not null,
  incident     uuid not null,
  duty         text not null,
  remind_at    timestamptz not null,
  due_at       timestamptz not null,
  primary key (organisation, id),
  unique (organisation, incident, duty, due_at, remind_at),
  foreign key (organisation, incident) references incident (organisation, id) on delete cascade
);
alter table duty_reminder enable row level security;
alter table duty_reminder force row level security;
create policy own on duty_reminder to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert on duty_reminder to isac_app;

-- Whose cases have clocks: for whom reminders are worked out. No rule gives more than 400 days.
create view organisation_with_clocks with (security_invoker = true) as
  select distinct organisation from incident where known_at > now() - interval '500 days';
grant select on organisation_with_clocks to isac_system;
