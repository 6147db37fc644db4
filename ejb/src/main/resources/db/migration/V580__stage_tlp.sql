-- A stage can say how far the thread may travel from now on. The reports sent before stay as they are;
-- as with its stage, a rendition only learns where its thread stands.
alter table report
  add column tlp text check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'));
grant update (tlp) on report to isac_app;
alter table shared_report_stage
  add column tlp text check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'));
create or replace function shared_report_keeps_its_content() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.recalled_at is not null
     or (new.recalled_at is null and to_jsonb(new) - array['stage', 'updated_at', 'tlp']
                                     is distinct from to_jsonb(old) - array['stage', 'updated_at', 'tlp']) then
    raise exception 'the content of a shared report never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

-- The centre proposes another TLP as readers propose a correction.
alter table shared_report_comment
  add column tlp text check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  add check (kind = 'PROPOSAL' or tlp is null);
