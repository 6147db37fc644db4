-- Forms that organisations hand to others, as versioned data that the centre keeps. What stands never changes.
create table form_definition (
  code         text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  form_version integer not null check (form_version > 0),
  state        text not null check (state in ('DRAFT', 'PREVIEWED', 'ACTIVE', 'RETIRED')),
  title        text not null check (title <> ''),
  recipient    text not null check (recipient <> ''),
  sections     jsonb not null check (jsonb_typeof(sections) = 'array'),
  activated_at timestamptz,
  version      bigint not null,
  primary key (code, form_version),
  check ((state in ('DRAFT', 'PREVIEWED')) = (activated_at is null))
);
create unique index form_definition_active on form_definition (code) where state = 'ACTIVE';
alter table form_definition enable row level security;
alter table form_definition force row level security;
create policy everybody on form_definition for select to isac_app using ((select isac_account()) is not null);
create policy centre_adds on form_definition for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy centre_changes on form_definition for update to isac_app
  using ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy shipped on form_definition for insert to isac_owner with check (true);
grant select, insert, update on form_definition to isac_app;

-- What an organisation typed into the forms of a case of its own, by the names of the fields.
create table form_typed (
  organisation text not null,
  incident     uuid not null,
  texts        jsonb not null check (jsonb_typeof(texts) = 'object'),
  version      bigint not null,
  primary key (organisation, incident),
  foreign key (organisation, incident) references incident (organisation, id)
);
alter table form_typed enable row level security;
alter table form_typed force row level security;
create policy own on form_typed to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on form_typed to isac_app;

-- Shipped forms are samples, and their titles say so: the official files are not part of the product.
insert into form_definition (code, form_version, state, title, recipient, sections, activated_at, version) values
  ('ddos-common', 1, 'ACTIVE', 'DDoS攻撃事案 共通様式（見本）', '所管官庁・警察等',
   '[
     {"heading": "報告者", "fields": [{"name": "organisation", "label": "団体名", "source": "ORGANISATION", "required": true, "hint": null}, {"name": "department", "label": "担当課", "source": "TYPED", "required": true, "hint": "例：情報政策課"}, {"name": "contactPerson", "label": "担当者", "source": "AUTHOR", "required": true, "hint": null}, {"name": "contactPhone", "label": "電話番号", "source": "TYPED", "required": true, "hint": "例：000-000-0000（内線 0000）"}, {"name": "contactMail", "label": "メールアドレス", "source": "TYPED", "required": true, "hint": null}]},
     {"heading": "被害の状況", "fields": [{"name": "occurredAt", "label": "発生日時", "source": "OCCURRED_AT", "required": true, "hint": null}, {"name": "detectedAt", "label": "発見日時", "source": "DETECTED_AT", "required": true, "hint": null}, {"name": "summary", "label": "概要", "source": "SUMMARY", "required": true, "hint": null}, {"name": "systems", "label": "影響を受けた情報システム", "source": "SYSTEMS", "required": true, "hint": null}, {"name": "impact", "label": "業務・住民への影響", "source": "IMPACT", "required": true, "hint": null}]},
     {"heading": "攻撃の内容", "fields": [{"name": "ddosTarget", "label": "攻撃の対象（ドメイン名・IPアドレス）", "source": "TYPED", "required": true, "hint": null}, {"name": "ddosVolume", "label": "通信量・継続時間", "source": "TYPED", "required": true, "hint": "例：最大 10 Gbps、約 2 時間"}, {"name": "ddosMethod", "label": "攻撃の手法", "source": "TYPED", "required": false, "hint": "例：UDPフラッド、HTTPフラッド"}, {"name": "ddosThreat", "label": "脅迫・声明の有無", "source": "TYPED", "required": true, "hint": null}, {"name": "indicators", "label": "攻撃元など", "source": "INDICATORS", "required": false, "hint": null}]},
     {"heading": "対応の状況", "fields": [{"name": "countermeasures", "label": "実施した対応", "source": "COUNTERMEASURES", "required": true, "hint": null}, {"name": "vendors", "label": "関係する事業者・製品", "source": "VENDORS", "required": false, "hint": null}, {"name": "contacts", "label": "関係機関への連絡", "source": "CONTACTS", "required": false, "hint": null}, {"name": "reports", "label": "これまでの報告", "source": "REPORTS", "required": false, "hint": null}, {"name": "consent", "label": "関係機関への情報提供の同意", "source": "TYPED", "required": true, "hint": "例：警察・所管官庁への提供に同意する"}]}]',
   '2026-04-01T00:00:00+09:00', 1),
  ('personal-information-final', 1, 'ACTIVE', '個人情報漏えい等報告書 確報（見本）', '個人情報保護委員会',
   '[
     {"heading": "報告者", "fields": [{"name": "organisation", "label": "団体名", "source": "ORGANISATION", "required": true, "hint": null}, {"name": "department", "label": "担当課", "source": "TYPED", "required": true, "hint": "例：情報政策課"}, {"name": "contactPerson", "label": "担当者", "source": "AUTHOR", "required": true, "hint": null}, {"name": "contactPhone", "label": "電話番号", "source": "TYPED", "required": true, "hint": "例：000-000-0000（内線 0000）"}, {"name": "contactMail", "label": "メールアドレス", "source": "TYPED", "required": true, "hint": null}]},
     {"heading": "漏えい等の内容", "fields": [{"name": "knownAt", "label": "知った日時", "source": "KNOWN_AT", "required": true, "hint": null}, {"name": "occurredAt", "label": "発生日時", "source": "OCCURRED_AT", "required": false, "hint": null}, {"name": "summary", "label": "概要", "source": "SUMMARY", "required": true, "hint": null}, {"name": "dataItems", "label": "漏えい等が発生し、又は発生したおそれがある個人データの項目", "source": "TYPED", "required": true, "hint": "例：氏名、住所、生年月日"}, {"name": "persons", "label": "本人の数", "source": "PERSONS", "required": true, "hint": null}, {"name": "sensitive", "label": "要配慮個人情報", "source": "SENSITIVE", "required": true, "hint": null}, {"name": "financialDamage", "label": "財産的被害のおそれ", "source": "FINANCIAL_DAMAGE", "required": true, "hint": null}, {"name": "wrongfulPurpose", "label": "不正の目的によるおそれ", "source": "WRONGFUL_PURPOSE", "required": true, "hint": null}, {"name": "vendors", "label": "委託先・関係する事業者", "source": "VENDORS", "required": false, "hint": null}]},
     {"heading": "原因と対応", "fields": [{"name": "leakCause", "label": "原因", "source": "LESSON_CAUSE", "required": true, "hint": null}, {"name": "secondaryDamage", "label": "二次被害又はそのおそれの有無とその内容", "source": "TYPED", "required": true, "hint": "例：なし、調査中"}, {"name": "toPersons", "label": "本人への対応の実施状況", "source": "TYPED", "required": true, "hint": null}, {"name": "publicity", "label": "公表の状況・予定", "source": "TYPED", "required": true, "hint": "例：公表済み（日時）、公表予定、未定"}, {"name": "countermeasures", "label": "対応の状況", "source": "COUNTERMEASURES", "required": true, "hint": null}, {"name": "prevention", "label": "再発防止のための措置", "source": "LESSON_PREVENTION", "required": true, "hint": null}, {"name": "leakOther", "label": "その他参考となる事項", "source": "TYPED", "required": false, "hint": null}]}]',
   '2026-04-01T00:00:00+09:00', 1),
  ('personal-information-first', 1, 'ACTIVE', '個人情報漏えい等報告書 速報（見本）', '個人情報保護委員会',
   '[
     {"heading": "報告者", "fields": [{"name": "organisation", "label": "団体名", "source": "ORGANISATION", "required": true, "hint": null}, {"name": "department", "label": "担当課", "source": "TYPED", "required": true, "hint": "例：情報政策課"}, {"name": "contactPerson", "label": "担当者", "source": "AUTHOR", "required": true, "hint": null}, {"name": "contactPhone", "label": "電話番号", "source": "TYPED", "required": true, "hint": "例：000-000-0000（内線 0000）"}, {"name": "contactMail", "label": "メールアドレス", "source": "TYPED", "required": true, "hint": null}]},
     {"heading": "漏えい等の内容", "fields": [{"name": "knownAt", "label": "知った日時", "source": "KNOWN_AT", "required": true, "hint": null}, {"name": "occurredAt", "label": "発生日時", "source": "OCCURRED_AT", "required": false, "hint": null}, {"name": "summary", "label": "概要", "source": "SUMMARY", "required": true, "hint": null}, {"name": "dataItems", "label": "漏えい等が発生し、又は発生したおそれがある個人データの項目", "source": "TYPED", "required": true, "hint": "例：氏名、住所、生年月日"}, {"name": "persons", "label": "本人の数", "source": "PERSONS", "required": true, "hint": null}, {"name": "sensitive", "label": "要配慮個人情報", "source": "SENSITIVE", "required": true, "hint": null}, {"name": "financialDamage", "label": "財産的被害のおそれ", "source": "FINANCIAL_DAMAGE", "required": true, "hint": null}, {"name": "wrongfulPurpose", "label": "不正の目的によるおそれ", "source": "WRONGFUL_PURPOSE", "required": true, "hint": null}, {"name": "vendors", "label": "委託先・関係する事業者", "source": "VENDORS", "required": false, "hint": null}]},
     {"heading": "原因と対応", "fields": [{"name": "leakCause", "label": "原因", "source": "CAUSE_CLASS", "required": true, "hint": null}, {"name": "secondaryDamage", "label": "二次被害又はそのおそれの有無とその内容", "source": "TYPED", "required": false, "hint": "例：なし、調査中"}, {"name": "toPersons", "label": "本人への対応の実施状況", "source": "TYPED", "required": false, "hint": null}, {"name": "publicity", "label": "公表の状況・予定", "source": "TYPED", "required": false, "hint": "例：公表済み（日時）、公表予定、未定"}, {"name": "countermeasures", "label": "対応の状況", "source": "COUNTERMEASURES", "required": false, "hint": null}, {"name": "prevention", "label": "再発防止のための措置", "source": "LESSON_PREVENTION", "required": false, "hint": null}, {"name": "leakOther", "label": "その他参考となる事項", "source": "TYPED", "required": false, "hint": null}]}]',
   '2026-04-01T00:00:00+09:00', 1),
  ('prefecture-report', 1, 'ACTIVE', '都道府県への報告書（見本）', '都道府県の担当課',
   '[
     {"heading": "報告者", "fields": [{"name": "organisation", "label": "団体名", "source": "ORGANISATION", "required": true, "hint": null}, {"name": "department", "label": "担当課", "source": "TYPED", "required": true, "hint": "例：情報政策課"}, {"name": "contactPerson", "label": "担当者", "source": "AUTHOR", "required": true, "hint": null}, {"name": "contactPhone", "label": "電話番号", "source": "TYPED", "required": true, "hint": "例：000-000-0000（内線 0000）"}, {"name": "contactMail", "label": "メールアドレス", "source": "TYPED", "required": true, "hint": null}]},
     {"heading": "発生の状況", "fields": [{"name": "title", "label": "件名", "source": "TITLE", "required": true, "hint": null}, {"name": "kind", "label": "種別", "source": "KIND", "required": true, "hint": null}, {"name": "occurredAt", "label": "発生日時", "source": "OCCURRED_AT", "required": true, "hint": null}, {"name": "detectedAt", "label": "発見日時", "source": "DETECTED_AT", "required": false, "hint": null}, {"name": "howDetected", "label": "発見の経緯", "source": "TYPED", "required": true, "hint": "誰が、何で気付いたか"}, {"name": "causeClass", "label": "原因の区分", "source": "CAUSE_CLASS", "required": true, "hint": null}, {"name": "summary", "label": "概要", "source": "SUMMARY", "required": true, "hint": null}]},
     {"heading": "影響と対応", "fields": [{"name": "systems", "label": "影響を受けた情報システム", "source": "SYSTEMS", "required": true, "hint": null}, {"name": "vendors", "label": "関係する事業者・製品", "source": "VENDORS", "required": false, "hint": null}, {"name": "impact", "label": "影響", "source": "IMPACT", "required": true, "hint": null}, {"name": "countermeasures", "label": "対応の状況", "source": "COUNTERMEASURES", "required": true, "hint": null}, {"name": "contacts", "label": "関係機関への連絡", "source": "CONTACTS", "required": false, "hint": null}, {"name": "publicity", "label": "公表の状況・予定", "source": "TYPED", "required": true, "hint": "例：公表済み（日時）、公表予定、未定"}]},
     {"heading": "経過", "fields": [{"name": "reports", "label": "これまでの報告", "source": "REPORTS", "required": false, "hint": null}]}]',
   '2026-04-01T00:00:00+09:00', 1),
  ('press-release', 1, 'ACTIVE', '報道発表資料 案（見本）', '報道機関',
   '[
     {"heading": "発表", "fields": [{"name": "pressDate", "label": "発表日", "source": "TYPED", "required": true, "hint": "例：2026-11-27"}, {"name": "organisation", "label": "発表者", "source": "ORGANISATION", "required": true, "hint": null}, {"name": "pressTitle", "label": "表題", "source": "TITLE", "required": true, "hint": "打ち替えても、ほかの様式の件名は変わりません"}]},
     {"heading": "内容", "fields": [{"name": "pressSummary", "label": "概要", "source": "SUMMARY", "required": true, "hint": "住民に伝わる言葉に直してください"}, {"name": "pressImpact", "label": "影響", "source": "IMPACT", "required": true, "hint": null}, {"name": "pressMeasures", "label": "対応", "source": "COUNTERMEASURES", "required": true, "hint": null}, {"name": "pressRequest", "label": "住民の皆様へのお願い", "source": "TYPED", "required": true, "hint": null}, {"name": "pressApology", "label": "おわび", "source": "TYPED", "required": true, "hint": null}]},
     {"heading": "問い合わせ先", "fields": [{"name": "department", "label": "担当課", "source": "TYPED", "required": true, "hint": "例：情報政策課"}, {"name": "contactPhone", "label": "電話番号", "source": "TYPED", "required": true, "hint": "例：000-000-0000（内線 0000）"}]}]',
   '2026-04-01T00:00:00+09:00', 1),
  ('ransomware-common', 1, 'ACTIVE', 'ランサムウェア事案 共通様式（見本）', '所管官庁・警察等',
   '[
     {"heading": "報告者", "fields": [{"name": "organisation", "label": "団体名", "source": "ORGANISATION", "required": true, "hint": null}, {"name": "department", "label": "担当課", "source": "TYPED", "required": true, "hint": "例：情報政策課"}, {"name": "contactPerson", "label": "担当者", "source": "AUTHOR", "required": true, "hint": null}, {"name": "contactPhone", "label": "電話番号", "source": "TYPED", "required": true, "hint": "例：000-000-0000（内線 0000）"}, {"name": "contactMail", "label": "メールアドレス", "source": "TYPED", "required": true, "hint": null}]},
     {"heading": "被害の状況", "fields": [{"name": "occurredAt", "label": "発生日時", "source": "OCCURRED_AT", "required": true, "hint": null}, {"name": "detectedAt", "label": "発見日時", "source": "DETECTED_AT", "required": true, "hint": null}, {"name": "summary", "label": "概要", "source": "SUMMARY", "required": true, "hint": null}, {"name": "systems", "label": "影響を受けた情報システム", "source": "SYSTEMS", "required": true, "hint": null}, {"name": "impact", "label": "業務・住民への影響", "source": "IMPACT", "required": true, "hint": null}]},
     {"heading": "攻撃の内容", "fields": [{"name": "ransomNote", "label": "脅迫文（ランサムノート）の内容", "source": "TYPED", "required": true, "hint": "ファイル名と要旨"}, {"name": "ransomExtension", "label": "暗号化されたファイルの拡張子", "source": "TYPED", "required": true, "hint": "例：.locked"}, {"name": "ransomType", "label": "ランサムウェアの種類", "source": "TYPED", "required": true, "hint": "例：不明"}, {"name": "wayIn", "label": "侵入経路", "source": "TYPED", "required": true, "hint": "例：VPN装置、調査中"}, {"name": "ransomLeak", "label": "情報窃取・暴露の有無", "source": "TYPED", "required": true, "hint": null}, {"name": "ransomBackup", "label": "バックアップの状況", "source": "TYPED", "required": false, "hint": null}, {"name": "indicators", "label": "侵害の痕跡（通信先、ハッシュ値など）", "source": "INDICATORS", "required": false, "hint": null}]},
     {"heading": "対応の状況", "fields": [{"name": "countermeasures", "label": "実施した対応", "source": "COUNTERMEASURES", "required": true, "hint": null}, {"name": "vendors", "label": "関係する事業者・製品", "source": "VENDORS", "required": false, "hint": null}, {"name": "contacts", "label": "関係機関への連絡", "source": "CONTACTS", "required": false, "hint": null}, {"name": "reports", "label": "これまでの報告", "source": "REPORTS", "required": false, "hint": null}, {"name": "consent", "label": "関係機関への情報提供の同意", "source": "TYPED", "required": true, "hint": "例：警察・所管官庁への提供に同意する"}]}]',
   '2026-04-01T00:00:00+09:00', 1);
