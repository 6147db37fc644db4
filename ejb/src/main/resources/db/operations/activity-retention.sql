-- Removes the activity log of months that ended more than three years ago, with their chains: whole
-- months from the oldest on, so that what stays can still be verified. Run by isac_owner; row-level
-- security lets even this role see and remove nothing younger.
--   psql -d isac -U isac_owner -v ON_ERROR_STOP=1 -f activity-retention.sql
begin;
delete from activity a using activity_seal s
 where s.organisation = a.organisation and s.activity = a.id;
delete from activity_seal;
delete from activity_head;
commit;
