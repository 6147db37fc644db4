-- In April work passes to a successor. What is the organisation's own its administrator hands over
-- himself …
grant update (author, author_name) on report to isac_app;

-- … but what somebody follows, wants to be told or has half written is known to him alone. It passes
-- without the administrator reading any of it; he learns how many there were.
create function hand_over_is_allowed(leaver uuid, successor uuid) returns boolean
  language sql stable
  return coalesce(isac_roles()::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN'], false)
     and exists (select from membership m where m.account = leaver and m.organisation = any (isac_codes()))
     and exists (select from membership m where m.account = successor and m.organisation = any (isac_codes()));

create policy gate_hands_over on shared_report_follower to isac_gate using (true) with check (true);
create policy gate_hands_over on article_working_copy to isac_gate using (true) with check (true);
create policy gate_hands_over on notice_preference to isac_gate using (true) with check (true);
create policy gate_hands_over on notice_rule to isac_gate using (true) with check (true);
grant select, insert, delete on shared_report_follower to isac_gate;
grant select, update (account) on article_working_copy to isac_gate;
grant select, insert on notice_preference, notice_rule to isac_gate;

-- Reports that the leaver follows for the organisation are followed by the successor.
create function gate_hand_over_following(leaver uuid, successor uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare passed integer;
begin
  if not hand_over_is_allowed(leaver, successor) then
    raise exception 'not for this caller' using errcode = 'insufficient_privilege';
  end if;
  insert into shared_report_follower (organisation, thread, account)
  select organisation, thread, successor from shared_report_follower
   where account = leaver and organisation = any (isac_codes())
  on conflict do nothing;
  delete from shared_report_follower where account = leaver and organisation = any (isac_codes());
  get diagnostics passed = row_count;
  return passed;
end
$$;
alter function gate_hand_over_following(uuid, uuid) owner to isac_gate;

-- Where the successor has said nothing himself, he is told as the leaver was. The leaver keeps his
-- wishes: they go with him to his next post.
create function gate_hand_over_notice_rules(leaver uuid, successor uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare passed integer;
begin
  if not hand_over_is_allowed(leaver, successor) then
    raise exception 'not for this caller' using errcode = 'insufficient_privilege';
  end if;
  insert into notice_preference (account, quiet_from, quiet_to, digest_at, titles, version)
  select successor, quiet_from, quiet_to, digest_at, titles, 1 from notice_preference where account = leaver
  on conflict do nothing;
  insert into notice_rule (account, kind, in_app, mail)
  select successor, kind, in_app, mail from notice_rule where account = leaver
  on conflict do nothing;
  get diagnostics passed = row_count;
  return passed;
end
$$;
alter function gate_hand_over_notice_rules(uuid, uuid) owner to isac_gate;

-- Revisions that the leaver has begun, but for articles that the successor is revising himself.
alter table article_working_copy add unique (account, article);
create function gate_hand_over_working_copies(leaver uuid, successor uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare passed integer;
begin
  if not hand_over_is_allowed(leaver, successor) then
    raise exception 'not for this caller' using errcode = 'insufficient_privilege';
  end if;
  update article_working_copy w set account = successor
   where w.account = leaver
     and not exists (select from article_working_copy own
                      where own.account = successor and own.article = w.article);
  get diagnostics passed = row_count;
  return passed;
end
$$;
alter function gate_hand_over_working_copies(uuid, uuid) owner to isac_gate;
