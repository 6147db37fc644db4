-- People are listed in the order of their user names, and a membership did not know the name: all of
-- an organisation were sorted to show a page of them. A name, once given, stays, so it is kept here too.
alter table membership add column username text;

-- Who is being invited has no membership yet, and so nobody but the gate may read his account.
create function gate_name_membership() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  new.username := (select a.username from account a where a.id = new.account);
  return new;
end
$$;
alter function gate_name_membership() owner to isac_gate;

-- under FORCE the owner would change no row, without an error
alter table account no force row level security;
alter table membership no force row level security;
update membership m set username = a.username from account a where a.id = m.account;
alter table account force row level security;
alter table membership force row level security;
alter table membership alter column username set not null;

create trigger named before insert or update on membership
  for each row execute function gate_name_membership();
create index membership_by_name on membership (organisation, username, valid_from desc);
