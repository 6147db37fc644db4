-- What a file says is searched with what it belongs to. It is read out once, beside requests and in a
-- process of its own, and stands in the file's own row: so nobody finds it who may not open the file, and
-- it goes with the file. Pictures say nothing. What was there before waits for it, too.
alter table attachment
  add column text_no    bigint generated always as identity,
  add column text_state text not null default 'WAITING'
    check (text_state in ('WAITING', 'READ', 'PARTLY', 'LOCKED', 'UNREADABLE', 'NONE')),
  add column text_tries smallint not null default 0,
  add column text       text;
alter table shared_file
  add column text_no    bigint generated always as identity,
  add column text_state text not null default 'WAITING'
    check (text_state in ('WAITING', 'READ', 'PARTLY', 'LOCKED', 'UNREADABLE', 'NONE')),
  add column text_tries smallint not null default 0,
  add column text       text;
alter table article_file
  add column text_no    bigint generated always as identity,
  add column text_state text not null default 'WAITING'
    check (text_state in ('WAITING', 'READ', 'PARTLY', 'LOCKED', 'UNREADABLE', 'NONE')),
  add column text_tries smallint not null default 0,
  add column text       text;
create index attachment_waiting on attachment (text_no) where text_state = 'WAITING';
create index shared_file_waiting on shared_file (text_no) where text_state = 'WAITING';
create index article_file_waiting on article_file (text_no) where text_state = 'WAITING';
create index attachment_unreadable on attachment (text_no) where text_state = 'UNREADABLE';
create index shared_file_unreadable on shared_file (text_no) where text_state = 'UNREADABLE';
create index article_file_unreadable on article_file (text_no) where text_state = 'UNREADABLE';

create policy system on attachment to isac_system using (true) with check (true);
create policy system on attachment_chunk for select to isac_system using (true);
create policy system on shared_file to isac_system using (true) with check (true);
create policy system on shared_file_chunk for select to isac_system using (true);
create policy system on article_file to isac_system using (true) with check (true);
create policy system on article_file_chunk for select to isac_system using (true);
grant select, update (text_state, text_tries, text) on attachment, shared_file, article_file to isac_system;
grant select on attachment_chunk, shared_file_chunk, article_file_chunk to isac_system;
