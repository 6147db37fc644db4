#!/usr/bin/env bash
# The main job, with curl only, against a running product in demonstration mode:
#
#   ear/src/test/scripts/main-job.sh [http://localhost:8080 [seconds]]
#
# Municipality A posts an incident for all; B and another prefecture's office find it in Japanese
# within two seconds, or those that a slow machine is given; what A keeps for itself is found by nobody else, and A's ids are to B like
# ids that do not exist. Each step is told; the first failure ends it with an exit code other than 0.
set -euo pipefail

base=${1:-http://localhost:8080}
base=${base%/}
patience=${2:-2}
api=$base/api/v1
password=demo-isac-2026
mark=$(date +%s)$$
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() { printf '%s\n' "- $*"; }
fail() { printf '%s\n' "FAILED: $*" >&2; exit 1; }

sign_in() { # account -> token
  curl -sS -f -H 'Content-Type: application/json' -d "{\"username\":\"$1\",\"password\":\"$password\"}" \
    "$api/sessions" | sed -n 's/.*"token":"\([^"]*\)".*/\1/p'
}

# token verb path [curl arguments]: the answer's body in $work/body, its status printed
call() {
  local token=$1 verb=$2 path=$3
  shift 3
  curl -sS -o "$work/body" -w '%{http_code}' -X "$verb" -H "Authorization: Bearer $token" "$@" "$api/$path"
}

json() { # token verb path body -> status
  local type=application/json
  [ "$2" != PATCH ] || type=application/merge-patch+json
  call "$1" "$2" "$3" -H "Content-Type: $type" -H 'If-Match: "1"' --data-binary "$4"
}

created() { # token path body -> id
  local status
  status=$(json "$1" POST "$2" "$3")
  [ "$status" = 201 ] || fail "POST $2 answered $status: $(cat "$work/body")"
  sed -n 's/^{"\(id\|user\)":"\([^"]*\)".*/\2/p' "$work/body"
}

search() { # token words -> the answer
  local status
  status=$(call "$1" GET search -G --data-urlencode "q=$2" --data-urlencode sort=NEWEST)
  [ "$status" = 200 ] || fail "search answered $status: $(cat "$work/body")"
  cat "$work/body"
}

found_in_time() { # token words title who
  until search "$1" "$2" | grep -q "$3"; do
    [ "$(since_posted)" -lt $((patience * 1000)) ] || fail "$4 does not find $3 by $2 within $patience s"
  done
  printf '    %s: found %s ms after the post\n' "$4" "$(since_posted)"
}

since_posted() { # milliseconds
  local now=$EPOCHREALTIME
  printf '%d' $(((${now/./} - ${posted/./}) / 1000))
}

not_found() { # token words title who
  ! search "$1" "$2" | grep -q "$3" || fail "$4 finds $3"
}

random_id() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n' |
    sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.\{12\}\)$/\1-\2-4\3-a\4-\5/'
}

nameless() { # the last answer without ids and times
  sed -e 's/[0-9a-f]\{8\}-[0-9a-f]\{4\}-[0-9a-f]\{4\}-[0-9a-f]\{4\}-[0-9a-f]\{12\}/ID/g' \
    -e 's/[0-9-]\{10\}T[0-9:.]*Z/TIME/g' "$work/body"
}

# token verb path body: the path holds %s for each id that B may only guess
same_as_random() {
  local token=$1 verb=$2 template=$3 body=$4 status foreign
  shift 4
  local others=()
  for _ in "$@"; do others+=("$(random_id)"); done
  # shellcheck disable=SC2059
  status=$(json "$token" "$verb" "$(printf "$template" "$@")" "$body")
  foreign="$status $(nameless)"
  # shellcheck disable=SC2059
  status=$(json "$token" "$verb" "$(printf "$template" "${others[@]}")" "$body")
  [ "$foreign" = "$status $(nameless)" ] ||
    fail "$verb $template tells A's id from a random one: $foreign / $status $(nameless)"
  [ "$status" = 404 ] || [ "$status" = 403 ] || fail "$verb $template answered $status: $foreign"
  printf '    %-6s %-45s %s\n' "$verb" "$template" "$status"
}

incident() { # scope tlp title summary
  printf '{"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE","summary":"%s","tlp":"%s","audience":{"scope":"%s"}}' \
    "$3" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$4" "$2" "$1"
}

step "Sign in at $base"
a=$(sign_in staff@482013)
a_admin=$(sign_in admin@482013)
a_auditor=$(sign_in auditor@482013)
a_trainee=$(sign_in trainee@482013)
b=$(sign_in staff@482021)
b_admin=$(sign_in admin@482021)
b_auditor=$(sign_in auditor@482021)
other=$(sign_in coordinator@490008)
centre=$(sign_in analyst@990001)

step "Staff of A posts an incident for ALL"
created "$a" incidents "$(incident ALL GREEN "共有の件$mark" "鶺鴒橋出張所の宛名印刷機が停止し、納税通知の発送が遅れた。")" >/dev/null

posted=$EPOCHREALTIME
step "B, the other prefecture's office and the centre find it by words that its title does not have"
found_in_time "$b" 宛名印刷機 "共有の件$mark" "staff of B"
found_in_time "$other" 納税通知の発送 "共有の件$mark" "the other prefecture's coordinator"
found_in_time "$centre" 鶺鴒橋 "共有の件$mark" "the centre"

step "Staff of A posts an incident for OWN; A finds it, nobody else does"
own=$(created "$a" incidents "$(incident OWN RED "内部の件$mark" "鶺鴒橋出張所の内部調査。")")
posted=$EPOCHREALTIME
found_in_time "$a" 内部調査 "内部の件$mark" "staff of A"
not_found "$b" 内部調査 "内部の件$mark" "staff of B"
not_found "$other" 内部調査 "内部の件$mark" "the other prefecture's coordinator"
not_found "$centre" 内部調査 "内部の件$mark" "the centre"
not_found "$a_trainee" 内部調査 "内部の件$mark" "A's own trainee"

step "A trainee finds no incident at all"
for type in INCIDENT SHARED_REPORT; do
  status=$(call "$a_trainee" GET "search?type=$type")
  [ "$status" = 200 ] && grep -q '"total":0' "$work/body" || fail "a trainee finds $type: $(cat "$work/body")"
done
[ "$(call "$a_trainee" GET incidents)" = 403 ] || fail "a trainee lists incidents"
[ "$(call "$a_trainee" GET shared-reports)" = 403 ] || fail "a trainee lists shared reports"

step "A keeps things for itself"
printf 'メモ\n' >"$work/memo.txt"
status=$(call "$a" POST "incidents/$own/attachments" -F "file=@$work/memo.txt;filename=調査メモ.txt")
[ "$status" = 201 ] || fail "attachment answered $status: $(cat "$work/body")"
file=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$work/body")
audit_body='{"title":"特命監査","kind":"SPECIAL","beginsOn":"2026-10-01","auditor":"監査人","auditorSection":"監査室","auditedSection":"総務課"}'
finding_body='{"severity":"MAJOR","description":"指摘"}'
action_body='{"what":"是正","owner":"係長","dueOn":"2026-12-01"}'
group_body='{"name":"組","membersVisible":false,"members":["482048"]}'
contact_body='{"kind":"NIGHT","name":"当直","reach":"00-0000-0000"}'
answer_body='{"state":"MET","explanation":"実施","evidence":[]}'
audit=$(created "$a_auditor" audits "$audit_body")
finding=$(created "$a_auditor" "audits/$audit/findings" "$finding_body")
action=$(created "$a" "findings/$finding/actions" "$action_body")
group=$(created "$a_admin" sharing-groups "$group_body")
contact=$(created "$a_admin" organisations/482013/contacts "$contact_body")
user=$(created "$a_admin" users "{\"username\":\"u$mark@482013\",\"displayName\":\"職員\",\"roles\":[\"STAFF\"]}")
token=$(created "$a" me/tokens "{\"name\":\"連携\",\"scopes\":[\"read\"],\"expiresAt\":\"$(date -u +%Y)-12-31T00:00:00Z\"}")
assessment=$(created "$a" assessments \
  "{\"framework\":\"2f1b6a52-6f0e-4b6e-9d0c-163000000001\",\"version\":\"R8-80\",\"fiscalYear\":2026,\"policyOwner\":\"議会$mark\"}")
call "$a" GET completions >/dev/null
completion=$(sed -n 's/^{"items":\[{"id":"\([^"]*\)".*/\1/p' "$work/body")
article=$(created "$centre" articles '{"title":"下書き","status":"DRAFT"}')

step "For A's ids B gets the answers for random ids, byte for byte but for ids and times"
draft=$(incident OWN RED 件 本文)
same_as_random "$b" GET incidents/%s '' "$own"
same_as_random "$b" PATCH incidents/%s "$draft" "$own"
same_as_random "$b" DELETE incidents/%s '' "$own"
same_as_random "$b" GET incidents/%s/reports '' "$own"
same_as_random "$b" GET incidents/%s/reports/1 '' "$own"
same_as_random "$b" GET incidents/%s/attachments '' "$own"
same_as_random "$b" GET incidents/%s/attachments/%s '' "$own" "$file"
same_as_random "$b" GET shared-reports/%s '' "$own"
same_as_random "$b_auditor" GET audits/%s '' "$audit"
same_as_random "$b_auditor" PATCH audits/%s "$audit_body" "$audit"
same_as_random "$b_auditor" GET audits/%s/findings '' "$audit"
same_as_random "$b_auditor" POST audits/%s/findings "$finding_body" "$audit"
same_as_random "$b_auditor" GET findings/%s '' "$finding"
same_as_random "$b_auditor" PATCH findings/%s "$finding_body" "$finding"
same_as_random "$b" GET findings/%s/actions '' "$finding"
same_as_random "$b" POST findings/%s/actions "$action_body" "$finding"
same_as_random "$b" GET findings/%s/actions/%s '' "$finding" "$action"
same_as_random "$b" PATCH findings/%s/actions/%s "$action_body" "$finding" "$action"
same_as_random "$b" GET assessments/%s '' "$assessment"
same_as_random "$b" GET assessments/%s/answers/1 '' "$assessment"
same_as_random "$b" PUT assessments/%s/answers/1 "$answer_body" "$assessment"
same_as_random "$b" POST assessments/%s/finalisation '' "$assessment"
same_as_random "$b" GET sharing-groups/%s '' "$group"
same_as_random "$b_admin" PATCH sharing-groups/%s "$group_body" "$group"
same_as_random "$b_admin" GET users/%s '' "$user"
same_as_random "$b_admin" PATCH users/%s '{"displayName":"別名"}' "$user"
same_as_random "$b_admin" POST users/%s/reset '' "$user"
same_as_random "$b_admin" POST users/%s/handover "{\"successor\":\"$user\"}" "$user"
same_as_random "$b_admin" GET organisations/482013/contacts/%s '' "$contact"
same_as_random "$b_admin" PUT organisations/482013/contacts/%s "$contact_body" "$contact"
same_as_random "$b_admin" DELETE organisations/482013/contacts/%s '' "$contact"
same_as_random "$b" DELETE me/tokens/%s '' "$token"
same_as_random "$b" GET enrolments/%s '' "$completion"
same_as_random "$b" PUT enrolments/%s/progress '{"lessonsRead":[1]}' "$completion"
same_as_random "$b" POST enrolments/%s/attempts '{"answers":[[1]]}' "$completion"
same_as_random "$b" GET completions/%s '' "$completion"
same_as_random "$b" GET articles/%s '' "$article"
same_as_random "$b" GET articles/%s/versions '' "$article"
same_as_random "$b" PUT articles/%s '{"title":"題","status":"DRAFT"}' "$article"
same_as_random "$b" DELETE articles/%s '' "$article"

step "What A keeps is as it was"
[ "$(call "$a" GET "incidents/$own")" = 200 ] || fail "A's own incident is gone"
[ "$(call "$a" GET "incidents/$own/attachments/$file")" = 200 ] || fail "A's own file is gone"
cmp -s "$work/body" "$work/memo.txt" || fail "A's own file is another one"

step "All of it holds"
