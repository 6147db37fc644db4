-- The desk of a prefecture looks up what each of its municipalities has told it, and what of that its
-- own people have not opened yet.
create index shared_report_by_source on shared_report (prefecture, source_name, updated_at desc)
  where source_name is not null and recalled_at is null;
create policy readers_read_own on shared_report_reading for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
