-- A rule is previewed as it stands before clocks follow it.
alter table duty_rule
  drop constraint duty_rule_state_check,
  drop constraint duty_rule_check1,
  add check (state in ('DRAFT', 'PREVIEWED', 'ACTIVE', 'RETIRED')),
  add check ((state in ('DRAFT', 'PREVIEWED')) = (activated_at is null));
