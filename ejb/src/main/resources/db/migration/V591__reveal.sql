-- Two people of the centre find out together whose an anonymous report is: one asks with a reason, another
-- confirms it within a day. Who has asked nobody outside the centre ever reads.
create table reveal_request (
  id            uuid primary key,
  shared_report uuid not null references shared_report (id),
  reason        text not null check (btrim(reason) <> ''),
  asker         uuid not null references account (id),
  asker_name    text not null,
  asker_role    text not null check (asker_role in ('ANALYST', 'CENTRE_ADMIN')),
  asked_at      timestamptz not null,
  expires_at    timestamptz not null,
  state         text not null check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  answerer      uuid references account (id),
  answerer_name text,
  answerer_role text check (answerer_role in ('ANALYST', 'CENTRE_ADMIN')),
  answered_at   timestamptz,
  version       bigint not null,
  check (expires_at > asked_at and expires_at <= asked_at + interval '24 hours'),
  check (num_nonnulls(answerer, answerer_name, answerer_role, answered_at) = case state when 'OPEN' then 0 else 4 end),
  -- whoever confirms or refuses is another one; what one asked himself he can only withdraw
  check (state = 'OPEN' or (answerer = asker) = (state = 'WITHDRAWN'))
);
create index reveal_request_by_report on reveal_request (shared_report, asked_at desc);
create index reveal_request_open on reveal_request (asked_at) where state = 'OPEN';

-- Everybody signs for himself, once and in time. Who makes himself a second account to confirm his own
-- request comes too late: it has to have been there before.
create function reveal_request_takes_two() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'OPEN' or new.asker is distinct from isac_account()
       or new.asked_at > now() + interval '1 minute' then
      raise exception 'a request begins with who asks' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if old.state <> 'OPEN' or old.expires_at <= now() or new.answerer is distinct from isac_account()
     or to_jsonb(new) - array['state', 'answerer', 'answerer_name', 'answerer_role', 'answered_at', 'version']
        is distinct from
        to_jsonb(old) - array['state', 'answerer', 'answerer_name', 'answerer_role', 'answered_at', 'version'] then
    raise exception 'a request is answered once, in time' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state = 'CONFIRMED' and not exists (
       select from account a where a.id = new.answerer and a.created_at < new.asked_at) then
    raise exception 'another person confirms' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger takes_two before insert or update on reveal_request
  for each row execute function reveal_request_takes_two();

-- What came of it: whose the report is. There is no such row before the second one confirmed. Its
-- organisation reads it for good, the two of the centre for a day.
create table reveal (
  organisation   text not null references organisation (code),
  request        uuid not null references reveal_request (id),
  shared_report  uuid not null references shared_report (id),
  reason         text not null,
  asker_name     text not null,
  asker_role     text not null,
  confirmer_name text not null,
  confirmer_role text not null,
  at             timestamptz not null,
  primary key (organisation, request)
);
create index reveal_by_request on reveal (request);
create index reveal_by_report on reveal (organisation, shared_report);

alter table reveal_request enable row level security;
alter table reveal_request force row level security;
alter table reveal enable row level security;
alter table reveal force row level security;

-- What waits all of the centre see, since any of them can answer it; what is answered the two alone.
create policy centre on reveal_request for select to isac_app
  using ('centre' = any ((select isac_tokens())::text[])
         and (state = 'OPEN' or (select isac_account()) in (asker, answerer)));
create policy centre_asks on reveal_request for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[])
              and exists (select from shared_report r
                           where r.id = reveal_request.shared_report
                             and r.source_name is null and r.recalled_at is null));
create policy centre_answers on reveal_request for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update (state, answerer, answerer_name, answerer_role, answered_at, version)
  on reveal_request to isac_app;
create policy told on reveal for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and coalesce('own:' || organisation = any ((select isac_tokens())::text[]), false));
create policy the_two on reveal for select to isac_app
  using ('centre' = any ((select isac_tokens())::text[])
         and exists (select from reveal_request q
                      where q.id = reveal.request and q.state = 'CONFIRMED'
                        and (select isac_account()) in (q.asker, q.answerer)
                        and q.answered_at > now() - interval '24 hours'));
grant select on reveal to isac_app;

-- The one way to a report's owner from outside: the gate sees the owner of what two have confirmed, and
-- of nothing else. Whoever learns it has told the organisation: the answer is the row that it reads.
create policy gate_confirmed on reveal_request for select to isac_gate using (state = 'CONFIRMED');
create policy gate_confirmed on shared_report_owner for select to isac_gate
  using (exists (select from reveal_request q where q.shared_report = shared_report_owner.shared_report));
create policy gate_tells on reveal to isac_gate using (true) with check (true);
grant select on reveal_request to isac_gate;
grant select (organisation, shared_report) on shared_report_owner to isac_gate;
grant select, insert on reveal to isac_gate;
create function gate_reveal(wanted uuid) returns text
  language sql security definer set search_path = public, pg_temp
  begin atomic
    insert into reveal (organisation, request, shared_report, reason, asker_name, asker_role,
                        confirmer_name, confirmer_role, at)
    select o.organisation, q.id, q.shared_report, q.reason, q.asker_name, q.asker_role,
           q.answerer_name, q.answerer_role, q.answered_at
      from reveal_request q join shared_report_owner o on o.shared_report = q.shared_report
     where q.id = wanted and q.answerer = isac_account()
    returning organisation;
  end;
alter function gate_reveal(uuid) owner to isac_gate;
