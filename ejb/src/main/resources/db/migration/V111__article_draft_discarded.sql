-- What was never published may be thrown away.
create policy centre_discards_drafts on article for delete to isac_app
  using (status = 'DRAFT' and 'centre' = any ((select isac_tokens())::text[]));
grant delete on article to isac_app;
