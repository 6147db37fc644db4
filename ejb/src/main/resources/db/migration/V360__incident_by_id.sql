-- The indexer asks for an incident by its id alone, without knowing whose it is.
create index incident_by_id on incident (id) where state = 'SENT';
