-- Proposals of correction, which the reporter accepts (a correction of the report follows) or declines.
alter table shared_report_comment
  drop constraint shared_report_comment_kind_check,
  add column decision text check (decision in ('ACCEPTED', 'DECLINED')),
  add constraint shared_report_comment_kind_check check (kind in ('COMMENT', 'QUESTION', 'VENDOR_WORD', 'PROPOSAL')),
  add check (kind = 'PROPOSAL' or decision is null);
create policy reporter_decides on shared_report_comment for update to isac_app
  using (exists (select from shared_report_owner o join shared_report r on r.id = o.shared_report
                  where r.thread = shared_report_comment.thread));
grant update (decision) on shared_report_comment to isac_app;
