-- What a shift of the centre hands over to the next one.
create table centre_note (
  organisation text not null references organisation (code),
  id           uuid not null,
  body         text not null check (body <> ''),
  author       uuid not null references account (id),
  author_name  text not null,
  written_at   timestamptz not null,
  primary key (organisation, id)
);
create index centre_note_by_time on centre_note (organisation, written_at desc, id desc);
alter table centre_note enable row level security;
alter table centre_note force row level security;
create policy centre_reads on centre_note for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'centre' = any ((select isac_tokens())::text[]));
create policy centre_adds on centre_note for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and 'centre' = any ((select isac_tokens())::text[])
              and author = (select isac_account()));
grant select, insert on centre_note to isac_app;

-- Which questions wait for an answer.
create index shared_report_question on shared_report_comment (posted_at desc, id desc)
  where kind = 'QUESTION' and not by_reporter;
create index shared_report_answer on shared_report_comment (thread, answers)
  where answers is not null;
