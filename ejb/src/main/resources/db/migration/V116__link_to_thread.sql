-- Each reader reads another rendition of a report, so a link is kept with what all of them have in
-- common: a random id that no answer shows.
alter table shared_report add column thread uuid not null default gen_random_uuid();
create index shared_report_by_thread on shared_report (thread);
drop policy shared_report_end on link;
create policy shared_report_end on link as restrictive for select to isac_app
  using ((one_type <> 'SHARED_REPORT' or exists (select from shared_report r where r.thread = one_id))
         and (other_type <> 'SHARED_REPORT' or exists (select from shared_report r where r.thread = other_id)));
