-- Of whoever shows no name readers are told the day alone, in notices too; when a mail is due still
-- follows from the moment.
alter table notice_event add column told_at timestamptz;
