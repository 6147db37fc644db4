-- The last sheet of past cases that each person handed in. It was checked before it stands here; it
-- is stored beside requests in one transaction, which also says that it is done.
create table past_case_import (
  organisation text not null references organisation (code),
  account      uuid not null references account (id),
  author_name  text not null,
  file_name    text not null check (length(file_name) <= 255),
  state        text not null check (state in ('STORING', 'DONE', 'FAILED')),
  cases        text not null, -- JSON; nothing once it ended
  done         integer not null check (done between 0 and total),
  total        integer not null,
  added        integer not null check (added between 0 and total),
  begun_at     timestamptz not null,
  ended_at     timestamptz check ((ended_at is null) = (state = 'STORING')),
  primary key (organisation, account)
);
alter table past_case_import enable row level security;
alter table past_case_import force row level security;
create policy own on past_case_import to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
grant select, insert, update on past_case_import to isac_app;

-- The work beside requests learns whose sheets wait.
create policy waiting on past_case_import for select to isac_system using (state = 'STORING');
grant select (organisation, account, author_name, state, begun_at) on past_case_import
  to isac_system;
