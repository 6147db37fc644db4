-- The planner multiplies what it expects of each condition, and of a condition on the reader's tokens
-- or roles it expects one row in many. Of an organisation's own rows it then expects so few that it
-- reads and sorts them all to show a page. Who may read one row of his organisation may mostly read
-- them all; of a coalesce the planner expects one row in two, and walks the index in the order of the
-- list. The condition on the organisation stays bare: it is what the indexes are read by.
alter policy own on incident
  using (organisation = any ((select isac_codes())::text[])
         and coalesce('own:' || organisation = any ((select isac_tokens())::text[]), false));
alter policy audited on audit
  using (organisation = any ((select isac_codes())::text[])
         and coalesce('audit:' || organisation = any ((select isac_tokens())::text[]), false));
alter policy audited on assessment
  using (organisation = any ((select isac_codes())::text[])
         and coalesce('audit:' || organisation = any ((select isac_tokens())::text[]), false));
alter policy own_and_supervised on completion
  using (organisation = any ((select isac_codes())::text[])
         and coalesce(account = (select isac_account())
                      or array['ORG_ADMIN', 'AUDITOR', 'APPROVER'] && (select isac_roles())::text[],
                      false));
alter policy own on activity
  using (organisation = any ((select isac_codes())::text[])
         and coalesce((select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN'], false));
