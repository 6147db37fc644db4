-- The vocabulary of tags, which the centre keeps for everybody, and the other words for each.
create table tag (
  id         uuid primary key,
  name       text not null unique check (name <> '' and length(name) <= 50),
  synonyms   text[] not null,
  -- since when no further article takes it
  retired_at timestamptz,
  version    bigint not null
);
-- Each word once, whichever way it is written: names and synonyms.
create table tag_word (
  folded text primary key,
  tag    uuid not null references tag (id) on delete cascade
);
create index tag_word_by_tag on tag_word (tag);
create function folded_word(word text) returns text
  language sql immutable parallel safe
  return lower(normalize(btrim(word), NFKC));
alter table tag enable row level security;
alter table tag force row level security;
alter table tag_word enable row level security;
alter table tag_word force row level security;
create policy signed_in on tag for select to isac_app using ((select isac_account()) is not null);
create policy centre_adds on tag for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_changes on tag for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy centre_removes on tag for delete to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy system_reads on tag for select to isac_system using (true);
create policy signed_in on tag_word for select to isac_app using ((select isac_account()) is not null);
create policy centre_adds on tag_word for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_removes on tag_word for delete to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on tag to isac_app;
grant select on tag to isac_system;
grant select, insert, delete on tag_word to isac_app;

-- Words to begin with, and those that articles have been given already.
alter table tag no force row level security;
alter table tag_word no force row level security;
alter table article no force row level security;
insert into tag (id, name, synonyms, version)
select gen_random_uuid(), name, synonyms, 1 from (values
  ('BCP', array['業務継続計画']),
  ('LGWAN', array['総合行政ネットワーク']),
  ('クラウド', array['ガバメントクラウド', 'クラウドサービス']),
  ('センター内', array[]::text[]),
  ('パスワード', array['暗証番号']),
  ('バックアップ', array['データの控え']),
  ('ランサムウェア', array['ランサムウエア', '身代金要求型ウイルス', 'ransomware']),
  ('ログ', array['アクセスログ', '操作記録']),
  ('三層の対策', array['三層分離', '強靱化']),
  ('住民周知', array['住民への周知']),
  ('個人情報', array['個人データ']),
  ('全職員', array[]::text[]),
  ('公表', array['報道発表', 'プレスリリース']),
  ('初動対応', array['初動', '初期対応']),
  ('委託先管理', array['委託', '外部委託', '再委託']),
  ('契約', array['仕様書']),
  ('広報', array[]::text[]),
  ('手順', array['手順書', 'マニュアル']),
  ('文例', array['ひな形', '様式']),
  ('業務継続', array['事業継続']),
  ('標的型メール', array['標的型攻撃メール', '標的型攻撃']),
  ('注意', array['注意喚起']),
  ('点検', array['チェックリスト', '自己点検']),
  ('生成AI', array['生成系AI', 'ChatGPT']),
  ('監査', array['内部監査', '外部監査']),
  ('端末', array['パソコン', 'PC']),
  ('紛失', array['置き忘れ', '盗難']),
  ('訓練', array['演習']),
  ('設定不備', array['設定ミス', '設定誤り']),
  ('証拠保全', array['フォレンジック']),
  ('誤送信', array['誤送付', 'メール誤送信']),
  ('認証', array['多要素認証', 'MFA'])) as shipped (name, synonyms);
insert into tag_word (folded, tag)
select folded_word(word), t.id from tag t cross join lateral unnest(t.name || t.synonyms) as word;
with used as (
  select distinct on (folded_word(name)) name
    from (select distinct unnest(tags) as name from article) as each
   where not exists (select from tag_word w where w.folded = folded_word(name))
   order by folded_word(name), name),
added as (
  insert into tag (id, name, synonyms, version)
  select gen_random_uuid(), left(name, 50), '{}', 1 from used returning id, name)
insert into tag_word (folded, tag) select folded_word(name), id from added;
alter table tag force row level security;
alter table tag_word force row level security;
alter table article force row level security;
