-- Who answers for an article, in which language it is, until when it is taken to be right, and who
-- besides its writer has looked at it.
alter table article
  drop constraint article_status_check,
  drop constraint article_check,
  drop constraint article_check1,
  add column language text not null default 'ja' check (language in ('ja', 'en')),
  add column owner uuid,
  add column owner_name text,
  -- who wrote last: he does not review it
  add column writer uuid,
  add column review_on date,
  -- who looked at the text as it stands; nobody where it was published without waiting
  add column reviewer_name text,
  add column reviewed_at timestamptz;
alter table article no force row level security;
update article set review_on = (updated_at at time zone 'Asia/Tokyo')::date + interval '1 year'
 where status = 'PUBLISHED';
alter table article force row level security;
alter table article
  add constraint article_status check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED')),
  add constraint article_number check ((number > 0) = (status in ('PUBLISHED', 'ARCHIVED'))),
  add constraint article_complete
    check (status in ('DRAFT', 'IN_REVIEW')
           or (title is not null and body is not null and tlp is not null
               and audience_scope is not null and review_on is not null)),
  add constraint article_reviewed check ((reviewer_name is null) = (reviewed_at is null)),
  add constraint article_owned check ((owner is null) = (owner_name is null));
create index article_by_review on article (review_on) where status = 'PUBLISHED';

-- The reviewer's name, empty where a version was published without waiting for one.
alter table article_version add column reviewer text not null default '';

-- A text that was handed in for review, and what became of it. The centre's own business.
create table article_review (
  id             uuid primary key,
  article        uuid not null references article (id) on delete cascade,
  typed          jsonb not null,
  -- the article's version that the text was written on
  based_on       bigint not null,
  submitter      uuid not null,
  submitter_name text not null,
  submitted_at   timestamptz not null,
  outcome        text check (outcome in ('PUBLISHED', 'RETURNED', 'WITHDRAWN')),
  reviewer       uuid,
  reviewer_name  text,
  decided_at     timestamptz,
  comment        text,
  version        bigint not null,
  check ((outcome is null) = (decided_at is null)),
  check (outcome is null or outcome = 'WITHDRAWN' or reviewer <> submitter)
);
create unique index article_review_open on article_review (article) where outcome is null;
create index article_review_by_article on article_review (article, submitted_at desc);
alter table article_review enable row level security;
alter table article_review force row level security;
create policy centre on article_review to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update on article_review to isac_app;
