-- A stage can let more read the whole thread, by the same 決裁 as whatever else it says.
alter table report
  add column audience_scope       text check (audience_scope in ('OWN', 'CENTRE', 'PREFECTURE_OFFICE', 'PREFECTURE', 'GROUP', 'ALL')),
  add column audience_prefectures text[] not null default '{}',
  add column audience_groups      text[] not null default '{}';
grant update (audience_scope, audience_prefectures, audience_groups) on report to isac_app;

-- Who gains a report gets a rendition of his own, and who reads one finds no tombstone beside it.
grant update (richer) on shared_report_audience, audience_token to isac_app;
