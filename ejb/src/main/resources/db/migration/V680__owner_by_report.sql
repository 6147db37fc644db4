-- Whether a report is the reader's own is asked of the report, by its key. The planner expects an
-- organisation to have few reports, whoever it is, and read all of them into a table of its own to
-- ask one. With "offset 0" it has no such choice.
alter policy owner_reads on shared_report_audience
  using (exists (select from shared_report_owner o
                  where o.shared_report = shared_report_audience.shared_report offset 0));
alter policy owner_changes on shared_report_audience
  using (exists (select from shared_report_owner o
                  where o.shared_report = shared_report_audience.shared_report offset 0));
alter policy owner_reads on audience_token
  using (exists (select from shared_report_owner o
                  where o.shared_report = audience_token.shared_report offset 0));
alter policy owner_changes on audience_token
  using (exists (select from shared_report_owner o
                  where o.shared_report = audience_token.shared_report offset 0));
alter policy owner_removes on audience_token
  using (exists (select from shared_report_owner o
                  where o.shared_report = audience_token.shared_report offset 0));
alter policy owner_changes on shared_report
  using (exists (select from shared_report_owner o
                  where o.shared_report = shared_report.id offset 0));
alter policy owner_adds on shared_report_stage
  with check (exists (select from shared_report_owner o
                       where o.shared_report = shared_report_stage.shared_report offset 0));
alter policy owner_removes on shared_report_stage
  using (exists (select from shared_report_owner o
                  where o.shared_report = shared_report_stage.shared_report offset 0));
alter policy owner_adds on shared_report_vendor
  with check (exists (select from shared_report_owner o
                       where o.shared_report = shared_report_vendor.shared_report offset 0));
alter policy owner_removes on shared_report_vendor
  using (exists (select from shared_report_owner o
                  where o.shared_report = shared_report_vendor.shared_report offset 0));
