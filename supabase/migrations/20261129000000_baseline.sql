-- Written by `npm run db:baseline` from supabase/schemas. Do not edit: read and change it there.

-- Functions stand before what their bodies name.
set check_function_bodies = off;

-- foundation/roles.sql
-- The roles. Roles belong to the whole server, so each is created only when it does not exist.

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_definer') then
    create role app_definer nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'staff') then
    create role staff nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'province_staff') then
    create role province_staff nologin in role staff;
  end if;
end
$$;
comment on role app_definer is
  'Owns the functions of schema api and the functions that carry out decisions. Triggers recognize it by current_user.';
comment on role staff is
  'Union staff in a self-hosted console: reads public, edits its own columns, owns nothing and has no key. A login sees its union and those below.';
comment on role province_staff is
  'Staff of the province: sees every row. Its policies hold no condition, so that the desk of a million applications keeps its indexes.';
-- Staff type times as the clock on their wall shows them, and read them so. Only who made the role may set this.
do $$
begin
  alter role staff set timezone = 'Asia/Shanghai';
exception when insufficient_privilege then
  raise warning 'the time zone of role staff is not set: run "alter role staff set timezone = ''Asia/Shanghai''" as its owner';
end
$$;
-- The migrating role must be able to give functions to app_definer and to replace them later. A superuser needs no
-- membership.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant app_definer to %I', current_user);
  end if;
end
$$;

-- foundation/schemas.sql
-- Where things are, and what nobody may do until it is granted by name.
--
--   public   what staff see and edit in the console; not exposed by the API
--   api      the only exposed schema: functions, owned by app_definer
--   private  secrets, rules and jobs; neither exposed nor shown to staff

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create schema if not exists api;
create schema if not exists private;
comment on schema public is '工作人员在控制台里看到和编辑的数据';
comment on schema api is 'The only schema the API exposes: functions owned by app_definer';
comment on schema private is 'Secrets, rules and jobs; not exposed, not shown to staff';
-- A hosted project grants everything in public to the API roles by default. This is revoked before the first table.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
revoke all on schema public from public, anon, authenticated, service_role;
grant usage on schema api to anon, authenticated, service_role;
grant usage, create on schema api, private to app_definer;
grant usage on schema public to app_definer, staff;
grant usage on schema private to staff;
-- Only the owner needs temporary objects. With them, a caller could give another meaning to names that a function uses.
do $$
declare
  takers constant text := 'public, anon, authenticated, service_role, staff';
  left_with text;
begin
  begin
    execute format('revoke temporary on database %I from %s', current_database(), takers);
  exception when insufficient_privilege then
    null;
  end;
  -- Revoking what another role granted can fail without an error.
  select string_agg(taker, ', ') into left_with from unnest(string_to_array(takers, ', ')) as taker
  where has_database_privilege(taker, current_database(), 'temporary');
  if left_with is not null then
    raise warning 'temporary objects may still be made by: %. The functions are safe from them; take the right away all the same, as the owner of the database: revoke temporary on database % from %;',
      left_with, quote_ident(current_database()), takers;
  end if;
end
$$;

-- application/types/application_status.sql
create type public.application_status as enum ('已提交', '已受理', '待补正', '已通过', '未通过', '不予受理', '已办结', '已撤回');
comment on type public.application_status is '申请状态：已提交→已受理→已通过或未通过→已办结；材料不齐时待补正；也可能不予受理、已撤回';

-- application/types/assistance_ending.sql
create type public.assistance_ending as enum ('已填好', '职工结束', '职工没有同意', '到时间');
comment on type public.assistance_ending is '协助填写怎样结束：已填好、职工结束、职工没有同意、到时间';

-- application/types/complaint_outcome.sql
create type public.complaint_outcome as enum ('提示函', '监督意见书', '监督建议书', '整改', '转法律援助');
comment on type public.complaint_outcome is '权益诉求的处理结果：向单位发提示函、监督意见书；向有关部门提监督建议书；单位已经整改；转法律援助';

-- application/types/confirmation_outcome.sql
create type public.confirmation_outcome as enum ('属实', '不属实', '只留言');
comment on type public.confirmation_outcome is '基层工会的答复：属实、不属实、只留言';

-- application/types/rating_grade.sql
create type public.rating_grade as enum ('很满意', '满意', '基本满意', '不满意', '很不满意');
comment on type public.rating_grade is '好差评的五级评价：很满意、满意、基本满意、不满意、很不满意';

-- application/types/review_decision.sql
create type public.review_decision as enum ('受理', '不予受理', '要求补正', '通过', '不予通过', '转办', '办结');
comment on type public.review_decision is '审核决定：受理、不予受理、要求补正、通过、不予通过、转办、办结';

-- application/types/slot_verdict.sql
create type public.slot_verdict as enum ('合格', '重拍', '材料不符');
comment on type public.slot_verdict is '材料意见：合格；重拍（看不清）；材料不符';

-- desk/types/change_kind.sql
create type public.change_kind as enum ('新增', '修改', '删除');
comment on type public.change_kind is '在控制台里做了什么：新增、修改、删除';

-- door/types/check_in_method.sql
create type public.check_in_method as enum ('扫码', '姓名和尾号', '名单');
comment on type public.check_in_method is '怎么签到的：扫码，报姓名和手机尾号，或在名单里点签到';

-- door/types/check_in_outcome.sql
create type public.check_in_outcome as enum ('已签到', '重复', '冲突', '未通过');
comment on type public.check_in_outcome is '签到结果：已签到；重复（已经签过）；冲突（没有信号时两个门都放行了）；未通过';

-- door/types/check_in_refusal.sql
create type public.check_in_refusal as enum (
  '没有这张票', '不是本场活动的票', '报的是别的场次', '报名已取消', '报名没有确认', '活动已取消', '不在签到时间',
  '票在另一部手机上', '票码不对', '票码过期', '没有找到这个人', '同名同尾号'
);
comment on type public.check_in_refusal is '签到没有通过的原因';

-- event/types/event_attendees.sql
create type public.event_attendees as enum ('职工', '孩子', '都可以');
comment on type public.event_attendees is '谁来参加：职工本人，职工的孩子，或者都可以';

-- event/types/event_kind.sql
create type public.event_kind as enum ('婚恋交友', '劳动和技能竞赛', '文体活动', '招聘会', '技能培训', '读书活动');
comment on type public.event_kind is '活动类型';

-- event/types/event_state.sql
create type public.event_state as enum ('草稿', '已发布', '已取消');
comment on type public.event_state is '活动状态：草稿（职工看不到）、已发布、已取消';

-- event/types/organizer_role.sql
-- From the least to the most: what a role may do, the next one may do too.
create type public.organizer_role as enum ('签到', '助手', '负责人');
comment on type public.organizer_role is '组织者的分工：签到（只在门口签到）、助手（不能取消活动、看证件号、改组织者）、负责人（都能做）';

-- event/types/poster_tone.sql
create type public.poster_tone as enum ('红', '粉', '橙', '绿', '蓝', '紫');
comment on type public.poster_tone is '海报颜色';

-- event/types/question_kind.sql
create type public.question_kind as enum ('文字', '数字', '单选', '多选', '是否', '日期');
comment on type public.question_kind is '主办方的问题怎么回答';

-- event/types/text_kind.sql
create type public.text_kind as enum ('昵称', '自我介绍', '队名');
comment on type public.text_kind is '哪一种文字：昵称、自我介绍、队名';

-- event/types/text_state.sql
create type public.text_state as enum ('待检查', '通过', '需人工', '不通过');
comment on type public.text_state is '检查结果：待检查（系统会自动再试）、通过、需人工（请您判断）、不通过';

-- foundation/types/day_kind.sql
create type public.day_kind as enum ('放假', '上班');
comment on type public.day_kind is '放假：节假日和调休放假；上班：调休上班的周末';

-- message/types/message_delivery.sql
create type public.message_delivery as enum ('待发送', '已发送', '发送失败', '不发送');
comment on type public.message_delivery is '微信发送情况：待发送、已发送、发送失败、不发送（职工没有订阅或不需要发）';

-- place/types/place_kind.sql
create type public.place_kind as enum ('工会驿站', '母婴室', '职工书屋', '女工家园', '托管', '职工服务中心', '法律一站式中心', '工人文化宫', '疗休养基地');
comment on type public.place_kind is '服务点的类型';

-- place/types/place_state.sql
create type public.place_state as enum ('草稿', '已发布');
comment on type public.place_state is '草稿：职工看不到；已发布：职工看得到';

-- place/types/report_subject.sql
create type public.report_subject as enum ('没开门', '东西坏了', '地址不对', '电话打不通', '已经没有了', '其他');
comment on type public.report_subject is '报错：服务点哪里不对';

-- service/types/entry_kind.sql
create type public.entry_kind as enum ('小程序', '网站', '电话');
comment on type public.entry_kind is '入口的种类：点了打开小程序、复制网址，还是拨打电话';

-- service/types/notice_category.sql
create type public.notice_category as enum ('通知', '活动', '福利', '政策', '公示');
comment on type public.notice_category is '公告的类别';

-- signup/types/export_sheet.sql
create type private.export_sheet as enum ('报名名单', '签到表', '保险名单', '桌牌', '胸牌');
comment on type private.export_sheet is '导出哪一种：报名名单，或者打印用的签到表、保险名单、桌牌、胸牌';

-- signup/types/signup_status.sql
create type public.signup_status as enum ('待审核', '已确认', '候补', '待确认', '未通过', '已取消', '已签到', '未到场');
comment on type public.signup_status is '报名状态：待审核、已确认、候补、待确认（轮到候补，等本人确认）、未通过、已取消、已签到、未到场';

-- trade-union/types/trade_union_level.sql
create type public.trade_union_level as enum ('省级', '市级', '县级', '产业');
comment on type public.trade_union_level is '工会层级：省级、市级、县级，或省产业工会';

-- foundation/private/holds_id_number.sql
create function private.holds_id_number(words text) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Nearly everything has nothing that hides between the digits.
  if words !~ '^[\n -~·一-鿿（）【】《》“”‘’，。、；：！？—…]*$' then
    words := private.normalize_text(words);
  end if;
  return words
    ~ '(^|[^0-9])[0-9]{6}[ ‐-―−-]?(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[ ‐-―−-]?[0-9]{3}[0-9Xx]($|[^0-9])';
end
$$;
comment on function private.holds_id_number is
  'Whether a text holds a whole ID number as people read it, which is stored encrypted or not at all. The functions have the same rule in shared/foundation/holds-id-number.ts; a test compares the two.';
grant execute on function private.holds_id_number to app_definer, staff;

-- foundation/private/is_choice_list.sql
create function private.is_choice_list(choices text[]) returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select array_ndims(choices) = 1 and cardinality(choices) between 1 and 12
    and count(distinct entry) = cardinality(choices)
    and bool_and(length(entry) between 2 and 20 and entry !~ '^\s|\s$|[[:cntrl:]]')
  from unnest(choices) as entry
$$;
comment on function private.is_choice_list is 'Whether these are 1 to 12 different choices of 2 to 20 characters, without surrounding spaces. A null entry fails, because the count of distinct entries then differs.';
grant execute on function private.is_choice_list to app_definer, staff;

-- foundation/private/today.sql
create function private.today() returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (now() at time zone 'Asia/Shanghai')::date;
end
$$;
comment on function private.today is 'Today''s date in China.';
grant execute on function private.today to app_definer, staff;

-- signup/private/invitation_code.sql
create function private.invitation_code() returns text
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + get_byte(drawn.bytes, place) % 31, 1), '')
  from (select sha256(convert_to(private.random_token(), 'UTF8')) as bytes) as drawn, generate_series(0, 7) as place
$$;
comment on function private.invitation_code is 'Eight characters that are not confused when read aloud.';
grant execute on function private.invitation_code to app_definer;

-- account/tables/workers.sql
-- 职工: one account for each WeChat user. The phone's session is not a Supabase token: auth.uid() is workers.id.
create table public.workers (
  id uuid primary key default gen_random_uuid(),
  display_name text not null default '职工' check (length(display_name) between 1 and 20),
  phone_masked text check (length(phone_masked) <= 20),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  deleted_at timestamptz,
  joined_into uuid references public.workers (id)
);
comment on table public.workers is '职工：使用小程序的人，一个微信号一行。由系统填写，只供查看';
comment on column public.workers.id is '编号，系统生成';
comment on column public.workers.display_name is '显示的称呼';
comment on column public.workers.phone_masked is '已验证的手机号，只显示前三位和后四位；空着表示还没有验证';
comment on column public.workers.created_at is '第一次登录的时间';
comment on column public.workers.last_seen_at is '最近一次登录的时间';
comment on column public.workers.deleted_at is '注销或并入另一个账号的时间；空着表示还在用';
comment on column public.workers.joined_into is '本人两边都同意，并入了哪个账号：申请、报名和消息都在那里；空着表示没有';

-- account/tables/account_joins.sql
-- 合并账号: one person has an account of WeChat and one of the web. Both sides are signed in and agree within ten minutes.
create table private.account_joins (
  asker_id uuid primary key references public.workers (id) on delete cascade,
  other_id uuid unique references public.workers (id) on delete cascade,
  code_hash bytea not null unique check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  asker_agreed_at timestamptz,
  other_agreed_at timestamptz,
  joined_at timestamptz
);
comment on table private.account_joins is 'Accounts that become one: who showed a code, who entered it, and when each agreed. The code is kept as a hash.';

-- account/tables/children.sql
-- 我的孩子: children whom a worker signs up for events. Under 14 their data is sensitive (个人信息保护法 第二十八条、第三十一条), so a
-- guardian agrees to keeping it, it is little, and it is encrypted as a whole.
create table private.children (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  person_hash bytea not null check (length(person_hash) <= 64),
  content bytea not null check (length(content) <= 2000),
  created_at timestamptz not null default now(),
  constraint one_row_per_child unique (worker_id, person_hash)
);
comment on table private.children is 'The children of a worker: name, sex and date of birth, encrypted. Deleted with the guardian''s consent or the account.';
comment on column private.children.person_hash is 'A keyed hash of name and date of birth: the same child is kept once.';

-- account/tables/consents.sql
create table public.consents (
  id bigint generated always as identity primary key,
  worker_id uuid not null references public.workers (id),
  kind text not null check (length(kind) between 1 and 60),
  version text not null check (length(version) between 1 and 40),
  agreed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  subject text check (length(subject) <= 64)
);
comment on table public.consents is '同意记录：职工同意过的说明和承诺，哪一项、哪一版、什么时候。由系统填写，只供查看';
comment on column public.consents.id is '序号';
comment on column public.consents.worker_id is '职工编号';
comment on column public.consents.kind is '同意的内容';
comment on column public.consents.version is '文字的版本';
comment on column public.consents.agreed_at is '同意的时间';
comment on column public.consents.withdrawn_at is '撤回同意的时间；空着表示没有撤回';
comment on column public.consents.subject is '为哪一件事：申请编号';

-- account/tables/profiles.sql
-- 常用信息: the answers that every form asks again. They are kept on the server, so that another phone has them too, and
-- encrypted as a whole. They hold no ID number and no bank card: shared/form/prefill.ts lists what may be kept.
create table private.profiles (
  worker_id uuid primary key references public.workers (id),
  answers bytea not null check (length(answers) <= 800000),
  updated_at timestamptz not null default now()
);
comment on table private.profiles is 'The answers that a worker''s forms begin with, encrypted. Deleted when the worker clears them.';

-- account/tables/sms_codes.sql
-- Signing in by SMS, for browsers and counters. The codes are our own, whichever gateway sends them. Codes and phones
-- are kept as hashes.
create table private.sms_codes (
  challenge_hash bytea primary key check (length(challenge_hash) <= 64),
  phone_hash bytea not null check (length(phone_hash) <= 64),
  code_hash bytea not null check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  tries_left integer not null default 5 check (tries_left >= 0),
  worker_id uuid references public.workers (id) on delete cascade
);
comment on table private.sms_codes is 'The codes that were sent: each belongs to a challenge that only the asking device knows, and is valid for five minutes and five attempts.';
comment on column private.sms_codes.worker_id is
  'Who signed in with it. The same device gets the same answer for two more minutes, because the first may be lost on the way.';

-- account/tables/worker_accounts.sql
create table private.worker_accounts (
  worker_id uuid primary key references public.workers (id) on delete cascade,
  openid text unique check (length(openid) <= 200),
  unionid text check (length(unionid) <= 200),
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  phone_hash bytea check (length(phone_hash) <= 64),
  phone_verified_at timestamptz,
  phone_code_hash bytea check (length(phone_code_hash) <= 64),
  constraint a_phone_is_verified_and_hashed check ((phone is null) = (phone_hash is null) and (phone is null) = (phone_verified_at is null)),
  constraint a_somebody_can_sign_in check (openid is not null or phone is not null)
);
comment on table private.worker_accounts is
  'The WeChat account and the phone number of a worker. Only a verified phone identifies a person. Two accounts may share one phone.';
comment on column private.worker_accounts.phone_code_hash is
  'The code of WeChat''s phone button that verified the number. WeChat takes a code once, and our answer may be lost on the way.';

-- trade-union/tables/trade_unions.sql
-- 工会: receives applications and organizes events.
create table public.trade_unions (
  id text primary key check (id ~ '^(\d{6}|[A-Z]{2}-[A-Z]{2,8})$'),
  name text not null unique check (length(name) between 2 and 40),
  level public.trade_union_level not null,
  parent_id text references public.trade_unions (id),
  region_code text unique check (region_code ~ '^\d{6}$'),
  region_name text,
  phone text constraint "联系电话只填数字和短横线" check (phone ~ '^[0-9-]{5,20}$'),
  address text constraint "办公地址最多100字" check (length(address) <= 100),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  constraint territorial_unions_have_a_region check ((level = '产业') = (region_code is null)),
  constraint only_the_province_has_no_parent check ((level = '省级') = (parent_id is null)),
  constraint "经度和纬度要一起填" check ((latitude is null) = (longitude is null))
);
comment on table public.trade_unions is '工会名录：省总工会、市总工会、县级总工会和省产业工会。工作人员维护电话、地址和坐标';
comment on column public.trade_unions.id is '编号：地方工会用六位行政区划代码，省产业工会用省的两个字母、短横线和拼音首字母';
comment on column public.trade_unions.name is '工会全称';
comment on column public.trade_unions.level is '层级';
comment on column public.trade_unions.parent_id is '上级工会编号；省直管县的上级是省总工会';
comment on column public.trade_unions.region_code is '所在地行政区划代码；省产业工会为空';
comment on column public.trade_unions.region_name is '所在地名称';
comment on column public.trade_unions.phone is '联系电话，只填数字和短横线，区号在前';
comment on column public.trade_unions.address is '办公地址，不超过 100 字';
comment on column public.trade_unions.latitude is '纬度（GCJ-02），与经度一起填';
comment on column public.trade_unions.longitude is '经度（GCJ-02），与纬度一起填';

-- message/tables/messages.sql
-- 消息: the worker's message center and the outbox in one table. The row is the record; sending to WeChat may fail.
create table public.messages (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  title text not null check (length(title) between 2 and 40),
  body text not null check (length(body) between 2 and 800),
  link text check (length(link) <= 200),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  delivery public.message_delivery not null default '待发送',
  delivery_error text check (length(delivery_error) <= 500),
  delivery_attempts integer not null default 0,
  next_attempt_at timestamptz default now(),
  sent_at timestamptz
);
comment on table public.messages is '消息：发给职工的每一条消息和微信发送情况。由系统填写，只供查看';
comment on column public.messages.id is '编号，系统生成';
comment on column public.messages.worker_id is '收消息的职工';
comment on column public.messages.title is '标题';
comment on column public.messages.body is '正文';
comment on column public.messages.link is '点开后到哪一页，例如：/applications/申请编号';
comment on column public.messages.created_at is '时间';
comment on column public.messages.read_at is '职工看到的时间；空着是未读';
comment on column public.messages.delivery is '微信发送情况';
comment on column public.messages.delivery_error is '微信返回的错误码；发送失败时看这里';
comment on column public.messages.delivery_attempts is '已经试过几次';
comment on column public.messages.next_attempt_at is '下一次发送的时间';
comment on column public.messages.sent_at is '微信收下的时间';

-- application/tables/applications.sql
-- 申请: what a worker submitted, and its history. It holds no plain ID number and no plain bank card.
create table public.applications (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (reference ~ '^[A-Z]{2}\d{6}[3479ACDEFHJKMNPRTWXY]{5}[0-9ACDEFHJKMNPRTWXY]$'),
  worker_id uuid not null references public.workers (id),
  client_token uuid not null,
  service_code text not null check (length(service_code) <= 64),
  service_name text not null check (length(service_name) <= 120),
  variant text check (length(variant) <= 64),
  form_version integer not null check (form_version > 0),
  trade_union_id text not null references public.trade_unions (id),
  applicant_name text not null check (length(applicant_name) between 1 and 60),
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  answers jsonb not null check (jsonb_typeof(answers) = 'object') check (octet_length(answers::text) <= 262144),
  items jsonb not null check (jsonb_typeof(items) = 'array') check (octet_length(items::text) <= 262144),
  summary text not null check (length(summary) <= 100000),
  status public.application_status not null default '已提交',
  submitted_at timestamptz not null default now(),
  committed_working_days integer not null check (committed_working_days between 1 and 60),
  accept_by date,
  accepted_at timestamptz,
  promised_on date,
  left_working_days integer,
  correction_reason text check (length(correction_reason) <= 1000),
  correction_items text[] check (octet_length(correction_items::text) <= 10000),
  decision_reason text check (length(decision_reason) <= 1000),
  decided_at timestamptz,
  closed_at timestamptz,
  erased_at timestamptz,
  overdue_since date,
  reminded_at timestamptz,
  assisted_by text check (length(assisted_by) <= 120),
  confirmation_statement text check (length(confirmation_statement) <= 300),
  workplace text check (length(workplace) <= 120),
  correction_notice_id uuid references public.messages (id),
  name_withheld boolean not null default false,
  constraint no_whole_id_number check (
    not private.holds_id_number(concat_ws(E'\n', applicant_name, workplace, summary, answers::text, items::text))
  ),
  constraint a_withheld_name_has_no_phone check (not name_withheld or phone is null),
  constraint one_application_per_submission unique (worker_id, client_token),
  constraint a_correction_names_its_items check ((status = '待补正') = (correction_items is not null)),
  constraint the_clock_stops_while_waiting check (status <> '待补正' or (promised_on is null and accept_by is null))
);
comment on table public.applications is '申请：职工提交的内容和现在的状态。由系统填写，只供查看；处理申请请到 reviews（审核）';
comment on column public.applications.id is '编号，系统生成';
comment on column public.applications.reference is '申请编号，职工也看得到';
comment on column public.applications.worker_id is '提交申请的职工';
comment on column public.applications.client_token is '防止重复提交的标记';
comment on column public.applications.service_code is '事项代码';
comment on column public.applications.service_name is '事项名称';
comment on column public.applications.variant is '业务办理项代码，例如入会、建会；没有则为空';
comment on column public.applications.form_version is '填写时表单的版本';
comment on column public.applications.trade_union_id is '受理的工会';
comment on column public.applications.applicant_name is '申请人姓名或单位名称';
comment on column public.applications.phone is '申请里填写的联系电话；空着表示没有填写';
comment on column public.applications.answers is '填写的内容；证件号码、银行卡号只有隐去中间的样子';
comment on column public.applications.items is '可以要求补正的项目';
comment on column public.applications.summary is '填写内容的文字版，一行一项';
comment on column public.applications.status is '状态';
comment on column public.applications.submitted_at is '提交时间';
comment on column public.applications.committed_working_days is '承诺办结工作日';
comment on column public.applications.accept_by is '受理期限：过了这一天没有决定，视为受理';
comment on column public.applications.accepted_at is '受理时间';
comment on column public.applications.promised_on is '承诺办结日期；待补正期间停止计时，为空';
comment on column public.applications.left_working_days is '停止计时的时候还剩几个工作日';
comment on column public.applications.correction_reason is '要求补正的原因，补正后清空';
comment on column public.applications.correction_items is '要求补正的项目，补正后清空';
comment on column public.applications.decision_reason is '最近一次告诉职工的理由';
comment on column public.applications.decided_at is '作出通过、不予通过或不予受理决定的时间';
comment on column public.applications.closed_at is '结束的时间（办结、未通过、不予受理、撤回）';
comment on column public.applications.erased_at is '个人信息清除的时间（保存期满、本人注销或依法清除）；空着表示没有清除';
comment on column public.applications.overdue_since is '要求补正时已经错过的承诺日期；空着表示补正前没有超期';
comment on column public.applications.reminded_at is '职工催办的时间；空着表示没有催办';
comment on column public.applications.assisted_by is '协助填写的工会工作者；空着表示职工自己填写';
comment on column public.applications.confirmation_statement is '可以请基层工会确认的内容；空着表示这个事项不用确认';
comment on column public.applications.workplace is '职工填写的工作单位或要加入的工会，请基层工会确认时给对方看';
comment on column public.applications.name_withheld is '对单位保密：职工不同意让单位知道是谁反映的；姓名和电话用 reveal_identity 查看';
comment on column public.applications.correction_notice_id is '告诉职工要补正的那条消息，系统填写';

-- application/tables/application_events.sql
create table public.application_events (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id),
  at timestamptz not null default now(),
  title text not null check (length(title) <= 60),
  detail text check (length(detail) <= 4000),
  actor text not null check (length(actor) <= 120)
);
comment on table public.application_events is '申请经过：什么时候谁做了什么，职工在时间线里看得到。由系统填写，只增不改';
comment on column public.application_events.id is '序号';
comment on column public.application_events.application_id is '申请';
comment on column public.application_events.at is '时间';
comment on column public.application_events.title is '做了什么';
comment on column public.application_events.detail is '说明';
comment on column public.application_events.actor is '谁：申请人、工会名称或系统';

-- application/tables/application_secrets.sql
create table private.application_secrets (
  application_id uuid primary key references public.applications (id),
  secrets bytea not null check (length(secrets) <= 800000)
);
comment on table private.application_secrets is
  'The plain values of sensitive answers as an encrypted JSON object {answer path: value}. public.reveal_identity reads them and logs it.';

-- trade-union/tables/union_officers.sql
-- 基层工会工作者: people whom staff have listed, by the phone that WeChat verifies. The chair confirms, the officer helps to
-- fill in forms. Only this list gives them these rights.
create table public.union_officers (
  id bigint generated always as identity primary key,
  name text not null constraint "姓名要写1到20个字" check (length(name) between 1 and 20),
  phone text not null constraint "手机号要填11位数字" check (phone ~ '^1[3-9]\d{9}$'),
  unit_name text not null constraint "基层工会全称要写2到60个字" check (length(unit_name) between 2 and 60),
  position text constraint "职务要写1到20个字" check (length(position) between 1 and 20),
  trade_union_id text not null constraint "上级工会要从工会名录里选" references public.trade_unions (id),
  can_confirm boolean not null default true,
  can_assist boolean not null default false,
  created_at timestamptz not null default now(),
  bound_worker_id uuid constraint "绑定的账号由系统填写" references public.workers (id),
  bound_at timestamptz,
  constraint "绑定的账号和时间要一起有" check ((bound_worker_id is null) = (bound_at is null)),
  constraint "这个手机号在这个工会已经登记过了" unique (phone, unit_name)
);
comment on table public.union_officers is '基层工会工作者：主席和工会干部的姓名、手机号和所在工会。登记了的才能作已核实的确认、才能协助职工填写';
comment on column public.union_officers.id is '序号';
comment on column public.union_officers.name is '姓名，1–20 字';
comment on column public.union_officers.phone is '手机号（11 位），要与本人微信验证的手机号一致';
comment on column public.union_officers.unit_name is '所在基层工会全称，例如：示例物流公司工会';
comment on column public.union_officers.position is '职务，例如：主席；可以不填';
comment on column public.union_officers.trade_union_id is '上级地方工会或省产业工会的编号，在 trade_unions（工会名录）里查';
comment on column public.union_officers.can_confirm is '能不能代表基层工会确认职工的情况，一般是主席';
comment on column public.union_officers.can_assist is '能不能协助职工填写申请';
comment on column public.union_officers.created_at is '登记时间，系统填写';
comment on column public.union_officers.bound_worker_id is '绑定的账号，本人验证手机号时由系统填写；清空这一格就解除绑定';
comment on column public.union_officers.bound_at is '绑定的时间，系统填写；空着表示还没有人验证这个手机号';

-- application/tables/assistances.sql
-- 协助填写: a union officer fills in a worker's draft. The worker has told the officer a code and agreed to the officer's
-- name.
create table public.assistances (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  draft_id uuid not null,
  service_name text not null check (length(service_name) <= 120),
  requested_at timestamptz not null default now(),
  officer_id bigint references public.union_officers (id) on delete set null,
  officer_worker_id uuid references public.workers (id),
  officer_words text check (length(officer_words) <= 200),
  claimed_at timestamptz,
  approved_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  ending public.assistance_ending,
  constraint only_who_entered_the_code_is_approved check (approved_at is null or (claimed_at is not null and ends_at is not null))
);
comment on table public.assistances is '协助填写：职工请工会工作者帮忙填申请的每一次。由系统填写，只供查看';
comment on column public.assistances.id is '编号，系统生成';
comment on column public.assistances.worker_id is '职工';
comment on column public.assistances.draft_id is '草稿的编号；提交后与 applications 的 client_token 相同';
comment on column public.assistances.service_name is '事项名称';
comment on column public.assistances.requested_at is '职工请人帮忙的时间';
comment on column public.assistances.officer_id is '在 union_officers（基层工会工作者）里的序号';
comment on column public.assistances.officer_worker_id is '工会工作者的职工编号';
comment on column public.assistances.officer_words is '工会工作者的姓名、工会和职务';
comment on column public.assistances.claimed_at is '工会工作者输入协助码的时间';
comment on column public.assistances.approved_at is '职工同意的时间；空着表示没有同意，对方看不到任何内容';
comment on column public.assistances.ends_at is '最迟什么时候结束：同意后两小时';
comment on column public.assistances.ended_at is '提前结束的时间';
comment on column public.assistances.ending is '怎样结束';

-- application/tables/assistance_codes.sql
create table private.assistance_codes (
  assistance_id uuid primary key references public.assistances (id) on delete cascade,
  code_hash bytea not null check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  constraint assistance_codes_are_different unique (code_hash)
);
comment on table private.assistance_codes is 'Codes by their keyed hash, valid for ten minutes. Two live codes are never the same, so a code leads to one worker.';

-- application/tables/assistance_entries.sql
create table private.assistance_entries (
  id bigint generated always as identity primary key,
  worker_id uuid not null references public.workers (id),
  at timestamptz not null default now()
);
comment on table private.assistance_entries is 'The wrong codes that officers entered, kept for a day, for the limits of ten in an hour and thirty in a day.';

-- application/tables/attachments.sql
-- 材料: a photo or PDF in a named slot. The row is made before the upload and decides the file's path.
create table public.attachments (
  id uuid primary key,
  worker_id uuid not null references public.workers (id),
  application_id uuid references public.applications (id),
  slot text not null check (slot ~ '^[A-Za-z][A-Za-z0-9.]{0,79}$'),
  file_name text not null check (length(file_name) between 1 and 200 and not private.holds_id_number(file_name)),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  byte_size integer not null check (byte_size between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null unique check (length(path) <= 200),
  created_at timestamptz not null default now(),
  superseded_at timestamptz,
  verdict public.slot_verdict,
  verdict_note text constraint "材料意见的说明最多200字" check (length(verdict_note) <= 200),
  kept_until timestamptz
);
comment on table public.attachments is '材料：职工上传的照片和 PDF。文件在 Storage 的 attachments 里；工作人员可以填写材料意见';
comment on column public.attachments.id is '编号';
comment on column public.attachments.worker_id is '上传的职工';
comment on column public.attachments.application_id is '属于哪一份申请；空着是还没有提交，没有草稿在用的两天后清理';
comment on column public.attachments.slot is '材料项';
comment on column public.attachments.file_name is '原来的文件名';
comment on column public.attachments.mime_type is '文件类型';
comment on column public.attachments.byte_size is '字节数，最大 4 MB';
comment on column public.attachments.sha256 is '文件内容的校验值';
comment on column public.attachments.path is '在 Storage 里的位置';
comment on column public.attachments.created_at is '上传时间';
comment on column public.attachments.superseded_at is '补正时被新文件替换的时间；空着表示有效';
comment on column public.attachments.verdict is '材料意见：合格、重拍、材料不符（职工看得到）';
comment on column public.attachments.verdict_note is '材料意见的说明，不超过 200 字（职工看得到）';
comment on column public.attachments.kept_until is '还没有提交、但有草稿在用的材料保留到什么时候；空着是没有草稿在用';

-- application/tables/complaint_outcomes.sql
-- 一函两书 and what came of them: a complaint may have several outcomes. Staff write rows here; the worker reads them.
create table public.complaint_outcomes (
  reference text not null constraint "申请编号不对" check (length(reference) <= 40),
  outcome public.complaint_outcome not null,
  issued_on date not null default private.today(),
  document_number text constraint "文号要写2到60个字" check (length(document_number) between 2 and 60),
  note text constraint "说明要写2到300个字" check (length(note) between 2 and 300)
    constraint "说明里不要写身份证号" check (not private.holds_id_number(note)),
  staff_name text constraint "经办人要写1到20个字" check (length(staff_name) between 1 and 20),
  trade_union_name text constraint "受理工会的名称由系统填写" check (length(trade_union_name) <= 60),
  trade_union_id text constraint "受理工会由系统填写" references public.trade_unions (id),
  application_id uuid constraint "申请由系统填写" references public.applications (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  id bigint generated always as identity primary key,
  constraint "申请和受理工会由系统填写" check (
    application_id is not null and trade_union_id is not null and trade_union_name is not null
  ),
  constraint "这份诉求这一天已经记录过这个结果" unique (application_id, outcome, issued_on)
);
comment on table public.complaint_outcomes is '权益诉求结果：每份职工权益诉求的处理结果，一个结果一行。填写前五列，其他列由系统填写；职工的时间线和消息自动更新';
comment on column public.complaint_outcomes.reference is '【填写】申请编号';
comment on column public.complaint_outcomes.outcome is '【填写】结果：提示函、监督意见书、监督建议书、整改、转法律援助';
comment on column public.complaint_outcomes.issued_on is '【填写】哪一天；不填是今天';
comment on column public.complaint_outcomes.document_number is '【填写】文号，2–60 字；没有可以不填';
comment on column public.complaint_outcomes.note is '【填写】说明，职工看得到，2–300 字；整改必须写明单位是怎么整改的';
comment on column public.complaint_outcomes.staff_name is '【填写】经办人姓名，职工看不到';
comment on column public.complaint_outcomes.trade_union_name is '记录时的受理工会，系统填写';
comment on column public.complaint_outcomes.trade_union_id is '记录时的受理工会的编号，系统填写';
comment on column public.complaint_outcomes.application_id is '申请，系统填写';
comment on column public.complaint_outcomes.recorded_at is '记录的时间，系统填写';
comment on column public.complaint_outcomes.id is '序号';

-- application/tables/confirmations.sql
-- 基层工会确认: a worker sends a one-time link to the chair of the worker's union, who confirms or denies the statement.
create table public.confirmations (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id) on delete cascade,
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  outcome public.confirmation_outcome,
  comment text check (length(comment) <= 500 and not private.holds_id_number(comment)),
  confirmer_id uuid references public.workers (id),
  confirmer_name text check (length(confirmer_name) between 1 and 20 and not private.holds_id_number(confirmer_name)),
  confirmer_phone text check (length(confirmer_phone) <= 20),
  officer_id bigint references public.union_officers (id) on delete set null,
  officer_words text check (length(officer_words) <= 200),
  is_verified boolean not null default false,
  constraint an_answer_is_whole check ((answered_at is null) = (outcome is null) and (outcome is null) = (confirmer_name is null))
);
comment on table public.confirmations is '基层工会确认：职工发出的每一个确认链接和基层工会的答复。由系统填写，只供查看';
comment on column public.confirmations.id is '序号';
comment on column public.confirmations.application_id is '申请';
comment on column public.confirmations.requested_at is '职工发出链接的时间';
comment on column public.confirmations.expires_at is '链接的有效期';
comment on column public.confirmations.withdrawn_at is '职工重新发出链接、这一个作废的时间';
comment on column public.confirmations.answered_at is '答复的时间；空着表示还没有答复';
comment on column public.confirmations.outcome is '答复：属实、不属实、只留言';
comment on column public.confirmations.comment is '留言，职工看不到';
comment on column public.confirmations.confirmer_id is '答复的人的职工编号';
comment on column public.confirmations.confirmer_name is '答复的人自己填的姓名';
comment on column public.confirmations.confirmer_phone is '答复的人验证过的手机号，只显示一部分；空着表示没有验证';
comment on column public.confirmations.officer_id is '在 union_officers（基层工会工作者）里的序号；空着表示名单里没有这个手机号';
comment on column public.confirmations.officer_words is '名单里的姓名、工会和职务';
comment on column public.confirmations.is_verified is '答复的人是否在名单里、能代表基层工会确认，并且在受理工会这一条线上（县、市、省）';

-- application/tables/confirmation_links.sql
create table private.confirmation_links (
  confirmation_id bigint primary key references public.confirmations (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) <= 64)
);
comment on table private.confirmation_links is 'Links by their hash: a reader of the database cannot answer for a chair.';

-- application/tables/doomed_files.sql
-- 清除个人信息: one logged way to delete what an application or a worker left, for retention, account deletion and courts.
-- Statistics stay (service, union, time, outcome). What identifies a person is deleted in every table.
create table private.doomed_files (
  path text primary key check (length(path) <= 200),
  doomed_at timestamptz not null default now()
);
comment on table private.doomed_files is 'Files in the storage whose rows are erased. The functions remove the files and report it.';

-- application/tables/drafts.sql
-- 草稿: an unfinished form, kept so that another phone can continue it. It is encrypted as a whole, because it holds ID
-- numbers and bank cards unmasked. The id of a draft is the client token of its submission.
create table private.drafts (
  worker_id uuid not null references public.workers (id),
  id uuid not null,
  service_code text not null check (length(service_code) between 1 and 64),
  service_name text not null check (length(service_name) between 1 and 120),
  variant text check (length(variant) between 1 and 64),
  form_version integer not null check (form_version > 0),
  revision integer not null default 1,
  content bytea not null check (length(content) <= 800000),
  attachment_ids uuid[] not null default '{}' check (cardinality(attachment_ids) <= 200),
  saved_at timestamptz not null default now(),
  warned_at timestamptz,
  primary key (worker_id, id)
);
comment on table private.drafts is
  'Unfinished forms, encrypted. revision counts the changes: a save must name the last one. A draft is deleted 90 days after its last change, with a message a week before.';

-- application/tables/file_checks.sql
-- Photos can be overwritten or deleted in the console's Storage tab without a trace. So each is compared again and again with
-- the hash that was taken when the worker sent it.
create table private.file_checks (
  path text primary key check (length(path) <= 200),
  checked_at timestamptz not null,
  fault text check (fault in ('不见了', '变了')),
  found_at timestamptz,
  constraint a_fault_has_its_time check ((fault is null) = (found_at is null))
);
comment on table private.file_checks is 'When each submitted file was last compared with its hash, and what was wrong: 不见了 (gone), 变了 (other bytes).';

-- application/tables/legal_decisions.sql
-- 审核: one row for each round of an application, the table that staff open every morning. Staff fill in five columns.
-- Saving a decision moves the application, writes the timeline, tells the worker and opens the next round. This table
-- is the status machine as data (行政许可法 第三十二条 names 受理, 不予受理 and 补正). A move without a row is refused.
create table private.legal_decisions (
  status public.application_status not null,
  decision public.review_decision not null,
  next_status public.application_status not null,
  opens_next_round boolean not null,
  primary key (status, decision)
);
comment on table private.legal_decisions is 'The legal decisions in each status, and the status after them.';

-- application/tables/ratings.sql
-- 好差评: five grades and a comment, once, after an application is over (国务院办公厅关于建立政务服务“好差评”制度的意见, 2019).
create table public.ratings (
  application_id uuid primary key references public.applications (id) on delete cascade,
  grade public.rating_grade not null,
  comment text check (length(comment) between 1 and 500 and not private.holds_id_number(comment)),
  rated_at timestamptz not null default now()
);
comment on table public.ratings is '好差评：办理结束后职工的评价，一份申请一次。由系统填写，只供查看';
comment on column public.ratings.application_id is '申请';
comment on column public.ratings.grade is '评价等级';
comment on column public.ratings.comment is '职工写的话，不超过 500 字；空着表示没有写';
comment on column public.ratings.rated_at is '评价时间';

-- application/tables/retention_settings.sql
-- 注销账号 and 保存期限: what calls the purge, beside a court.
create table public.retention_settings (
  kind text primary key check (kind in ('申请')),
  keep_days integer not null constraint "保存天数要在30到3650之间" check (keep_days between 30 and 3650),
  note text not null,
  shorter_keep_days integer constraint "缩短后的天数要在30到3650之间" check (shorter_keep_days between 30 and 3650),
  shorter_from timestamptz,
  constraint "缩短后的天数要比现在的少" check (shorter_keep_days < keep_days),
  constraint "缩短的开始时间由系统填写" check ((shorter_keep_days is null) = (shorter_from is null))
);
comment on table public.retention_settings is '保存期限：办结的申请保存多久以后清除个人信息。只有管理员可以改；延长马上生效，缩短要等七天，不能增删行';
comment on column public.retention_settings.kind is '哪一类';
comment on column public.retention_settings.keep_days is '结束以后保存多少天，30 到 3650 之间；三年是 1095';
comment on column public.retention_settings.note is '为什么保存这么久';
comment on column public.retention_settings.shorter_keep_days is '要缩短到多少天：写在这里，七天以后自动生效；清空就取消。清除了的个人信息找不回来';
comment on column public.retention_settings.shorter_from is '缩短什么时候生效，系统填写';

-- application/tables/reviews.sql
create table public.reviews (
  reference text not null check (length(reference) <= 40),
  applicant_name text not null check (length(applicant_name) <= 60),
  decision public.review_decision,
  reason text constraint "理由最多500字" check (length(reason) <= 500),
  items_to_correct text[] constraint "要补正的项目加起来太长" check (octet_length(items_to_correct::text) <= 10000),
  transfer_to text constraint "转给的工会要从工会名录里选" references public.trade_unions (id),
  granted_amount numeric constraint "金额要大于0，不超过1000000元" check (granted_amount > 0 and granted_amount <= 1000000)
    constraint "金额最多两位小数" check (granted_amount = round(granted_amount, 2)),
  staff_name text constraint "经办人要写1到20个字" check (length(staff_name) between 1 and 20),
  internal_note text constraint "内部备注最多2000字" check (length(internal_note) <= 2000),
  handler text constraint "谁在办要写1到20个字" check (length(handler) between 1 and 20),
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  service_name text not null check (length(service_name) <= 120),
  due_on date,
  application_status public.application_status not null,
  trade_union_name text not null check (length(trade_union_name) <= 60),
  round integer not null check (round > 0),
  submitted_at timestamptz not null,
  summary text not null check (length(summary) <= 100000),
  changes text check (length(changes) <= 300000),
  attachments_folder text not null check (length(attachments_folder) <= 200),
  confirmation text check (length(confirmation) <= 20000),
  assisted_by text check (length(assisted_by) <= 120),
  reminded_at timestamptz,
  handled_since timestamptz,
  decided_by text check (length(decided_by) <= 200),
  decided_at timestamptz,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  undone_at timestamptz,
  studio_account text check (length(studio_account) <= 200),
  trade_union_id text not null references public.trade_unions (id),
  application_id uuid not null references public.applications (id),
  id bigint generated always as identity primary key,
  constraint one_row_per_round unique (application_id, round),
  constraint "决定时间和决定人由系统填写" check (decision is null or (decided_at is not null and decided_by is not null and closed_at is not null)),
  constraint "谁在办和时间由系统一起填写" check ((handler is null) = (handled_since is null)),
  constraint "只有通过和办结可以填金额" check (granted_amount is null or decision is null or decision in ('通过', '办结'))
);
comment on table public.reviews is '审核：每份申请每一轮一行。在这里填写“决定”等七列和“谁在办”，保存后申请状态、职工的时间线和消息自动更新';
comment on column public.reviews.id is '序号';
comment on column public.reviews.phone is '联系电话：申请里填写的，没有填写的是验证过的手机号；空着表示没有，或者职工要求对单位保密';
comment on column public.reviews.handler is '【填写】谁在办：写上姓名，别人就知道有人在办；两小时没有再改、或者作了决定，自动清空';
comment on column public.reviews.handled_since is '在办的人最近一次修改的时间，系统填写';
comment on column public.reviews.application_id is '申请';
comment on column public.reviews.round is '第几轮';
comment on column public.reviews.reference is '申请编号';
comment on column public.reviews.service_name is '事项';
comment on column public.reviews.trade_union_id is '受理工会的编号';
comment on column public.reviews.trade_union_name is '受理工会';
comment on column public.reviews.applicant_name is '申请人';
comment on column public.reviews.application_status is '这一轮开始时的申请状态；待补正表示正在等职工补正';
comment on column public.reviews.submitted_at is '提交时间';
comment on column public.reviews.due_on is '最迟处理日期：受理期限或承诺办结日期；空着表示不计时';
comment on column public.reviews.summary is '填写内容，一行一项；证件号码只显示一部分';
comment on column public.reviews.attachments_folder is '材料在 Storage 里的文件夹';
comment on column public.reviews.decision is '【填写】决定：受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.reviews.reason is '【填写】理由，职工看得到；要求补正、不予受理、不予通过时必填，不超过 500 字';
comment on column public.reviews.items_to_correct is '【填写】要补正的项目名称，只在要求补正时填，例如：["缴费票据"]';
comment on column public.reviews.transfer_to is '【填写】转给哪个工会（编号或全称），只在转办时填';
comment on column public.reviews.internal_note is '【填写】内部备注，职工看不到，不超过 2000 字；作了决定以后还可以补写';
comment on column public.reviews.decided_by is '作出决定的数据库用户，系统填写';
comment on column public.reviews.decided_at is '作出决定的时间，系统填写';
comment on column public.reviews.opened_at is '这一轮开始的时间，系统填写';
comment on column public.reviews.closed_at is '这一轮结束的时间，系统填写；空着表示还要处理';
comment on column public.reviews.changes is '这一轮补正改了什么：原来 → 现在，新传了哪些材料；空着表示没有补正';
comment on column public.reviews.reminded_at is '职工催办的时间；空着表示没有催办';
comment on column public.reviews.confirmation is '基层工会的确认：结果、谁、是否核实、留言；空着表示没有';
comment on column public.reviews.assisted_by is '协助填写的工会工作者；空着表示职工自己填写';
comment on column public.reviews.granted_amount is '【填写】金额（元），职工看得到；最多两位小数；只有发放资金的事项，在通过或办结时填写';
comment on column public.reviews.staff_name is '【填写】经办人姓名，职工看不到；几个人共用一个账号时请填写';
comment on column public.reviews.studio_account is '作出决定的控制台账号的编号，系统填写；数据库看不到的为空';
comment on column public.reviews.undone_at is '这个决定被撤销的时间，系统填写；空着表示有效';

-- application/tables/submitted_contents.sql
-- A token makes a retry harmless. The same token with other answers is not a retry: a worker whose first submission
-- succeeded unnoticed, and who then changed an answer, would think that the new answer had arrived.
create table private.submitted_contents (
  application_id uuid primary key references public.applications (id) on delete cascade,
  content_hash bytea not null check (length(content_hash) <= 64)
);
comment on table private.submitted_contents is
  'A keyed hash of what was submitted. Applications from before this table have no row: for them the token alone decides.';

-- application/tables/supplements.sql
create table private.supplements (
  application_id uuid not null references public.applications (id),
  client_token uuid not null,
  received_at timestamptz not null default now(),
  previous_answers jsonb not null check (octet_length(previous_answers::text) <= 262144),
  previous_summary text not null check (length(previous_summary) <= 100000),
  content_hash bytea check (length(content_hash) <= 64),
  primary key (application_id, client_token)
);
comment on table private.supplements is 'One row for each supplement. Its token makes a retry harmless, and the earlier answers stay readable.';
comment on column private.supplements.content_hash is
  'A keyed hash of what the worker sent, as in submitted_contents: the same token with other answers is not a retry. Older rows have none.';

-- desk/tables/change_log.sql
-- 修改记录: who changed what in the console, before and after: decisions, verdicts, and the tables that staff maintain.
create table public.change_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind public.change_kind not null,
  table_name text not null check (length(table_name) <= 64),
  subject text not null check (length(subject) <= 500),
  database_user text not null check (length(database_user) <= 64),
  staff_name text check (length(staff_name) <= 200),
  studio_account text check (length(studio_account) <= 200),
  before jsonb check (octet_length(before::text) <= 1000000),
  after jsonb check (octet_length(after::text) <= 1000000),
  reason text check (length(reason) <= 2000),
  trade_union_id text references public.trade_unions (id)
);
comment on table public.change_log is '修改记录：谁在控制台里改了什么，改之前和改之后。由系统填写，只增不改';
comment on column public.change_log.id is '序号';
comment on column public.change_log.at is '时间';
comment on column public.change_log.kind is '新增、修改、删除';
comment on column public.change_log.table_name is '哪一张表';
comment on column public.change_log.subject is '对象：申请编号、活动名称、事项代码等';
comment on column public.change_log.database_user is '数据库用户';
comment on column public.change_log.staff_name is '填写的经办人；空着表示没有填';
comment on column public.change_log.studio_account is '控制台账号的编号；数据库看不到的为空';
comment on column public.change_log.before is '改之前的内容，只有改动的列';
comment on column public.change_log.after is '改之后的内容，只有改动的列';
comment on column public.change_log.reason is '填写的理由；只有撤销决定时有';
comment on column public.change_log.trade_union_id is '哪个工会的，系统填写；空着的只有省总工会看得到';

-- desk/tables/desk_logins.sql
-- 登录: one row each time that a union's login is made. The login itself is a role of the server; what it sees follows from here.
create table private.desk_logins (
  id bigint generated always as identity primary key,
  login text not null check (login ~ '^clerk_[a-z0-9_]{1,40}$'),
  trade_union_id text not null references public.trade_unions (id),
  opened_at timestamptz not null default now(),
  opened_by text not null default session_user check (length(opened_by) <= 64),
  password_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by text check (length(closed_by) <= 64),
  constraint closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
comment on table private.desk_logins is
  'Which union a login of the console belongs to, since when, and until when. Written by private.open_desk_login and close_desk_login, for the owner alone.';

-- desk/tables/overdue_reports.sql
-- 超期上报: which late cases a superior union was told of, once each. It names no person.
create table public.overdue_reports (
  reported_at timestamptz not null default now(),
  superior_name text not null check (length(superior_name) <= 60),
  receiver_name text not null check (length(receiver_name) <= 60),
  reference text not null check (length(reference) <= 40),
  service_name text not null check (length(service_name) <= 120),
  due_on date not null,
  trade_union_id text not null references public.trade_unions (id),
  application_id uuid not null references public.applications (id) on delete cascade,
  id bigint generated always as identity primary key,
  constraint told_once unique (application_id, trade_union_id)
);
comment on table public.overdue_reports is '超期上报：过了最迟处理日期还没有处理的申请，系统在下一个工作日告诉上级工会，一份申请告诉一个上级一次。由系统填写，只供查看';
comment on column public.overdue_reports.reported_at is '上报时间';
comment on column public.overdue_reports.superior_name is '告诉了哪个上级工会';
comment on column public.overdue_reports.receiver_name is '超期的受理工会';
comment on column public.overdue_reports.reference is '申请编号，在 applications_overdue（超期）里看现在办到哪里';
comment on column public.overdue_reports.service_name is '事项';
comment on column public.overdue_reports.due_on is '上报时的最迟处理日期';
comment on column public.overdue_reports.trade_union_id is '上级工会编号';
comment on column public.overdue_reports.application_id is '申请';
comment on column public.overdue_reports.id is '序号';

-- desk/tables/states_before_decisions.sql
-- 撤销误操作: undoes the last decision of an application openly. The decision stays in the record and in the worker's
-- timeline. The application returns to its earlier state, and staff decide again.
create table private.states_before_decisions (
  review_id bigint primary key,
  state jsonb not null check (octet_length(state::text) <= 1000000)
);
comment on table private.states_before_decisions is 'Status, dates and receiver of an application before each decision, which undoing restores.';

-- event/tables/events.sql
-- 活动: staff publish them in the console. event_pools has the number of seats, and seats has their holders.
create table public.events (
  id uuid primary key default gen_random_uuid(),
  kind public.event_kind not null,
  title text not null constraint "活动名称要写4到60字" check (length(title) between 4 and 60),
  state public.event_state not null default '草稿',
  trade_union_id text not null constraint "主办工会要从工会名录里选" references public.trade_unions (id),
  co_organizers text constraint "协办单位最多100字" check (length(co_organizers) <= 100),
  description text not null default '' constraint "活动介绍最多5000字" check (length(description) <= 5000),
  poster_tone public.poster_tone not null default '红',
  place_name text not null constraint "地点名称要写2到60字" check (length(place_name) between 2 and 60),
  address text not null constraint "详细地址要写2到100字" check (length(address) between 2 and 100),
  region_code text not null constraint "区划代码要填六位数字" check (region_code ~ '^\d{6}$'),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  contact_name text constraint "联系人要写2到20字" check (length(contact_name) between 2 and 20),
  contact_phone text constraint "联系电话要写6到20位数字或横线" check (contact_phone ~ '^[0-9][0-9 -]{4,18}[0-9]$'),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  signup_opens_at timestamptz not null,
  opens_at_once boolean not null default false,
  signup_closes_at timestamptz not null,
  cancel_deadline timestamptz not null,
  needs_review boolean not null default false,
  waitlist_size integer not null default 0 constraint "候补上限要在0到10000之间" check (waitlist_size between 0 and 10000),
  offer_hours integer not null default 12 constraint "候补确认时间要在1到168小时之间" check (offer_hours between 1 and 168),
  retention_days integer not null default 90 constraint "保留天数要在1到90之间" check (retention_days between 1 and 90),
  asks_id_number boolean not null default false,
  male_min_age integer constraint "男性最小年龄要在18到70之间" check (male_min_age between 18 and 70),
  male_max_age integer constraint "男性最大年龄要在18到70之间" check (male_max_age between 18 and 70),
  female_min_age integer constraint "女性最小年龄要在18到70之间" check (female_min_age between 18 and 70),
  female_max_age integer constraint "女性最大年龄要在18到70之间" check (female_max_age between 18 and 70),
  region_codes text[] constraint "限定地方要空着或至少写一个" check (cardinality(region_codes) > 0) constraint "限定的地区加起来太长" check (octet_length(region_codes::text) <= 20000),
  employers text[] constraint "限定单位要空着或至少写一个" check (cardinality(employers) > 0) constraint "限定的单位加起来太长" check (octet_length(employers::text) <= 20000),
  marital_statuses text[] constraint "婚姻状况只能是未婚、离异、丧偶" check (marital_statuses <@ array['未婚', '离异', '丧偶'] and cardinality(marital_statuses) > 0),
  needs_pledge boolean not null default false,
  canceled_reason text constraint "取消的原因要写2到100字" check (length(canceled_reason) between 2 and 100),
  created_at timestamptz not null default now(),
  anonymized_at timestamptz,
  signup_is_closed boolean not null default false,
  max_difference integer constraint "男女相差要在1到100之间" check (max_difference between 1 and 100),
  difference_from integer not null default 0 constraint "限制相差的起点要在0到10000之间" check (difference_from between 0 and 10000),
  team_min_size integer constraint "每队最少人数要在2到15之间" check (team_min_size between 2 and 15),
  team_max_size integer constraint "每队最多人数要在2到15之间" check (team_max_size between 2 and 15),
  finished_at timestamptz,
  list_published_at timestamptz,
  reminded_for timestamptz,
  canceled_at timestamptz,
  cancelation_told_at timestamptz,
  attendees public.event_attendees not null default '职工',
  child_min_age integer constraint "孩子最小年龄要在0到17之间" check (child_min_age between 0 and 17),
  child_max_age integer constraint "孩子最大年龄要在0到17之间" check (child_max_age between 0 and 17),
  companions integer not null default 0 constraint "同行的人要在0到5个之间" check (companions between 0 and 5),
  constraint "结束时间要晚于开始时间" check (ends_at > starts_at),
  constraint "报名截止要晚于报名开始" check (signup_closes_at > signup_opens_at),
  constraint "报名截止不能晚于活动结束" check (signup_closes_at <= ends_at),
  constraint "取消报名的截止不能晚于活动开始" check (cancel_deadline <= starts_at),
  constraint "年龄要成对填写，最小不大于最大" check (
    (male_min_age is null) = (male_max_age is null) and (female_min_age is null) = (female_max_age is null)
    and male_min_age <= male_max_age and female_min_age <= female_max_age
  ),
  constraint "取消活动要写明原因" check (state <> '已取消' or canceled_reason is not null),
  constraint "联系人和电话要一起填" check ((contact_name is null) = (contact_phone is null)),
  constraint "经度和纬度要一起填" check ((latitude is null) = (longitude is null)),
  constraint "孩子的年龄要成对填写，最小不大于最大" check (
    (child_min_age is null) = (child_max_age is null) and child_min_age <= child_max_age
  ),
  constraint "每队人数要成对填写，最少不大于最多" check (
    (team_min_size is null) = (team_max_size is null) and team_min_size <= team_max_size
  )
);
comment on table public.events is '活动：在这里新建和修改活动，改成“已发布”后职工看得到。名额在 event_pools（名额）里设置';
comment on column public.events.id is '编号，系统生成';
comment on column public.events.kind is '活动类型';
comment on column public.events.title is '活动名称，4–60 字';
comment on column public.events.state is '草稿、已发布、已取消；取消五分钟以后系统通知所有报名的人，五分钟以内可以改回已发布';
comment on column public.events.trade_union_id is '主办工会';
comment on column public.events.co_organizers is '协办单位，不超过 100 字';
comment on column public.events.description is '活动介绍，不超过 5000 字';
comment on column public.events.poster_tone is '海报颜色';
comment on column public.events.place_name is '地点名称，例如：市工人文化宫三楼';
comment on column public.events.address is '详细地址';
comment on column public.events.region_code is '所在地行政区划代码（六位），和工会名录里的一样';
comment on column public.events.latitude is '纬度（GCJ-02），与经度一起填';
comment on column public.events.longitude is '经度（GCJ-02），与纬度一起填';
comment on column public.events.contact_name is '联系人，和联系电话一起填；只有报上名的人看得到，活动结束后不再显示';
comment on column public.events.contact_phone is '联系电话，手机或固定电话';
comment on column public.events.starts_at is
  '开始时间，北京时间，例如 2026-12-20 14:00+08。表格里显示的末尾是 +00 的，加 8 小时才是北京时间，自己写时末尾要加 +08';
comment on column public.events.ends_at is '结束时间；写法同开始时间，末尾加 +08';
comment on column public.events.signup_opens_at is '报名开始时间；写法同开始时间，末尾加 +08';
comment on column public.events.opens_at_once is '是否现在就开放报名：发布的那一刻系统把报名开始时间改成当时；已经发布、还没到报名开始时间的，改成 true 马上开放';
comment on column public.events.signup_closes_at is '报名截止时间；写法同开始时间，末尾加 +08';
comment on column public.events.cancel_deadline is '职工自己取消报名的截止时间，不晚于活动开始；写法同开始时间，末尾加 +08';
comment on column public.events.needs_review is '报名是否要先审核；不审核就是先到先得';
comment on column public.events.waitlist_size is '每个名额池的候补人数上限，0 表示没有候补';
comment on column public.events.offer_hours is '候补轮到后多少小时内确认（1–168），只数 8:00–22:00，不晚于活动开始';
comment on column public.events.retention_days is '活动结束后多少天清除报名人的个人信息（最多 90）';
comment on column public.events.asks_id_number is '报名是否要填身份证号';
comment on column public.events.male_min_age is '男性最小年龄（周岁），与最大年龄一起填，空着不限';
comment on column public.events.male_max_age is '男性最大年龄（周岁）';
comment on column public.events.female_min_age is '女性最小年龄（周岁），与最大年龄一起填，空着不限';
comment on column public.events.female_max_age is '女性最大年龄（周岁）';
comment on column public.events.region_codes is '只接受这些地方的职工：区划代码，市代码包含下面的区县；空着不限';
comment on column public.events.employers is '只接受这些单位的职工：单位全称；空着不限';
comment on column public.events.marital_statuses is '接受的婚姻状况：未婚、离异、丧偶；空着不问';
comment on column public.events.needs_pledge is '是否要签单身承诺';
comment on column public.events.canceled_reason is '取消的原因，职工看得到，2–100 字；改成“已取消”时必填';
comment on column public.events.canceled_at is '取消的时间，系统填写；五分钟以内可以改回“已发布”，报名的人还没有收到消息';
comment on column public.events.cancelation_told_at is '告诉报名的人活动取消的时间，系统填写；这以后不能恢复';
comment on column public.events.created_at is '新建时间，系统填写';
comment on column public.events.anonymized_at is '清除个人信息的时间，系统填写';
comment on column public.events.signup_is_closed is '报名是否提前关闭；改回 false 就重新开放（还没到截止时间的）';
comment on column public.events.max_difference is '男女人数最多相差几人，空着不限；多出来的先候补，另一方有人报名就递补';
comment on column public.events.difference_from is '男女合计报到多少人以后才限制相差人数，0 表示一开始就限制';
comment on column public.events.team_min_size is '组队报名时每队至少几人（2–15），与最多几人一起填；空着是个人报名。组队时名额按队数算';
comment on column public.events.team_max_size is '组队报名时每队最多几人（2–15）';
comment on column public.events.attendees is '谁来参加：职工，孩子（由家长报名，一份报名一个孩子），或者都可以；有人报名以后只能改成“都可以”';
comment on column public.events.child_min_age is '孩子最小几岁（活动当天的周岁，0–17），与最大几岁一起填；空着不限';
comment on column public.events.child_max_age is '孩子最大几岁（活动当天的周岁）';
comment on column public.events.companions is '每份报名可以带几个同行的人，只写姓名，不占名额；0 表示不带';
comment on column public.events.finished_at is '结束后整理到场情况的时间，系统填写';
comment on column public.events.list_published_at is '公布报名截止名单的时间，系统填写；重新开放报名后会再公布';
comment on column public.events.reminded_for is '已经提醒过的开始时间，系统填写；改了时间会再提醒';

-- signup/tables/teams.sql
-- 报名序号 counts within one event. The captain holds the one seat of a team.
create table public.teams (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id),
  name text not null check (length(name) between 2 and 20 and not private.holds_id_number(name)),
  invitation_code text not null unique check (length(invitation_code) <= 20),
  created_at timestamptz not null default now(),
  dissolved_at timestamptz,
  anonymized_at timestamptz
);
comment on table public.teams is '队伍：组队报名的活动里每队一行。由系统填写，只供查看';
comment on column public.teams.id is '编号';
comment on column public.teams.event_id is '活动';
comment on column public.teams.name is '队名，2–20 字';
comment on column public.teams.invitation_code is '邀请码，队员凭它加入';
comment on column public.teams.created_at is '建队时间';
comment on column public.teams.dissolved_at is '解散时间；空着是还在';
comment on column public.teams.anonymized_at is '清除队名的时间';

-- signup/tables/signups.sql
-- 报名: who signed up for what, and the state of each signup.
create table public.signups (
  id uuid primary key default gen_random_uuid(),
  number bigint,
  event_id uuid not null references public.events (id),
  pool text not null constraint "名额池的名字最多20字" check (length(pool) <= 20),
  worker_id uuid references public.workers (id),
  client_token uuid not null,
  person_hash bytea check (length(person_hash) <= 64),
  id_number_hash bytea check (length(id_number_hash) <= 64),
  status public.signup_status not null,
  full_name text not null check (length(full_name) between 1 and 40),
  sex text not null check (sex in ('男', '女')),
  birth_date date,
  phone text not null check (anonymized_at is not null or phone ~ '^1[3-9]\d{9}$'),
  employer text check (length(employer) <= 60),
  region_code text check (region_code ~ '^\d{6}$'),
  marital_status text check (marital_status in ('未婚', '离异', '丧偶')),
  introduction text check (length(introduction) <= 200),
  nickname text check (length(nickname) <= 12),
  answers jsonb not null default '{}',
  id_number_masked text check (length(id_number_masked) <= 20),
  pledge_version text check (length(pledge_version) <= 40),
  consent_version text not null check (length(consent_version) <= 40),
  created_at timestamptz not null default now(),
  offer_expires_at timestamptz,
  seat_label text check (length(seat_label) <= 20),
  review_reason text check (length(review_reason) <= 200),
  anonymized_at timestamptz,
  line_number bigint not null generated by default as identity,
  team_id uuid references public.teams (id),
  holds_seat boolean not null default true,
  has_taken_id_number boolean not null default false,
  session_number integer,
  organizer_note text check (length(organizer_note) between 1 and 200),
  child_id uuid references private.children (id),
  guardian_name text check (length(guardian_name) between 1 and 40),
  constraint a_signup_has_a_birth_date check (birth_date is not null or anonymized_at is not null),
  constraint answers_are_by_question check (jsonb_typeof(answers) = 'object'),
  constraint answers_are_no_book check (octet_length(answers::text) <= 20000),
  constraint no_whole_id_number check (
    not private.holds_id_number(concat_ws(E'\n', full_name, guardian_name, employer, introduction, nickname, answers::text))
  ),
  constraint one_signup_per_submission unique (worker_id, event_id, client_token),
  constraint an_offer_has_a_deadline check ((status = '待确认') = (offer_expires_at is not null)),
  constraint one_seat_per_person unique (event_id, seat_label),
  constraint a_child_has_a_guardian check (child_id is null or guardian_name is not null),
  constraint only_team_members_hold_no_seat check (holds_seat or team_id is not null)
);
comment on table public.signups is '报名：由系统填写，只供查看；审核、签到和导出请组织者在小程序的“活动管理”里做';
comment on column public.signups.id is '编号';
comment on column public.signups.number is '报名顺序号，每个活动从 1 开始，不跳号；报名后一分钟内由系统给出';
comment on column public.signups.event_id is '活动';
comment on column public.signups.pool is '占用哪个名额池';
comment on column public.signups.worker_id is '职工；空着是组织者代报名的，本人没有账号';
comment on column public.signups.client_token is '防止重复提交的标记';
comment on column public.signups.person_hash is '已验证手机号的加密摘要，防止一人报两次';
comment on column public.signups.id_number_hash is '身份证号的加密摘要，防止一人用两个微信号报名';
comment on column public.signups.status is '状态';
comment on column public.signups.full_name is '姓名';
comment on column public.signups.sex is '性别';
comment on column public.signups.birth_date is '出生日期';
comment on column public.signups.phone is '手机号';
comment on column public.signups.employer is '工作单位';
comment on column public.signups.region_code is '所在市县的区划代码';
comment on column public.signups.marital_status is '婚姻状况';
comment on column public.signups.introduction is '自我介绍';
comment on column public.signups.nickname is '当天用的昵称';
comment on column public.signups.answers is '其他问题的回答，名单里每个问题一列；清除个人信息时清空';
comment on column public.signups.id_number_masked is '身份证号，只显示一部分';
comment on column public.signups.pledge_version is '同意的单身承诺的版本';
comment on column public.signups.consent_version is '同意的个人信息说明的版本';
comment on column public.signups.created_at is '报名时间';
comment on column public.signups.offer_expires_at is '待确认的截止时间';
comment on column public.signups.seat_label is '座位号，例如 M07、F03';
comment on column public.signups.review_reason is '审核未通过的理由，职工看得到';
comment on column public.signups.anonymized_at is '清除个人信息的时间';
comment on column public.signups.line_number is '报名先后，所有活动一起数：候补和报名顺序号按它排；换队长时随队伍走';
comment on column public.signups.team_id is '队伍；个人报名为空';
comment on column public.signups.holds_seat is '是否占名额：队员不占，由队长占全队的一个';
comment on column public.signups.has_taken_id_number is '证件冲突：身份证号已经有人用来报名，待审核，不占名额；请核对证件，移除不对的那一份再通过';
comment on column public.signups.session_number is '报的是第几场；报一次名每场都来的为空';
comment on column public.signups.child_id is '给职工账号里的哪个孩子报名；给自己报名的为空';
comment on column public.signups.guardian_name is '家长姓名：给孩子报名时填写，姓名、性别、出生日期是孩子的，手机号是家长的；给自己报名的为空';
comment on column public.signups.organizer_note is '组织者的备注，本人看不到；清除个人信息时清空';

-- event/tables/event_sessions.sql
-- 场次: an event with one session has no row here, its time is its own.
create table public.event_sessions (
  event_id uuid not null constraint "活动要从活动表里选" references public.events (id) on delete cascade,
  number integer not null constraint "场次号要在1到60之间" check (number between 1 and 60),
  title text constraint "场次名称要写1到30字" check (length(title) between 1 and 30),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place_name text constraint "场次地点要写2到60字" check (length(place_name) between 2 and 60),
  constraint "场次名称和地点里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, place_name))),
  constraint "这一场的结束时间要晚于开始时间" check (ends_at > starts_at),
  constraint "每个活动每个场次号只能有一行" primary key (event_id, number)
);
comment on table public.event_sessions is '场次：分几次办的活动每次一行（三个晚上的课、几个比赛日）；只办一次的不用填。名额写了场次的活动，职工选报其中几场；没写的，报一次名每场都来，每场签到';
comment on column public.event_sessions.event_id is '活动';
comment on column public.event_sessions.number is '场次号：第几场，从 1 开始，定了不改';
comment on column public.event_sessions.title is '场次名称，例如：翻身和拍背，不超过 30 字；可以空着';
comment on column public.event_sessions.starts_at is
  '这一场的开始时间，北京时间，不早于活动开始时间；改了会通知报名的人';
comment on column public.event_sessions.ends_at is '这一场的结束时间，不晚于活动结束时间';
comment on column public.event_sessions.place_name is '这一场在别的地方才填，2–60 字；空着就是活动地点';

-- door/tables/check_ins.sql
-- 签到记录: one row for each scan that reached the server, whatever the result. A signup has at most one scan that
-- counts for each session.
create table public.check_ins (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id),
  signup_id uuid references public.signups (id),
  scan_id uuid not null,
  method public.check_in_method not null,
  outcome public.check_in_outcome not null,
  refusal public.check_in_refusal,
  door text not null check (length(door) between 1 and 12),
  device_id uuid not null,
  organizer text not null check (length(organizer) <= 200),
  scanned_at timestamptz not null,
  received_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text check (length(undone_by) <= 200),
  undone_reason text check (length(undone_reason) between 2 and 100),
  session_number integer,
  constraint check_ins_session foreign key (event_id, session_number) references public.event_sessions (event_id, number),
  constraint one_row_per_scan unique (event_id, scan_id),
  constraint a_refusal_says_why check ((outcome = '未通过') = (refusal is not null)),
  constraint a_check_in_is_somebodys check (outcome = '未通过' or signup_id is not null),
  constraint undone_by_somebody_for_a_reason check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)
  )
);
comment on table public.check_ins is '签到记录：每次扫码或报姓名一行，没通过的也在。由系统填写，只供查看；撤销请组织者在小程序里做';
comment on column public.check_ins.id is '序号';
comment on column public.check_ins.event_id is '活动';
comment on column public.check_ins.signup_id is '报名；认不出是谁的为空';
comment on column public.check_ins.scan_id is '这一次扫码的编号，重复上传也只算一次';
comment on column public.check_ins.method is '扫码、姓名和尾号，或名单';
comment on column public.check_ins.outcome is '已签到、重复、冲突、未通过';
comment on column public.check_ins.refusal is '没有通过的原因';
comment on column public.check_ins.door is '哪个门';
comment on column public.check_ins.device_id is '哪部签到的手机';
comment on column public.check_ins.organizer is '谁签的：组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_ins.scanned_at is '扫码的时间';
comment on column public.check_ins.received_at is '传到系统的时间；没有信号时比扫码晚';
comment on column public.check_ins.undone_at is '撤销的时间';
comment on column public.check_ins.undone_by is '谁撤销的';
comment on column public.check_ins.undone_reason is '撤销的理由，2–100 字';
comment on column public.check_ins.session_number is '第几场的签到；只办一次的活动为空';

-- door/tables/signup_tickets.sql
-- 票: the public key of a key pair that was made on the worker's phone. Only a holder of the private key can show the
-- code at the door, and no server can. One phone holds a ticket at a time, and all its earlier keys stay on record.
create table public.signup_tickets (
  id bigint generated always as identity primary key,
  signup_id uuid not null references public.signups (id),
  public_key bytea not null check (length(public_key) = 32),
  ticket_hash bytea not null check (length(ticket_hash) = 16),
  registered_at timestamptz not null default now(),
  replaced_at timestamptz,
  constraint one_row_per_key unique (signup_id, public_key)
);
comment on table public.signup_tickets is '电子票：每张票登记过的手机，由系统填写，只供查看。私钥只在职工手机里，这里没有';
comment on column public.signup_tickets.id is '序号';
comment on column public.signup_tickets.signup_id is '报名';
comment on column public.signup_tickets.public_key is '公钥，用来核对票码';
comment on column public.signup_tickets.ticket_hash is '报名编号和公钥的摘要，签到的手机上只有它';
comment on column public.signup_tickets.registered_at is '这部手机登记的时间';
comment on column public.signup_tickets.replaced_at is '换到另一部手机的时间；空着就是现在用的';

-- encounter/tables/choice_rounds.sql
-- 双向选择: who would like to meet again. Nobody can read a pick here, not even the owner of the tables: a row holds tokens
-- under a key that only the functions have (CHOICE_SECRET), and tells neither the chooser nor the chosen nor the time.
-- Reasons, and what an owner could still infer by watching: docs/decisions/0025.
create table public.choice_rounds (
  event_id uuid primary key references public.events (id) on delete cascade,
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null,
  closed_at timestamptz,
  pairs integer check (pairs >= 0),
  constraint pairs_are_counted_at_closing check ((closed_at is null) = (pairs is null))
);
comment on table public.choice_rounds is '双向选择：组织者在签到以后打开，一个活动一次。只记成功了几对，谁选了谁没有人看得到';
comment on column public.choice_rounds.event_id is '活动';
comment on column public.choice_rounds.opened_at is '组织者打开的时间';
comment on column public.choice_rounds.ends_at is '到这个时间不能再选；组织者可以延长';
comment on column public.choice_rounds.closed_at is '组织者结束的时间；没有互相选中的选择这时全部删除';
comment on column public.choice_rounds.pairs is '互相选中几对；只有数字，统计用';

-- encounter/tables/choice_exchanges.sql
create table private.choice_exchanges (
  direction text primary key check (length(direction) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade,
  sealed text not null check (length(sealed) between 40 and 1000)
);
comment on table private.choice_exchanges is 'Contacts that one of a pair agreed to give, sealed by the functions.';

-- encounter/tables/choice_matches.sql
create table private.choice_matches (
  pair text primary key check (length(pair) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade
);
comment on table private.choice_matches is 'The pair tokens that matched at closing. Only the functions can tell whose they are.';

-- encounter/tables/choices.sql
-- Three rows for each person who has saved, whatever the number of picks. Unused slots hold random bytes that look the
-- same.
create table private.choices (
  slot text primary key check (length(slot) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade,
  direction text not null unique check (length(direction) = 43),
  pair text not null check (length(pair) = 43)
);
comment on table private.choices is
  'The picks of an open round as tokens: slot (one of a chooser''s three), direction (who picked whom), pair (both, in either order). It holds no chooser, no time and no order.';

-- encounter/tables/met_pairs.sql
create table private.met_pairs (
  pair text primary key check (length(pair) = 43),
  event_id uuid not null references public.events (id) on delete cascade,
  trade_union_id text not null references public.trade_unions (id)
);
comment on table private.met_pairs is
  'Who has sat together at events of a trade union, as tokens of the functions, so that nobody is seated with the same person again. Deleted with the event''s personal data.';

-- encounter/tables/round_schedules.sql
-- 轮换相亲: rounds of a few minutes at tables for two. The functions make the schedule (functions/encounter/rounds). It is
-- kept here for the evening. Who sat together is kept only as tokens, which nobody can read without the functions' key.
create table private.round_schedules (
  event_id uuid primary key references public.events (id) on delete cascade,
  schedule jsonb not null check (jsonb_typeof(schedule) = 'array') check (octet_length(schedule::text) <= 4000000),
  minutes integer not null check (minutes between 1 and 30),
  current_round integer not null default 0 check (current_round >= 0),
  phase text not null default '已排座' check (phase in ('已排座', '进行中', '暂停', '已结束')),
  round_ends_at timestamptz,
  paused_seconds integer check (paused_seconds >= 0),
  left_signups uuid[] not null default '{}' check (cardinality(left_signups) <= 2000),
  version integer not null default 1,
  wall_code text not null default private.invitation_code() check (length(wall_code) = 8),
  constraint wall_codes_are_different unique (wall_code),
  constraint a_running_round_has_an_end check ((phase = '进行中') = (round_ends_at is not null)),
  constraint a_paused_round_keeps_its_rest check ((phase = '暂停') = (paused_seconds is not null)),
  constraint no_round_beyond_the_schedule check (current_round <= jsonb_array_length(schedule))
);
comment on table private.round_schedules is
  'The schedule of one evening: rounds of tables with the signups of a man and a woman. The hall''s computer shows it by the wall_code, without an account. Deleted a day after the event.';

-- event/tables/event_feedback.sql
-- Around the end of an event: the reminder on the day before, who was absent, thanks, and the participants' feedback.
create table public.event_feedback (
  signup_id uuid primary key references public.signups (id),
  event_id uuid not null references public.events (id) on delete cascade,
  grade public.rating_grade not null,
  comment text check (length(comment) between 1 and 300 and not private.holds_id_number(comment)),
  given_at timestamptz not null default now()
);
comment on table public.event_feedback is '活动评价：参加过的人的评价，一人一次。由系统填写，只供查看';
comment on column public.event_feedback.signup_id is '报名';
comment on column public.event_feedback.event_id is '活动';
comment on column public.event_feedback.grade is '评价等级';
comment on column public.event_feedback.comment is '写的话，不超过 300 字；清除个人信息时一起清除';
comment on column public.event_feedback.given_at is '评价时间';

-- event/tables/event_files.sql
-- 活动的图片和附件: the bytes lie in the storage under `path`, and only the functions read them there.
create table public.event_files (
  id uuid primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  purpose text not null check (purpose in ('封面', '群二维码', '附件')),
  file_name text not null check (length(file_name) between 1 and 200 and not private.holds_id_number(file_name)),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  byte_size integer not null check (byte_size between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null unique check (length(path) <= 200),
  created_at timestamptz not null default now(),
  unique (event_id, purpose),
  check ((purpose = '附件') = (mime_type = 'application/pdf'))
);
comment on table public.event_files is '活动的图片和附件：封面、入群二维码、附件（PDF），组织者在手机上传。不合适的可以删掉，文件随后清除';
comment on column public.event_files.id is '编号';
comment on column public.event_files.event_id is '活动';
comment on column public.event_files.purpose is '用途：封面和附件职工都看得到；群二维码只有报上名的人看得到，活动结束后清除';
comment on column public.event_files.file_name is '原来的文件名';
comment on column public.event_files.mime_type is '文件类型';
comment on column public.event_files.byte_size is '字节数，最大 4 MB';
comment on column public.event_files.sha256 is '文件内容的校验值';
comment on column public.event_files.path is '在 Storage 里的位置';
comment on column public.event_files.created_at is '上传时间';

-- event/tables/event_messages.sql
-- What everybody with a live signup is told: by the system when time or place change, by the organizer in a message.
create table public.event_messages (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  client_token uuid not null,
  sent_by text not null check (length(sent_by) <= 200),
  audience text not null check (length(audience) between 1 and 200),
  is_for_one boolean not null default false,
  body text not null check (length(body) between 2 and 300 and not private.holds_id_number(body)),
  recipients integer not null,
  sent_at timestamptz not null default now(),
  constraint one_message_per_submission unique (event_id, client_token)
);
comment on table public.event_messages is '活动通知：组织者发给报名人的每一条通知。由系统填写，只供查看';
comment on column public.event_messages.id is '编号';
comment on column public.event_messages.event_id is '活动';
comment on column public.event_messages.client_token is '防止重复提交的标记';
comment on column public.event_messages.sent_by is '谁发的：姓名和手机号（隐去中间四位）';
comment on column public.event_messages.audience is '发给谁：状态、名额池、场次，或者第几号报名';
comment on column public.event_messages.is_for_one is '是否只发给一个人';
comment on column public.event_messages.body is '内容，2–300 字';
comment on column public.event_messages.recipients is '发给了多少人';
comment on column public.event_messages.sent_at is '时间';

-- event/tables/event_pools.sql
create table public.event_pools (
  event_id uuid not null constraint "活动要从活动表里选" references public.events (id) on delete cascade,
  pool text not null constraint "名额池的名字要写1到20字" check (length(pool) between 1 and 20 and trim(pool) <> ''),
  capacity integer not null constraint "名额数要在1到100000之间" check (capacity between 1 and 100000),
  place integer not null default 0 constraint "名额池的次序要在0到1000之间" check (place between 0 and 1000),
  session_number integer,
  sex text constraint "限定性别要写男或女，或空着" check (sex in ('男', '女')),
  min_age integer constraint "名额池的最小年龄要在0到120之间" check (min_age between 0 and 120),
  max_age integer constraint "名额池的最大年龄要在0到120之间" check (max_age between 0 and 120),
  region_codes text[] constraint "名额池限定的地方要空着或至少写一个" check (cardinality(region_codes) > 0) constraint "名额池限定的地方加起来太长" check (octet_length(region_codes::text) <= 20000),
  employers text[] constraint "名额池限定的单位要空着或至少写一个" check (cardinality(employers) > 0) constraint "名额池限定的单位加起来太长" check (octet_length(employers::text) <= 20000),
  seat_letter text not null default '' constraint "座位号的字母最多10个字" check (length(seat_letter) <= 10),
  constraint "名额池的名字和单位里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', pool, employers::text))),
  constraint "名额池的最小年龄不能大于最大年龄" check (min_age <= max_age),
  constraint "每个活动每个名额池只能有一行" primary key (event_id, pool),
  constraint "场次要从这个活动的场次表里选" foreign key (event_id, session_number) references public.event_sessions (event_id, number)
);
comment on table public.event_pools is '名额：每个活动一行或几行，各有名字（不限；男、女；本市、外市……），由工作人员设置。一个人占第一个符合条件的名额池。占了几个、几人候补，在 seats_overview（名额一览）里看';
comment on column public.event_pools.event_id is '活动';
comment on column public.event_pools.pool is '名额池的名字，一个活动里不能重复；叫“男”“女”的只收男、女，别的条件写在后面几列';
comment on column public.event_pools.capacity is '名额数；可以增加，减少时不能少于已占用的名额';
comment on column public.event_pools.place is '次序：从小到大，一个人占第一个符合条件的；新增时空着就排在最后';
comment on column public.event_pools.session_number is '这些名额是第几场的：职工选报其中几场时才填，每一场都要有名额；空着是报一次名每场都来';
comment on column public.event_pools.sex is '只收男或女；空着不限';
comment on column public.event_pools.min_age is '只收这个年龄以上的（活动当天的周岁）；空着不限';
comment on column public.event_pools.max_age is '只收这个年龄以下的；空着不限';
comment on column public.event_pools.region_codes is '只收这些地方的职工：区划代码，市代码包含下面的区县；空着不限';
comment on column public.event_pools.employers is '只收这些单位的职工：单位全称；空着不限';
comment on column public.event_pools.seat_letter is '座位号的字母，系统填写';

-- event/tables/event_questions.sql
-- 主办方的问题: what an event asks beside the usual questions. Answers are in signups.answers under the id, so a question that
-- was answered keeps its words: others are a new row, and the old one is retired.
create table public.event_questions (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null constraint "活动要从活动表里选" references public.events (id) on delete cascade,
  place integer not null default 1 constraint "第几个要在1到100之间" check (place between 1 and 100),
  kind public.question_kind not null,
  title text not null constraint "问题要写2到40个字" check (length(title) between 2 and 40),
  hint text constraint "说明最多60个字" check (length(hint) between 1 and 60),
  options text[] constraint "选项要写2到20个" check (cardinality(options) between 2 and 20 and octet_length(options::text) <= 4000),
  is_needed boolean not null default true,
  is_of_captain boolean not null default false,
  retired_at timestamptz,
  constraint "单选和多选要有选项，别的不要" check ((kind in ('单选', '多选')) = (options is not null)),
  constraint "问题里不能有身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, hint, options::text)))
);
comment on table public.event_questions is
  '主办方的问题：报名时多问的，每个活动最多 10 个。有人回答过的不能改题目和去掉选项，请停用（retired_at）再加一个新的';
comment on column public.event_questions.id is '编号，系统生成';
comment on column public.event_questions.event_id is '活动';
comment on column public.event_questions.place is '第几个问';
comment on column public.event_questions.kind is '怎么回答：文字、数字、单选、多选、是否、日期';
comment on column public.event_questions.title is '问题，2–40 字，名单和导出里就是这一列的列名';
comment on column public.event_questions.hint is '说明，可以不写，最多 60 字';
comment on column public.event_questions.options is '单选和多选的选项，2–20 个，例如 {120,130,140}；别的空着';
comment on column public.event_questions.is_needed is '是否必须回答';
comment on column public.event_questions.is_of_captain is '组队报名时只问队长';
comment on column public.event_questions.retired_at is '停用的时间；空着是正在问。停用以后不再问，从前的回答还在';

-- event/tables/organizer_news.sql
-- What organizers were told about an event, so that they hear everything once.
create table private.organizer_news (
  event_id uuid primary key references public.events (id) on delete cascade,
  review_told_at timestamptz,
  full_told_seats integer check (full_told_seats >= 0),
  eve_told_on date,
  digest_told_at timestamptz not null default now()
);
comment on table private.organizer_news is
  'When an event''s organizers last heard who waits for review, with how many seats it was full, for which day they were told the evening before, and the last digest.';

-- event/tables/organizers.sql
-- 组织者: named by phone in the console, for one event or for all events of a union.
create table public.organizers (
  id bigint generated always as identity primary key,
  name text not null constraint "组织者姓名要写1到20字" check (length(name) between 1 and 20),
  phone text not null constraint "手机号要填11位数字" check (phone ~ '^1[3-9]\d{9}$'),
  event_id uuid constraint "负责的活动要从活动表里选" references public.events (id) on delete cascade,
  trade_union_id text constraint "负责的工会要从工会名录里选" references public.trade_unions (id),
  created_at timestamptz not null default now(),
  named_by text constraint "加的人最多200字" check (length(named_by) <= 200),
  role public.organizer_role not null default '负责人',
  bound_worker_id uuid constraint "绑定的账号由系统填写" references public.workers (id),
  bound_at timestamptz,
  constraint "活动和工会要选一个，只能选一个" check ((event_id is null) <> (trade_union_id is null)),
  constraint "绑定的账号和时间要一起有" check ((bound_worker_id is null) = (bound_at is null)),
  constraint "这个手机号已经是这个活动的组织者" unique (phone, event_id),
  constraint "这个手机号已经是这个工会的组织者" unique (phone, trade_union_id)
);
comment on table public.organizers is '组织者：填手机号，指定一个活动，或一个工会的全部活动。本人验证这个手机号后看到“活动管理”，以后只认那个账号';
comment on column public.organizers.id is '序号';
comment on column public.organizers.name is '姓名';
comment on column public.organizers.phone is '手机号（11 位），要与本人微信验证的手机号一致';
comment on column public.organizers.event_id is '负责哪个活动；与工会二选一';
comment on column public.organizers.trade_union_id is '负责哪个工会主办的全部活动；与活动二选一';
comment on column public.organizers.created_at is '填写时间，系统填写';
comment on column public.organizers.named_by is '哪位组织者在小程序里加的；空着是工作人员在这里填的';
comment on column public.organizers.role is '分工：负责人都能做；助手不能取消活动、看完整证件号、改组织者；签到只能在门口签到';
comment on column public.organizers.bound_worker_id is '绑定的账号，本人验证手机号时由系统填写；清空这一格就解除绑定';
comment on column public.organizers.bound_at is '绑定的时间，系统填写；空着表示还没有人验证这个手机号';

-- event/tables/session_reminders.sql
create table private.session_reminders (
  event_id uuid not null,
  number integer not null,
  starts_at timestamptz not null,
  primary key (event_id, number, starts_at),
  foreign key (event_id, number) references public.event_sessions (event_id, number) on delete cascade
);
comment on table private.session_reminders is 'The sessions of which those who come were reminded, by the start they were told. A session that moves is told again.';

-- event/tables/text_checks.sql
-- 文字检查: a text that other participants will read (nickname, introduction, team name) is shown only after WeChat or
-- staff have passed it.
create table public.text_checks (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  worker_id uuid not null references public.workers (id),
  kind public.text_kind not null,
  subject_id uuid not null,
  text text not null check (length(text) <= 200),
  state public.text_state not null default '待检查',
  note text not null default '' check (length(note) <= 100),
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  constraint checked_once_per_text unique (subject_id, kind)
);
comment on table public.text_checks is
  '文字检查：别人会看到的昵称、自我介绍、队名。“需人工”的请在 state 列选“通过”或“不通过”，选好以后才给别人看';
comment on column public.text_checks.id is '序号';
comment on column public.text_checks.event_id is '活动';
comment on column public.text_checks.worker_id is '谁写的';
comment on column public.text_checks.kind is '哪一种文字';
comment on column public.text_checks.subject_id is '哪一份报名，或哪个队';
comment on column public.text_checks.text is '写的内容；清除个人信息时一起删除';
comment on column public.text_checks.state is '检查结果。工作人员可以改成“通过”或“不通过”，别的列不用填';
comment on column public.text_checks.note is '为什么是这个结果，系统填写';
comment on column public.text_checks.created_at is '提交时间';
comment on column public.text_checks.checked_at is '得出结果的时间';
comment on column public.text_checks.attempts is '请微信检查过几次';
comment on column public.text_checks.next_attempt_at is '下一次请微信检查的时间';

-- foundation/tables/access_log.sql
create table public.access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null check (length(actor) <= 200),
  action text not null check (length(action) <= 60),
  subject text not null check (length(subject) <= 200),
  reason text check (length(reason) <= 2000),
  row_count integer,
  trade_union_id text references public.trade_unions (id)
);
comment on table public.access_log is '查看记录：谁看过证件号码、看过或导出过报名名单，只增不改';
comment on column public.access_log.id is '序号';
comment on column public.access_log.at is '时间';
comment on column public.access_log.actor is '谁：数据库角色，或组织者的姓名和手机号（隐去中间四位）';
comment on column public.access_log.action is '做了什么，例如：查看证件号码、导出名单';
comment on column public.access_log.subject is '对象：申请编号或活动名称';
comment on column public.access_log.reason is '填写的理由';
comment on column public.access_log.row_count is '涉及多少人';
comment on column public.access_log.trade_union_id is '哪个工会的，系统填写；空着的只有省总工会看得到';

-- foundation/tables/deployment.sql
-- Where this deployment is found. One row, which the owner fills in once (docs/deploy.md).
create table private.deployment (
  is_only boolean primary key default true check (is_only),
  functions_url text constraint "地址要以https://开头" check (functions_url ~ '^(https://[^/\s]+|http://127\.0\.0\.1:\d+)$')
);
comment on table private.deployment is '部署：函数服务的地址，管理员写一次，材料的链接从这里来';
comment on column private.deployment.functions_url is 'The address of the functions without a path, such as https://api.example.org. Empty: materials have no links.';

-- foundation/tables/encrypted_columns.sql
create table private.encrypted_columns (
  table_name text not null,
  column_name text not null,
  primary key (table_name, column_name)
);
comment on table private.encrypted_columns is 'Where the results of private.encrypt_text are kept. A rotation goes through all of them, and a test finds a column that is missing here.';

-- foundation/tables/encryption_keys.sql
-- Keys, encryption and tokens. ID numbers and bank cards are never stored unencrypted.
create table private.encryption_keys (
  name text primary key,
  key text not null,
  created_at timestamptz not null default now()
);
comment on table private.encryption_keys is
  'Keys made at their first use when there is no Supabase Vault. A reader of this table could read every ID number, so it is granted to nobody.';

-- foundation/tables/holidays.sql
-- 工作日: promised dates and silent acceptance count working days.
create table public.holidays (
  day date constraint "这一天已经填过了" primary key constraint "日期要在2026年到2099年之间" check (day between date '2026-01-01' and date '2099-12-31'),
  kind public.day_kind not null,
  name text not null constraint "节日名称要写1到20字" check (length(name) between 1 and 20)
);
comment on table public.holidays is '节假日和调休：只填与“周一至周五上班、周末休息”不同的日子。国务院办公厅公布下一年安排后，请在这里补录';
comment on column public.holidays.day is '日期';
comment on column public.holidays.kind is '放假，或调休上班';
comment on column public.holidays.name is '节日名称，例如：春节';

-- foundation/tables/job_faults.sql
-- Silent acceptance handles each application by itself: one that fails is recorded and does not stop the others.
create table private.job_faults (
  id bigint generated always as identity primary key,
  job_name text not null check (length(job_name) <= 64),
  subject text not null check (length(subject) <= 500),
  message text not null check (length(message) <= 10000),
  at timestamptz not null default now()
);
comment on table private.job_faults is 'A job''s failure with one row while it handled the others. The last run shows in private.jobs.last_error.';

-- foundation/tables/jobs.sql
-- 定时任务: the table of everything that runs by itself. The embedded server has a timer, a hosted project has pg_cron or a
-- secret endpoint. Both call api.run_due_jobs. Every job may run late without harm.
create table private.jobs (
  name text primary key check (length(name) <= 64),
  function_name text check (length(function_name) <= 64),
  run_every interval not null,
  next_run_at timestamptz not null default now(),
  last_started_at timestamptz,
  last_finished_at timestamptz,
  last_error text check (length(last_error) <= 10000)
);
comment on table private.jobs is
  'Each job, its last run and its error. For a job without a function_name the functions do the work and report it.';

-- foundation/tables/key_versions.sql
-- Keys change without downtime. The first byte of an encrypted value is the version of its key. The first format begins
-- with an OpenPGP tag (128 and above) and counts as version 0. A rotation makes the next key at once, a job converts
-- old values in small steps, and only after that may the old key be destroyed.
create table private.key_versions (
  version integer primary key check (version between 1 and 127),
  started_at timestamptz not null default now(),
  started_by text not null check (length(started_by) <= 64),
  finished_at timestamptz
);
comment on table private.key_versions is 'The rotations of the key for ID numbers and bank cards. A rotation is not finished while something is encrypted with an older key.';

-- foundation/tables/known_keys.sql
-- Which keys exist. It is saved with the data, the keys apart from it: what is restored without them says which it needs.
create table private.known_keys (
  name text primary key,
  made_at timestamptz not null default now()
);
comment on table private.known_keys is 'The names of the keys that were made. A key of this list that is missing has to be restored and is never made anew.';

-- foundation/tables/province.sql
-- The province that this database serves: one row, from the province's folder. What is true of one province only is read
-- from here and is in no check, function or view.
create table private.province (
  is_only boolean primary key default true check (is_only),
  code text not null check (code ~ '^\d\d0000$'),
  name text not null check (length(name) between 2 and 20),
  letters text not null check (letters ~ '^[A-Z]{2}$'),
  hotline text not null check (hotline ~ '^[0-9-]{3,20}$'),
  west numeric not null,
  east numeric not null,
  south numeric not null,
  north numeric not null,
  check (west < east and south < north)
);
comment on table private.province is '本省：行政区划代码、名称、热线和经纬度范围，由省的文件夹写入，工作人员不改';
comment on column private.province.letters is 'The first letters of reference numbers and of the ids of industrial unions';
comment on column private.province.west is 'Bounds in degrees (GCJ-02), a little outside of the border.';

-- foundation/tables/rate_limits.sql
-- How often somebody may do something: the generic cell rate algorithm (GCRA). Each key has one moment, up to which its
-- requests are accounted for. A burst may run ahead of the clock by the whole window; after that, one request is
-- allowed for each share of it.
create unlogged table private.rate_limits (
  key text primary key check (length(key) between 20 and 100),
  paid_until timestamptz not null
);
comment on table private.rate_limits is
  'Who did what how recently. The functions hash the keys, so no address can be read here. The table is unlogged: a crash empties it, which does no harm.';

-- message/tables/message_credits.sql
-- The outbox of public.messages for WeChat: what workers allowed, what is claimed, and the results.
create table private.message_credits (
  worker_id uuid not null references public.workers (id) on delete cascade,
  template_id text not null check (length(template_id) between 1 and 100),
  credits integer not null check (credits between 0 and 50),
  primary key (worker_id, template_id)
);
comment on table private.message_credits is
  'How many messages of a template a worker still allows in WeChat. Each tap on 允许 adds one (一次性订阅).';

-- message/tables/wechat_tokens.sql
-- WeChat's access token, shared by all instances of the functions. A row with a lease and not an advisory lock: behind
-- a pooler each call is a transaction of its own, and the token is fetched outside of it.
create table private.wechat_tokens (
  app_id text primary key check (length(app_id) <= 100),
  token bytea check (length(token) <= 4000),
  token_hash bytea check (length(token_hash) <= 64),
  valid_until timestamptz not null default '-infinity',
  leased_until timestamptz not null default '-infinity'
);
comment on table private.wechat_tokens is
  'The access token of each mini-program, encrypted, and until when one instance has the lease to fetch the next.';

-- place/tables/place_facilities.sql
-- 六有 and whatever else staff want to tick at a place.
create table public.place_facilities (
  name text constraint "这个设施已经有了" primary key constraint "设施名称要写2到8字" check (length(name) between 2 and 8)
    constraint "设施名称里不要有标点" check (name !~ '[、，,；;（）()\s]'),
  short_name text not null constraint "设施简称要写1到4字" check (length(short_name) between 1 and 4),
  place_in_list integer not null default 100 constraint "排序要在1到999之间" check (place_in_list between 1 and 999)
);
comment on table public.place_facilities is '设施名称：服务点的“设施”一栏只能写这里有的。前六样是“六有”';
comment on column public.place_facilities.name is '名称，2–8 字，例如：有水喝';
comment on column public.place_facilities.short_name is '简称，1–4 字，列表里显示，例如：喝水';
comment on column public.place_facilities.place_in_list is '排第几，小的在前';

-- place/tables/place_imports.sql
-- 导入: a table of places, pasted whole into one cell. All of it is taken, or nothing and a sentence for each wrong row.
create table public.place_imports (
  id bigint generated always as identity primary key,
  outcome text not null default '',
  content text not null constraint "表格太大，请分几次导入" check (octet_length(content) <= 800000),
  publishes boolean not null default false,
  imported_count integer not null default 0,
  imported_at timestamptz,
  created_at timestamptz not null default now(),
  trade_union_id text constraint "导入的工会由系统填写" references public.trade_unions (id)
);
comment on table public.place_imports is '导入服务点：在 Excel 里照模板填好，全选复制，粘贴到 content，保存；outcome 写着导入了几个，或者哪一行哪里不对';
comment on column public.place_imports.id is '序号';
comment on column public.place_imports.outcome is '结果，系统填写：有一行不对就一个也不导入，改好 content 再保存一次';
comment on column public.place_imports.content is '【填写】从 Excel 或 WPS 复制来的表格，第一行是栏目名称；CSV 文件用记事本打开，全选复制也行';
comment on column public.place_imports.publishes is '【填写】true：导入以后职工马上看得到；false：先存成草稿';
comment on column public.place_imports.imported_count is '导入了几个，系统填写';
comment on column public.place_imports.imported_at is '导入的时间，系统填写；空着表示还没有导入';
comment on column public.place_imports.created_at is '新建时间，系统填写';
comment on column public.place_imports.trade_union_id is '哪个工会导入的，系统填写';

-- place/tables/places.sql
-- 服务点: places of the unions that a worker goes to. Staff keep them, one by one or from a table.
create table public.places (
  id uuid primary key default gen_random_uuid(),
  state public.place_state not null default '草稿',
  kind public.place_kind not null,
  name text not null constraint "名称要写2到40字" check (length(name) between 2 and 40),
  trade_union_id text not null constraint "管理的工会要从工会名录里选" references public.trade_unions (id),
  region_code text not null constraint "所在县区要从工会名录里选" references public.trade_unions (region_code),
  address text not null constraint "地址要写2到100字" check (length(address) between 2 and 100),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  opening_hours text constraint "开放时间最多200字" check (length(opening_hours) <= 200),
  phone text constraint "电话只填数字和短横线" check (phone ~ '^[0-9-]{5,20}$'),
  contact_name text constraint "联系人最多20字" check (length(contact_name) <= 20),
  facilities text constraint "设施最多300字" check (length(facilities) <= 300),
  notice text constraint "提示最多200字" check (length(notice) <= 200),
  checked_on date constraint "核对日期要在2020年以后" check (checked_on >= date '2020-01-01'),
  openings jsonb not null default '[]' constraint "开放时间整理后最多10000字节" check (octet_length(openings::text) <= 10000),
  facility_list jsonb not null default '[]' constraint "设施整理后最多10000字节" check (octet_length(facility_list::text) <= 10000),
  updated_at timestamptz not null default now(),
  drafted_from text constraint "这份申请已经有服务点" unique constraint "来自哪份申请最多20字" check (length(drafted_from) <= 20),
  constraint "服务点里不要写身份证号" check (
    not private.holds_id_number(concat_ws(E'\n', name, address, opening_hours, phone, contact_name, facilities, notice))
  ),
  constraint "经度和纬度要一起填" check ((latitude is null) = (longitude is null))
);
comment on table public.places is '服务点：驿站、母婴室、书屋等，改成“已发布”后职工在“身边服务”里看得到。很多条一起加，请用 place_imports';
comment on column public.places.id is '编号，系统生成';
comment on column public.places.state is '草稿：职工看不到；已发布：职工看得到';
comment on column public.places.kind is '类型';
comment on column public.places.name is '名称，2–40 字';
comment on column public.places.trade_union_id is '哪个工会管：编号或全称，从工会名录里选';
comment on column public.places.region_code is '在哪个县（区）：六位区划代码或名称，和工会名录里的一样';
comment on column public.places.address is '地址，从路名写起，2–100 字，例如：示例路 18 号，加油站旁边';
comment on column public.places.latitude is '纬度（GCJ-02，高德、腾讯地图的坐标，不要用百度的），与经度一起填';
comment on column public.places.longitude is '经度（GCJ-02，高德、腾讯地图的坐标，不要用百度的），与纬度一起填';
comment on column public.places.opening_hours is
  '开放时间，例如：每天 6:30–22:00；或 周一至周五 8:30–12:00、14:00–17:30；周六 9:00–12:00；或 全天；开过半夜写 20:00–次日6:00；节假日休息。分号分开不同的日子';
comment on column public.places.phone is '电话，职工看得到，只填数字和短横线，区号在前';
comment on column public.places.contact_name is '管这里的人，职工看得到，例如：王师傅';
comment on column public.places.facilities is
  '设施，用顿号分开，只写 place_facilities 里有的；括号里可以说明，坏了就写停用，例如：有水喝（热的、凉的）、能热饭、有厕所（停用，12月25日修好）';
comment on column public.places.notice is '给职工的提示，不超过 200 字，例如：冬天 20:00 关门';
comment on column public.places.checked_on is '上次核对是哪天，职工看得到';
comment on column public.places.openings is '系统从开放时间算出来的，不用填';
comment on column public.places.facility_list is '系统从设施算出来的，不用填';
comment on column public.places.updated_at is '最近修改时间，系统填写';
comment on column public.places.drafted_from is
  '来自哪份通过的申请（职工书屋、女工家园），系统填写：请核对县区、地址和开放时间，补上坐标、电话和设施，再改成“已发布”';

-- place/tables/place_reports.sql
-- 报错: what somebody found wrong at a place. Nothing about the person.
create table public.place_reports (
  id bigint generated always as identity primary key,
  place_id uuid not null references public.places (id) on delete cascade,
  subject public.report_subject not null,
  note text check (length(note) <= 200),
  reported_at timestamptz not null default now(),
  handled_on date,
  handled_note text constraint "处理结果最多200字" check (length(handled_note) <= 200),
  client_token uuid not null unique,
  constraint "报错里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', note, handled_note)))
);
comment on table public.place_reports is '报错：职工说哪个服务点哪里不对，不记是谁。改好以后填处理日期';
comment on column public.place_reports.id is '序号';
comment on column public.place_reports.place_id is '服务点';
comment on column public.place_reports.subject is '哪里不对';
comment on column public.place_reports.note is '职工写的说明；空着表示没有写';
comment on column public.place_reports.reported_at is '报错的时间，系统填写';
comment on column public.place_reports.handled_on is '【填写】处理日期；空着表示还没有处理';
comment on column public.place_reports.handled_note is '【填写】处理结果，不超过 200 字';
comment on column public.place_reports.client_token is '手机上的编号，防止重复，系统填写';

-- service/tables/entries.sql
-- 入口: the way to another system, of one union, for the people of its region and of all below it.
create table public.entries (
  id uuid primary key default gen_random_uuid(),
  kind public.entry_kind not null,
  title text not null constraint "入口名称要写2到12字" check (length(title) between 2 and 12),
  trade_union_id text not null default '' constraint "管理入口的工会要从工会名录里选" references public.trade_unions (id),
  target text constraint "网址、号码或AppID最多300字" check (length(target) <= 300),
  path text constraint "小程序页面路径最多200字" check (length(path) <= 200),
  note text constraint "入口说明最多30字" check (length(note) <= 30),
  place_in_list integer not null default 100 constraint "入口排序要在1到999之间" check (place_in_list between 1 and 999),
  is_shown boolean not null default true,
  constraint "入口里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, target, note)))
);
comment on table public.entries is '入口：其他平台、网站和电话，本地区和下级地区的职工在首页“更多工会平台”里看得到';
comment on column public.entries.id is '编号，系统生成';
comment on column public.entries.kind is '种类。小程序：点了打开；网站：小程序里打不开，点了复制网址；电话：点了拨打';
comment on column public.entries.title is '名称，2–12 字，小程序要和微信里的名字一样，例如：五一学堂';
comment on column public.entries.trade_union_id is '哪个工会管：编号或全称，从工会名录里选；空着就是您自己的工会';
comment on column public.entries.target is
  '网站填网址，https:// 开头；电话填号码，区号在前；小程序填 AppID，wx 开头 18 位，空着就请职工按名称在微信里搜';
comment on column public.entries.path is '只有小程序填：打开哪一页，空着是首页';
comment on column public.entries.note is '一句说明，不超过 30 字，例如：加油、观影、公园年卡';
comment on column public.entries.place_in_list is '排第几，小的在前';
comment on column public.entries.is_shown is 'true：职工看得到；false：先收起来';

-- service/tables/notices.sql
-- 公告: of one union, for the people of its region and of all below it.
create table public.notices (
  id uuid primary key default gen_random_uuid(),
  title text not null constraint "公告标题要写2到40字" check (length(title) between 2 and 40),
  category public.notice_category not null default '通知',
  trade_union_id text not null default '' constraint "发公告的工会要从工会名录里选" references public.trade_unions (id),
  body text not null constraint "公告正文要写2到2000字" check (length(body) between 2 and 2000),
  published_at timestamptz default now() constraint "发布时间要在2020年到2099年之间" check (
    published_at >= timestamptz '2020-01-01 00:00+08' and published_at < timestamptz '2100-01-01 00:00+08'),
  hidden_at timestamptz constraint "下架时间要在2020年到2099年之间" check (
    hidden_at >= timestamptz '2020-01-01 00:00+08' and hidden_at < timestamptz '2100-01-01 00:00+08'),
  picture text constraint "图片由系统填写，只能清空" check (picture ~ '^[0-9a-f]{16}$'),
  constraint "公告里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, body)))
);
comment on table public.notices is '公告：本地区和下级地区的职工在首页和公告页看得到。图片在 notice_pictures 里传';
comment on column public.notices.id is '编号，系统生成';
comment on column public.notices.title is '标题，2–40 字';
comment on column public.notices.category is '类别';
comment on column public.notices.trade_union_id is '哪个工会发的：编号或全称，从工会名录里选；空着就是您自己的工会';
comment on column public.notices.body is '正文，2–2000 字';
comment on column public.notices.published_at is
  '发布时间；空着是草稿，填将来的时间会到时发布。自己写时末尾加 +08 表示北京时间，例如 2026-12-20 09:00+08';
comment on column public.notices.hidden_at is '下架时间，要晚于发布时间，到时不再显示；写法同发布时间，末尾加 +08';
comment on column public.notices.picture is '图片，系统填写；传图片请到 notice_pictures 里打开“传图片”，清空就不再显示';

-- service/tables/notice_pictures.sql
-- The pictures of notices, checked and without data of the camera. The functions serve them.
create table private.notice_pictures (
  notice_id uuid primary key references public.notices (id) on delete cascade,
  version text not null check (version ~ '^[0-9a-f]{16}$'),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 600000)
);
comment on table private.notice_pictures is 'The picture of a notice. Its version stands in notices.picture while it is shown.';

-- service/tables/service_settings.sql
-- 服务事项设置 and 公告: what staff change without a release.
create table public.service_settings (
  service_code text constraint "这个事项代码已经有了" primary key constraint "事项代码只用小写字母和短横线" check (service_code ~ '^[a-z]+(-[a-z]+)*$'),
  service_name text not null,
  is_open boolean not null default true,
  closed_reason text constraint "关闭原因要写2到100字" check (length(closed_reason) between 2 and 100),
  closes_on date,
  committed_working_days integer not null constraint "承诺工作日要在1到60之间" check (committed_working_days between 1 and 60),
  enquiry_phone text constraint "咨询电话只填数字和短横线" check (enquiry_phone ~ '^[0-9-]{5,20}$'),
  notice text constraint "给职工的提示最多200字" check (length(notice) <= 200),
  updated_at timestamptz not null default now(),
  grants_money boolean not null default false,
  choices text[],
  amount text constraint "金额说明要2到60字" check (length(amount) between 2 and 60),
  constraint "关闭事项要写明关闭原因" check (is_open or closed_reason is not null),
  constraint "选项要1到12个，每个2到20字，不重复" check (coalesce(private.is_choice_list(choices), choices is null)),
  constraint "只有劳模专项补助可以改选项" check (choices is null or service_code = 'model-worker-subsidy')
);
comment on table public.service_settings is '服务事项设置：开放或关闭、承诺工作日、咨询电话和提示';
comment on column public.service_settings.service_code is '事项代码，与小程序的服务目录一致，不要修改';
comment on column public.service_settings.service_name is '事项名称，与小程序一致，不能修改';
comment on column public.service_settings.is_open is '是否接受申请；关闭时必须填写关闭原因';
comment on column public.service_settings.closed_reason is '关闭原因，职工看得到，2–100 字';
comment on column public.service_settings.closes_on is '最后接受申请的日期（含当天），空着表示长期';
comment on column public.service_settings.committed_working_days is '承诺办结工作日（1–60）；修改只影响之后的申请';
comment on column public.service_settings.enquiry_phone is '咨询电话，只填数字和短横线，例如：0551-62777082';
comment on column public.service_settings.notice is '给职工的提示，不超过 200 字';
comment on column public.service_settings.updated_at is '最近修改时间，系统填写';
comment on column public.service_settings.grants_money is '是否发放资金；是的话，通过或办结时可以在审核里填写金额';
comment on column public.service_settings.amount is '能拿多少钱，职工在事项页上看得到，例如：每人每学年 2000 至 5000 元；空着写“按当地标准核定，通过时告诉您”';
comment on column public.service_settings.choices is '申请表里由您维护的选项，现在只有劳模专项补助的“补助类别”：填 ["生活困难补助", "荣誉津贴"] 这样的列表，1–12 个，每个 2–20 字；空着用系统原有的选项。选“荣誉津贴”的不用填困难说明，这几个字请不要改';

-- service/tables/services.sql
-- Every service of the catalogue, also those that staff have no settings for. Seeds write it.
create table private.services (
  code text primary key check (length(code) between 1 and 64)
);
comment on table private.services is 'The codes of the services that workers may apply for, from the catalogue of the province.';

-- signup/tables/event_closings.sql
-- What everybody can see of an event, with the pending reviews and what was published when signups closed. Closing
-- fixes the list and publishes its hash, so that everybody can check that nobody jumped the queue. After reopening it
-- closes again.
create table public.event_closings (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  closed_at timestamptz not null default now(),
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  signup_count integer not null,
  list text check (length(list) <= 1000000),
  salt text check (length(salt) <= 200)
);
comment on table public.event_closings is '报名截止名单：每次截止公布一行，名单的 SHA-256 职工看得到，可以核对自己的那一行。由系统填写，只供查看';
comment on column public.event_closings.id is '序号';
comment on column public.event_closings.event_id is '活动';
comment on column public.event_closings.closed_at is '公布的时间';
comment on column public.event_closings.list_hash is '名单全文的 SHA-256（十六进制小写）';
comment on column public.event_closings.signup_count is '名单上有多少份报名';
comment on column public.event_closings.list is '名单全文：每行是序号、名额、状态、核对码，没有姓名；清除个人信息时一起清除';
comment on column public.event_closings.salt is '算核对码用的随机数；清除个人信息时一起清除';

-- signup/tables/export_links.sql
-- 名单: page by page on the phone, or whole in an export or a printed sheet through a logged link.
create table private.export_links (
  token_hash bytea primary key check (length(token_hash) <= 64),
  worker_id uuid not null references public.workers (id),
  event_id uuid not null references public.events (id) on delete cascade,
  sheet private.export_sheet not null default '报名名单',
  format text not null check (format in ('xlsx', 'csv', 'pdf')),
  reason text check (length(reason) <= 2000),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '5 minutes',
  redeemed_at timestamptz
);
comment on table private.export_links is 'A download that begins within five minutes, and again within a minute of its first use. Only the hash of its token is kept. With a reason it shows whole ID numbers.';

-- signup/tables/lines.sql
-- How many wait in each pool, in parts: those who join at once write different rows, so a long line costs no more to join.
-- Without a foreign key, which would lock the pool a second time; private.remove_seats deletes the line of a pool.
create table private.lines (
  event_id uuid not null,
  pool text not null check (length(pool) <= 20),
  part integer not null,
  waiting integer not null,
  last_offer_at timestamptz,
  primary key (event_id, pool, part)
) with (fillfactor = 30);
comment on table private.lines is
  'The people who wait in a pool, as the sum of its parts (one part may be negative), and when a seat was last offered. Kept by triggers of signups.';

-- signup/tables/seats.sql
-- 座位: one row for each seat of a pool, so that two people take two rows and no seat can be given twice.
create table public.seats (
  event_id uuid not null,
  pool text not null,
  number integer not null check (number > 0),
  label text not null check (length(label) <= 20),
  signup_id uuid references public.signups (id) deferrable initially deferred,
  primary key (event_id, pool, number),
  constraint a_seat_is_of_a_pool foreign key (event_id, pool) references public.event_pools (event_id, pool)
);
comment on table public.seats is '座位：每个名额一行，行数就是名额数。由系统填写，只供查看；要增减名额，请改 event_pools（名额）的 capacity';
comment on column public.seats.event_id is '活动';
comment on column public.seats.pool is '名额池';
comment on column public.seats.number is '座位号里的数字，空出来的号再给下一位';
comment on column public.seats.label is '座位号，例如 M07、F03、N12；几场各有名额的前面是场次，例如 2N05';
comment on column public.seats.signup_id is '谁占着（已确认、待确认、已签到、未到场的报名；一队由队长占）；空着是还有名额';

-- signup/tables/signup_events.sql
create table public.signup_events (
  id bigint generated always as identity primary key,
  signup_id uuid not null references public.signups (id),
  at timestamptz not null default now(),
  status public.signup_status not null,
  note text check (length(note) <= 300),
  actor text check (length(actor) <= 200),
  is_internal boolean not null default false
);
comment on table public.signup_events is '报名经过：每次状态变化一行。由系统填写，只增不改';
comment on column public.signup_events.id is '序号';
comment on column public.signup_events.signup_id is '报名';
comment on column public.signup_events.at is '时间';
comment on column public.signup_events.status is '变成什么状态';
comment on column public.signup_events.note is '说明';
comment on column public.signup_events.actor is '谁做的：组织者的姓名和手机号（隐去中间四位）；空着是本人或系统';
comment on column public.signup_events.is_internal is '是否只给主办方看（备注、更正的前后内容）；本人看不到';

-- signup/tables/signup_secrets.sql
create table private.signup_secrets (
  signup_id uuid primary key references public.signups (id),
  id_number bytea not null check (length(id_number) <= 1000)
);
comment on table private.signup_secrets is 'The ID number of a signup when the event asks for it, encrypted.';

-- trade-union/tables/union_liaisons.sql
-- 对口联系: which department of the provincial union looks after which county's union.
create table public.union_liaisons (
  trade_union_id text constraint "这个工会已经有对口联系部门" primary key
    constraint "工会编号要从工会名录里选" references public.trade_unions (id),
  department text not null constraint "部门要写2到30个字" check (length(department) between 2 and 30)
    constraint "部门里不要写电话" check (department !~ '[0-9]{5}'),
  updated_at timestamptz not null default now()
);
comment on table public.union_liaisons is '对口联系：省总工会哪个部门联系哪个县级工会，一个县级工会一行；职工在事项页看得到';
comment on column public.union_liaisons.trade_union_id is '县级工会的编号或全称，在 trade_unions（工会名录）里查';
comment on column public.union_liaisons.department is '对口联系的部门，2–30 字；领导本人联系的写“省总领导”，不写姓名';
comment on column public.union_liaisons.updated_at is '最近修改时间，系统填写';

-- account/api/agree_to_join.sql
-- Pools before workers, as whoever gives a seat back; then both workers by id, and what is read afterwards is what stands.
create function api.agree_to_join() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  opened private.account_joins := private.open_join(own_id);
  pool record;
  fault text;
  gone_id uuid;
begin
  if opened.asker_id is null or opened.other_id is null then
    perform private.raise_code(409, 'join_over');
  end if;
  for pool in
    select distinct own.event_id, own.pool from public.signups as own
    where own.worker_id in (opened.asker_id, opened.other_id) and own.status in ('待审核', '已确认', '候补', '待确认')
    order by own.event_id, own.pool
  loop
    perform private.lock_pool(pool.event_id, pool.pool);
  end loop;
  perform from public.workers as worker where worker.id in (opened.asker_id, opened.other_id) order by worker.id for update;
  select * into opened from private.account_joins as listed
  where listed.asker_id = opened.asker_id and listed.other_id = opened.other_id and listed.expires_at > now()
  for update;
  if opened.asker_id is null then
    perform private.raise_code(409, 'join_over');
  end if;
  if opened.joined_at is not null then
    return private.join_json(opened, own_id);
  end if;
  fault := private.join_fault(opened.asker_id, opened.other_id);
  if fault is not null then
    perform private.raise_code(409, fault);
  end if;
  update private.account_joins as listed
  set asker_agreed_at = case when own_id = listed.asker_id then now() else listed.asker_agreed_at end,
    other_agreed_at = case when own_id = listed.other_id then now() else listed.other_agreed_at end,
    joined_at = case when case when own_id = listed.asker_id then listed.other_agreed_at else listed.asker_agreed_at end is not null
      then now() end
  where listed.asker_id = opened.asker_id
  returning * into opened;
  if opened.joined_at is not null then
    select account.worker_id into gone_id from private.worker_accounts as account
    where account.worker_id in (opened.asker_id, opened.other_id) and account.openid is null;
    perform private.join_accounts(gone_id, case when gone_id = opened.asker_id then opened.other_id else opened.asker_id end);
  end if;
  return private.join_json(opened, own_id);
end
$$;
comment on function api.agree_to_join is
  'One side agrees; when both have, the accounts are one. Refused while both hold a live signup of one event (both_signed_up). Repeating it gives the same answer.';
alter function api.agree_to_join owner to app_definer;
grant execute on function api.agree_to_join to authenticated;

-- account/api/claim_join_code.sql
create function api.claim_join_code(code text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  opened private.account_joins;
begin
  if private.count_request('join codes of ' || own_id, 10, 3600) > 0 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  select * into opened from private.account_joins as listed
  where listed.code_hash = private.keyed_hash('join ' || upper(trim(code))) and listed.expires_at > now()
    and listed.asker_id <> own_id and coalesce(listed.other_id, own_id) = own_id
  for update;
  if opened.asker_id is null then
    -- An answer and not an exception: the counted attempt must stay.
    return jsonb_build_object('refused', 'join_code_wrong');
  end if;
  if private.join_fault(opened.asker_id, own_id) = 'accounts_not_joinable' then
    return jsonb_build_object('refused', 'accounts_not_joinable');
  end if;
  delete from private.account_joins as old
  where own_id in (old.asker_id, old.other_id) and old.asker_id <> opened.asker_id and old.joined_at is null;
  update private.account_joins as listed set other_id = own_id where listed.asker_id = opened.asker_id
  returning * into opened;
  return private.join_json(opened, own_id);
end
$$;
comment on function api.claim_join_code is
  'The other account enters the code, and both see each other. Nothing is joined yet. Repeating it gives the same answer; a wrong code answers {"refused": "join_code_wrong"}.';
alter function api.claim_join_code owner to app_definer;
grant execute on function api.claim_join_code to authenticated;

-- account/api/create_join_code.sql
create function api.create_join_code() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  code constant text := private.invitation_code();
  made private.account_joins;
begin
  perform private.lock_worker(own_id);
  -- A new code ends what was begun on either side.
  delete from private.account_joins as old where own_id in (old.asker_id, old.other_id) and old.joined_at is null;
  insert into private.account_joins (asker_id, code_hash, expires_at)
  values (own_id, private.keyed_hash('join ' || code), now() + interval '10 minutes')
  on conflict on constraint account_joins_pkey do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at,
    other_id = null, asker_agreed_at = null, other_agreed_at = null, joined_at = null
  returning * into made;
  return private.join_json(made, own_id) || jsonb_build_object('code', code);
end
$$;
comment on function api.create_join_code is
  'A code that the same person enters in their other account within ten minutes. It only introduces the accounts to each other: both must agree afterwards.';
alter function api.create_join_code owner to app_definer;
grant execute on function api.create_join_code to authenticated;

-- account/api/delete_account.sql
create function api.delete_account() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id uuid := private.current_subject();
begin
  -- The answer to the first request was lost on the way.
  if exists (select from public.workers as worker where worker.id = own_id and worker.deleted_at is not null) then
    return jsonb_build_object('isDeleted', true);
  end if;
  own_id := private.current_worker_id();
  -- Locks the worker, so that no application and no signup begins between this check and the purge.
  perform from public.workers as worker where worker.id = own_id for update;
  if exists (select from public.applications as own where own.worker_id = own_id and private.is_unfinished(own)) then
    perform private.raise_code(409, 'application_open');
  end if;
  if private.has_live_signup(own_id) then
    perform private.raise_code(409, 'signup_upcoming');
  end if;
  perform private.purge_worker(own_id, '本人注销账号', '本人');
  return jsonb_build_object('isDeleted', true);
end
$$;
comment on function api.delete_account is
  'Deletes the worker''s data for good. Refused while an application is undecided or not yet paid, or an event that the worker signed up for is not over. A session that outlives its account gets the same answer again. A new sign-in makes a new worker.';
alter function api.delete_account owner to app_definer;
grant execute on function api.delete_account to authenticated;

-- account/api/delete_child.sql
create function api.delete_child(child_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if not exists (select from private.children as own where own.id = child_id and own.worker_id = own_id) then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.forget_child(own_id, child_id);
  return jsonb_build_object('isDeleted', true);
end
$$;
comment on function api.delete_child is
  'Deletes one of the worker''s children for good, from past signups too. Refused while the child is signed up.';
alter function api.delete_child owner to app_definer;
grant execute on function api.delete_child to authenticated;

-- account/api/get_account_join.sql
create function api.get_account_join() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  opened constant private.account_joins := private.open_join(own_id);
begin
  return case when opened.asker_id is not null then private.join_json(opened, own_id) end;
end
$$;
comment on function api.get_account_join is 'The join that the worker takes part in now, or null.';
alter function api.get_account_join owner to app_definer;
grant execute on function api.get_account_join to authenticated;

-- account/api/get_me.sql
create function api.get_me() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  worker public.workers;
begin
  select * into worker from public.workers as own where own.id = private.current_worker_id();
  if worker.id is null then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return jsonb_build_object(
    'workerId', worker.id,
    'displayName', worker.display_name,
    'phoneMasked', worker.phone_masked,
    'isPhoneVerified', private.is_phone_fresh(worker.id) or private.is_organizer(worker.id)
      or exists (select from private.find_officer(worker.id)),
    'isOrganizer', private.is_organizer(worker.id),
    'isHelper', exists (select from private.find_officer(worker.id) as listed where listed.can_assist),
    'unreadMessages', (
      select count(*) from public.messages as message where message.worker_id = worker.id and message.read_at is null
    )
  );
end
$$;
comment on function api.get_me is 'The worker as the app shows them.';
alter function api.get_me owner to app_definer;
grant execute on function api.get_me to authenticated;

-- account/api/get_my_data.sql
-- 下载我的信息 (个人信息保护法 第四十五条): everything kept about a worker, with numbers masked. It includes what the worker did as a
-- union's chair or officer; of an applicant it gives at most the masked name.
create function api.get_my_data() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'account', (
      select jsonb_build_object('displayName', worker.display_name, 'phoneMasked', worker.phone_masked,
        'createdAt', worker.created_at, 'lastSeenAt', worker.last_seen_at)
      from public.workers as worker where worker.id = private.current_worker_id()
    ),
    'profile', api.get_profile() -> 'answers',
    'applications', (
      select coalesce(jsonb_agg(private.application_json(own) || jsonb_build_object('summary', own.summary)
        order by own.submitted_at desc, own.id), '[]')
      from public.applications as own where own.worker_id = private.current_worker_id()
    ),
    'drafts', (
      select coalesce(jsonb_agg(private.draft_json(own) || private.decrypt_text(own.content)::jsonb
        order by own.saved_at desc, own.id), '[]')
      from private.drafts as own where own.worker_id = private.current_worker_id()
    ),
    'children', api.list_children(),
    'signups', (
      select coalesce(jsonb_agg(
        jsonb_build_object(
          'event', event.title, 'startsAt', event.starts_at, 'number', own.number, 'pool', own.pool, 'status', own.status,
          'fullName', own.full_name, 'guardianName', own.guardian_name, 'sex', own.sex, 'birthDate', own.birth_date, 'phone', own.phone,
          'employer', own.employer, 'regionCode', own.region_code, 'maritalStatus', own.marital_status,
          'introduction', own.introduction, 'nickname', own.nickname, 'answers', own.answers,
          'ownAnswers', private.own_answers_json(own), 'idNumber', own.id_number_masked, 'pledgeVersion', own.pledge_version,
          'consentVersion', own.consent_version, 'createdAt', own.created_at, 'offerExpiresAt', own.offer_expires_at,
          'seatLabel', own.seat_label, 'reviewReason', own.review_reason, 'anonymizedAt', own.anonymized_at,
          'teamName', team.name, 'holdsSeat', own.holds_seat, 'history', (
            select coalesce(jsonb_agg(jsonb_build_object('at', change.at, 'status', change.status, 'note', change.note)
              order by change.id), '[]')
            from public.signup_events as change where change.signup_id = own.id and not change.is_internal
          )
        ) order by own.created_at desc, own.id), '[]')
      from public.signups as own
      join public.events as event on event.id = own.event_id
      left join public.teams as team on team.id = own.team_id
      where own.worker_id = private.current_worker_id()
    ),
    'messages', (
      select coalesce(jsonb_agg(jsonb_build_object('title', own.title, 'body', own.body, 'createdAt', own.created_at,
        'readAt', own.read_at) order by own.created_at desc, own.id), '[]')
      from public.messages as own where own.worker_id = private.current_worker_id()
    ),
    'assistances', (
      select coalesce(jsonb_agg(jsonb_build_object('serviceName', own.service_name, 'requestedAt', own.requested_at,
        'helper', own.officer_words, 'approvedAt', own.approved_at, 'endedAt', own.ended_at, 'ending', own.ending)
        order by own.requested_at desc, own.id), '[]')
      from public.assistances as own where own.worker_id = private.current_worker_id()
    ),
    'confirmationsGiven', (
      select coalesce(jsonb_agg(jsonb_build_object('serviceName', application.service_name,
        'applicant', private.mask_name(application.applicant_name), 'answeredAt', given.answered_at,
        'outcome', given.outcome, 'comment', given.comment, 'name', given.confirmer_name,
        'phoneMasked', given.confirmer_phone, 'listedAs', given.officer_words)
        order by given.answered_at desc, given.id), '[]')
      from public.confirmations as given
      join public.applications as application on application.id = given.application_id
      where given.confirmer_id = private.current_worker_id()
    ),
    'helpGiven', (
      select coalesce(jsonb_agg(jsonb_build_object('serviceName', given.service_name,
        'listedAs', given.officer_words, 'claimedAt', given.claimed_at, 'approvedAt', given.approved_at,
        'endedAt', given.ended_at, 'ending', given.ending) order by given.claimed_at desc, given.id), '[]')
      from public.assistances as given
      where given.officer_worker_id = private.current_worker_id()
    ),
    'consents', api.list_consents()
  )
$$;
comment on function api.get_my_data is
  'Everything kept about the worker. Drafts hold unmasked numbers, which the functions mask.';
alter function api.get_my_data owner to app_definer;
grant execute on function api.get_my_data to authenticated;

-- account/api/get_openid.sql
create function api.get_openid(worker_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('openid', (
    select account.openid from private.worker_accounts as account where account.worker_id = get_openid.worker_id
  ))
$$;
comment on function api.get_openid is 'The WeChat account of a worker, or null. For the functions'' service key only: the account never leaves the functions.';
alter function api.get_openid owner to app_definer;
grant execute on function api.get_openid to service_role;

-- account/api/get_profile.sql
create function api.get_profile() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'answers', coalesce(max(private.decrypt_text(own.answers))::jsonb, '{}'),
    'updatedAt', max(own.updated_at)
  )
  from private.profiles as own where own.worker_id = private.current_worker_id()
$$;
comment on function api.get_profile is 'The answers that the worker''s forms begin with; empty when there are none.';
alter function api.get_profile owner to app_definer;
grant execute on function api.get_profile to authenticated;

-- account/api/has_verified_with.sql
create function api.has_verified_with(worker_id uuid, code text) returns boolean
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from private.worker_accounts as account
    where account.worker_id = has_verified_with.worker_id
      and account.phone_code_hash = private.token_hash(has_verified_with.code)
      and account.phone_verified_at > now() - interval '5 minutes'
  );
end
$$;
comment on function api.has_verified_with is
  'Whether this code of WeChat''s phone button verified the worker''s number in the last five minutes, as long as WeChat itself keeps a code. Then a repeated request gets the answer that was lost. For the functions'' service key only.';
alter function api.has_verified_with owner to app_definer;
grant execute on function api.has_verified_with to service_role;

-- account/api/keep_sms_code.sql
create function api.keep_sms_code(phone text, code text, most_in_all integer default 2000) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  whose constant text := 'sms ' || encode(private.keyed_hash(phone), 'hex');
  challenge constant text := private.random_token();
  wait_seconds integer := private.count_request(whose || ' minute', 1, 60);
begin
  if wait_seconds = 0 then
    wait_seconds := private.count_request(whose || ' day', 10, 86400);
  end if;
  -- The limit for all counts by the day in China and is hardly refilled during it, because messages are billed by the
  -- day. A message always takes six hours of it: a limit that is raised therefore helps at once.
  if wait_seconds = 0
    and private.count_request('sms to all phones on ' || private.today(), most_in_all, most_in_all * 6 * 3600) > 0 then
    return jsonb_build_object('waitSeconds', ceil(extract(epoch from
      (private.today() + 1)::timestamp at time zone 'Asia/Shanghai' - now())), 'isForAll', true);
  end if;
  if wait_seconds = 0 then
    insert into private.sms_codes (challenge_hash, phone_hash, code_hash, expires_at)
    values (private.token_hash(challenge), private.keyed_hash(phone), private.hash_sms_code(phone, code), now() + interval '5 minutes');
    return jsonb_build_object('waitSeconds', 0, 'isForAll', false, 'challenge', challenge);
  end if;
  return jsonb_build_object('waitSeconds', wait_seconds, 'isForAll', false);
end
$$;
comment on function api.keep_sms_code is
  'Keeps a code for a phone and answers the challenge to which it belongs, or answers how long to wait: one a minute and ten a day for a phone, most_in_all a day for all phones. For the functions'' service key only.';
alter function api.keep_sms_code owner to app_definer;
grant execute on function api.keep_sms_code to service_role;

-- account/api/list_children.sql
create function api.list_children() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(private.child_content(own) || jsonb_build_object(
      'id', own.id, 'keptAt', own.created_at, 'isSignedUp', private.has_live_signup(own.worker_id, own.id)
    ) order by own.created_at, own.id), '[]')
    from private.children as own where own.worker_id = private.current_worker_id()
  );
end
$$;
comment on function api.list_children is 'The worker''s children, as they were entered with the guardian''s consent.';
alter function api.list_children owner to app_definer;
grant execute on function api.list_children to authenticated;

-- account/api/list_consents.sql
create function api.list_consents() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(private.consent_json(own) order by own.agreed_at desc, own.id), '[]')
  from public.consents as own where own.worker_id = private.current_worker_id()
$$;
comment on function api.list_consents is 'The worker''s consents, with version, time, subject, and whether they were withdrawn.';
alter function api.list_consents owner to app_definer;
grant execute on function api.list_consents to authenticated;

-- account/api/save_profile.sql
create function api.save_profile(answers jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  perform private.check_profile(answers);
  if save_profile.answers = '{}' then
    delete from private.profiles as own where own.worker_id = own_id;
  else
    insert into private.profiles as own (worker_id, answers)
    values (own_id, private.encrypt_text(save_profile.answers::text))
    on conflict on constraint profiles_pkey do update set answers = excluded.answers, updated_at = now();
  end if;
  return api.get_profile();
end
$$;
comment on function api.save_profile is
  'Replaces the answers that the worker''s forms begin with. An empty object deletes them.';
alter function api.save_profile owner to app_definer;
grant execute on function api.save_profile to authenticated;

-- account/api/set_verified_phone.sql
create function api.set_verified_phone(worker_id uuid, phone text, code text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  new_hash constant bytea := private.keyed_hash(phone);
  made public.signups;
begin
  if set_verified_phone.phone is null or set_verified_phone.phone !~ '^1[3-9]\d{9}$' then
    perform private.raise_code(422, 'invalid_input', 'phone');
  end if;
  update private.worker_accounts as account
  set phone = set_verified_phone.phone, phone_hash = new_hash, phone_verified_at = now(),
    phone_code_hash = private.token_hash(code)
  where account.worker_id = set_verified_phone.worker_id;
  if not found then
    perform private.raise_code(404, 'not_found');
  end if;
  update public.workers as worker set phone_masked = private.mask_phone(set_verified_phone.phone)
  where worker.id = set_verified_phone.worker_id;
  for made in
    select * from public.signups as own
    where own.worker_id = set_verified_phone.worker_id and own.status in ('待审核', '已确认', '候补', '待确认')
    order by own.event_id, own.pool
  loop
    perform private.lock_pool(made.event_id, made.pool);
    perform private.count_for_person(made.id, new_hash);
  end loop;
  perform private.bind_roles(worker_id, phone);
  return jsonb_build_object('phoneMasked', private.mask_phone(phone));
end
$$;
comment on function api.set_verified_phone is
  'Keeps a phone number that WeChat or an SMS code has verified, with the code of WeChat''s button. For the functions'' service key only.';
alter function api.set_verified_phone owner to app_definer;
grant execute on function api.set_verified_phone to service_role;

-- account/api/sign_in_with_sms.sql
create function api.sign_in_with_sms(
  phone text, code text, challenge text, id_number_tail text default null, is_new_owner boolean default false
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  hash constant bytea := private.keyed_hash(phone);
  asked constant bytea := private.token_hash(challenge);
  kept private.sms_codes;
  found_worker_id uuid;
begin
  -- Without the challenge nobody reaches the code, so wrong guesses of strangers cost its owner nothing.
  -- One of a phone's codes at a time: two devices with a code each would make two accounts.
  perform from private.sms_codes as own where own.phone_hash = hash order by own.challenge_hash for update;
  select * into kept from private.sms_codes as own where own.challenge_hash = asked and own.phone_hash = hash;
  if kept.phone_hash is null or kept.expires_at <= now() or kept.tries_left = 0 then
    return jsonb_build_object('refused', 'sms_code_wrong');
  end if;
  if kept.code_hash <> private.hash_sms_code(phone, code) then
    -- Answered and not raised: an exception would roll back the counted attempt.
    update private.sms_codes as own set tries_left = own.tries_left - 1 where own.challenge_hash = asked;
    return jsonb_build_object('refused', 'sms_code_wrong');
  end if;
  if kept.worker_id is not null then
    return jsonb_build_object('workerId', kept.worker_id);
  end if;
  found_worker_id := private.worker_of_phone(hash);
  if found_worker_id is null and not is_new_owner and exists (select from private.earlier_owners(hash)) then
    if id_number_tail is null then
      -- The code was right, so a slower search for the number is acceptable.
      update private.sms_codes as own set expires_at = now() + interval '5 minutes' where own.challenge_hash = asked;
      return jsonb_build_object('refused', 'phone_changed_hands');
    end if;
    if private.count_request('owner ' || encode(hash, 'hex'), 5, 30 * 86400) > 0 then
      return jsonb_build_object('refused', 'owner_tries_used_up');
    end if;
    select earlier.worker_id into found_worker_id from private.earlier_owners(hash) as earlier
    where earlier.id_number_tail = upper(sign_in_with_sms.id_number_tail) limit 1;
    if found_worker_id is null then
      return jsonb_build_object('refused', 'owner_not_recognized');
    end if;
  end if;
  if found_worker_id is null then
    insert into public.workers default values returning id into found_worker_id;
    insert into private.worker_accounts (worker_id, phone, phone_hash, phone_verified_at)
    values (found_worker_id, sign_in_with_sms.phone, hash, now());
  else
    update public.workers as worker set last_seen_at = now() where worker.id = found_worker_id;
  end if;
  update private.sms_codes as own set worker_id = found_worker_id, expires_at = now() + interval '2 minutes'
  where own.challenge_hash = asked;
  perform api.set_verified_phone(found_worker_id, sign_in_with_sms.phone);
  return jsonb_build_object('workerId', found_worker_id);
end
$$;
comment on function api.sign_in_with_sms is
  'The worker whose phone received the code of this challenge, created at the first sign-in, and for two minutes the same one again; or {"refused": …}: a wrong or expired code, or a phone that was not used for 90 days, whose owner gives the end of an ID number (five attempts in 30 days) or is a new person. For the functions'' service key only.';
alter function api.sign_in_with_sms owner to app_definer;
grant execute on function api.sign_in_with_sms to service_role;

-- account/api/sign_in_with_wechat.sql
create function api.sign_in_with_wechat(openid text, unionid text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_worker_id uuid;
begin
  select account.worker_id into found_worker_id
  from private.worker_accounts as account where account.openid = sign_in_with_wechat.openid;

  if found_worker_id is null then
    insert into public.workers default values returning id into found_worker_id;
    insert into private.worker_accounts (worker_id, openid, unionid)
    values (found_worker_id, sign_in_with_wechat.openid, sign_in_with_wechat.unionid)
    on conflict on constraint worker_accounts_openid_key do nothing;
    if not found then
      -- Another request of the same phone was first. Its worker counts, and ours is deleted.
      delete from public.workers where id = found_worker_id;
      select account.worker_id into found_worker_id
      from private.worker_accounts as account where account.openid = sign_in_with_wechat.openid;
    end if;
  else
    update public.workers set last_seen_at = now() where id = found_worker_id;
  end if;
  return jsonb_build_object('workerId', found_worker_id);
end
$$;
comment on function api.sign_in_with_wechat is 'The worker of a WeChat account, created at the first sign-in. For the functions'' service key only.';
alter function api.sign_in_with_wechat owner to app_definer;
grant execute on function api.sign_in_with_wechat to service_role;

-- account/api/withdraw_consent.sql
create function api.withdraw_consent(consent_id bigint, with_application boolean default false) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  consent public.consents;
  application public.applications;
begin
  select * into consent from public.consents as own
  where own.id = consent_id and own.worker_id = own_id
  for update;
  if consent.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if consent.withdrawn_at is not null then
    return private.consent_json(consent);
  end if;
  if consent.kind = 'kept-child' then
    perform private.forget_child(own_id, consent.subject::uuid);
    select * into consent from public.consents as own where own.id = consent_id;
    return private.consent_json(consent);
  end if;
  select * into application from public.applications as own
  where own.reference = consent.subject and own.worker_id = own_id;
  if application.status in ('已提交', '已受理', '待补正') then
    if not coalesce(with_application, false) then
      perform private.raise_code(409, 'consent_in_use', application.reference);
    end if;
    perform api.withdraw_application(application.reference);
  end if;
  update public.consents as own set withdrawn_at = now() where own.id = consent.id
  returning * into consent;
  if application.id is not null then
    perform private.record_application_event(application.id, '撤回同意', private.consent_title(consent.kind), '申请人');
  end if;
  return private.consent_json(consent);
end
$$;
comment on function api.withdraw_consent is
  'Withdraws a consent. With the consent to keep a child the child is deleted, unless it is signed up. An undecided application that needs it is withdrawn too when the worker agreed to that, otherwise consent_in_use. Repeating the call changes nothing.';
alter function api.withdraw_consent owner to app_definer;
grant execute on function api.withdraw_consent to authenticated;

-- account/private/add_to_profile.sql
create function private.add_to_profile(added jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  kept constant jsonb := (
    select private.decrypt_text(own.answers)::jsonb from private.profiles as own where own.worker_id = own_id
  );
begin
  -- Most people answer as they did last time: then nothing is encrypted or written.
  if added = '{}' or kept || added = kept then
    return;
  end if;
  perform private.check_profile(coalesce(kept, '{}') || added);
  insert into private.profiles as own (worker_id, answers)
  values (own_id, private.encrypt_text((coalesce(kept, '{}') || added)::text))
  on conflict on constraint profiles_pkey do update set answers = excluded.answers, updated_at = now();
end
$$;
comment on function private.add_to_profile is 'Adds answers to those that the worker''s forms begin with. A new answer replaces an old one.';
grant execute on function private.add_to_profile to app_definer;

-- account/private/bind_listed_phone.sql
create function private.bind_listed_phone() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- Unbinding looks for another account: the number's new owner may have verified it already.
  unbound_id uuid;
begin
  if tg_op = 'UPDATE' and new.phone = old.phone then
    if new.bound_worker_id is not distinct from old.bound_worker_id and new.bound_at is not distinct from old.bound_at then
      return new;
    end if;
    if new.bound_worker_id is not null and new.bound_at is not null then
      perform private.refuse('bound_by_system', '绑定的账号由系统填写，本人验证手机号时绑定；要解除绑定，请把这一格清空。');
    end if;
    unbound_id := old.bound_worker_id;
  end if;
  new.bound_worker_id := null;
  new.bound_at := null;
  perform private.lock_phone(new.phone);
  select account.worker_id, now() into new.bound_worker_id, new.bound_at
  from private.worker_accounts as account
  where account.phone_hash = private.keyed_hash(new.phone) and account.phone_verified_at > now() - interval '90 days'
    and account.worker_id is distinct from unbound_id
  order by account.phone_verified_at desc limit 1;
  return new;
end
$$;
comment on function private.bind_listed_phone is
  'Binds a listed phone to the account that verified it last, at most 90 days ago. Emptying the account or the time unbinds; the same account then has to verify the phone again.';
alter function private.bind_listed_phone owner to app_definer;

-- account/private/bind_roles.sql
create function private.bind_roles(worker_id uuid, phone text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_phone(phone);
  update public.organizers as organizer set bound_worker_id = bind_roles.worker_id, bound_at = now()
  where organizer.phone = bind_roles.phone and organizer.bound_worker_id is null;
  update public.union_officers as officer set bound_worker_id = bind_roles.worker_id, bound_at = now()
  where officer.phone = bind_roles.phone and officer.bound_worker_id is null;
end
$$;
comment on function private.bind_roles is
  'Gives the account that has just verified a phone the roles that are listed for it and bound to nobody.';
grant execute on function private.bind_roles to app_definer;

-- account/private/check_profile.sql
create function private.check_profile(answers jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(answers) is distinct from 'object' or octet_length(answers::text) > 65536 or private.holds_id_number(answers::text) then
    perform private.raise_code(422, 'invalid_input', 'answers');
  end if;
end
$$;
comment on function private.check_profile is 'Refuses as 常用信息 what is no set of answers, what is too large and what holds an ID number.';
grant execute on function private.check_profile to app_definer;

-- account/private/child_content.sql
create function private.child_content(child private.children) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.decrypt_text(child.content)::jsonb;
end
$$;
comment on function private.child_content is 'Name, sex and date of birth of a child that is kept in an account.';
grant execute on function private.child_content to app_definer;

-- account/private/child_hash.sql
create function private.child_hash(full_name text, birth_date date, guardian bytea default null) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash(format('child %s %s %s', private.compare_key(full_name), birth_date, encode(guardian, 'hex')));
end
$$;
comment on function private.child_hash is
  'The hash of a child by name and date of birth. With the hash of the guardian''s verified phone it is the same in all accounts of that phone.';
grant execute on function private.child_hash to app_definer;

-- account/private/consent_json.sql
create function private.consent_json(consent public.consents) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'id', consent.id,
      'kind', consent.kind,
      'version', consent.version,
      'agreedAt', consent.agreed_at,
      'withdrawnAt', consent.withdrawn_at,
      'reference', application.reference,
      'serviceName', application.service_name,
      'isUndecided', coalesce(application.status in ('已提交', '已受理', '待补正'), false)
    )
    from (select) as one
    left join public.applications as application
      on application.reference = consent.subject and application.worker_id = consent.worker_id
  );
end
$$;
comment on function private.consent_json is
  'Consent of shared/account, with the application it was given for and whether that is open.';
grant execute on function private.consent_json to app_definer;

-- account/private/consent_title.sql
create function private.consent_title(kind text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case kind
    when 'identity' then '身份证号和证件照片' when 'health-and-income' then '健康和家庭收入信息'
    when 'children' then '孩子的信息' when 'kept-child' then '给孩子报名' when 'bank-account' then '银行账户信息' else kind end;
end
$$;
comment on function private.consent_title is 'A kind of consent in the worker''s words: shared/account/consents.ts.';
grant execute on function private.consent_title to app_definer, staff;

-- account/private/earlier_owners.sql
-- The earlier owners of this phone, and what only they know: the last characters of the ID number in each of their
-- applications.
create function private.earlier_owners(hash bytea) returns table (worker_id uuid, id_number_tail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select account.worker_id, upper(right(known.secrets ->> 'idNumber', 4))
  from private.worker_accounts as account
  join public.applications as application on application.worker_id = account.worker_id
  join private.application_secrets as kept on kept.application_id = application.id
  cross join lateral (select private.decrypt_text(kept.secrets)::jsonb as secrets) as known
  where account.phone_hash = hash and account.phone_verified_at <= now() - interval '90 days' and known.secrets ? 'idNumber'
  order by account.phone_verified_at desc
$$;
comment on function private.earlier_owners is
  'The accounts that used a phone more than 90 days ago, with the last four characters of the ID number in each application.';
grant execute on function private.earlier_owners to app_definer;

-- account/private/forget_child.sql
create function private.forget_child(worker_id uuid, child_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from private.children as own where own.id = child_id and own.worker_id = forget_child.worker_id for update;
  if not found then
    return;
  end if;
  if private.has_live_signup(worker_id, child_id) then
    perform private.raise_code(409, 'child_signed_up');
  end if;
  perform private.purge_signups(worker_id, child_id);
  update public.consents as own set withdrawn_at = now()
  where own.worker_id = forget_child.worker_id and own.kind = 'kept-child' and own.subject = forget_child.child_id::text
    and own.withdrawn_at is null;
  delete from private.children as own where own.id = forget_child.child_id;
end
$$;
comment on function private.forget_child is
  'Deletes a child from the account and from all signups, and ends the guardian''s consent. Refused while a signup of the child is live and its event is not over (child_signed_up).';
grant execute on function private.forget_child to app_definer;

-- account/private/has_live_signup.sql
create function private.has_live_signup(worker_id uuid, child_id uuid default null) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.signups as signup
    join public.events as event on event.id = signup.event_id
    where signup.worker_id = has_live_signup.worker_id
      and (has_live_signup.child_id is null or signup.child_id = has_live_signup.child_id)
      and event.state = '已发布' and event.ends_at > now()
      and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  );
end
$$;
comment on function private.has_live_signup is
  'Whether a worker, or one child of theirs, has a live signup for an event that is not over. Then the account and the child stay.';
grant execute on function private.has_live_signup to app_definer;

-- account/private/hash_sms_code.sql
create function private.hash_sms_code(phone text, code text) returns bytea
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash('sms ' || phone || ' ' || code);
end
$$;
comment on function private.hash_sms_code is 'The hash that a phone''s code is kept under.';
grant execute on function private.hash_sms_code to app_definer;

-- account/private/is_phone_fresh.sql
create function private.is_phone_fresh(worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from private.worker_accounts as account
    where account.worker_id = is_phone_fresh.worker_id and account.phone_verified_at > now() - interval '90 days'
  );
end
$$;
comment on function private.is_phone_fresh is 'Whether a worker has verified a phone within 90 days, so that listing it gives a role at once.';
grant execute on function private.is_phone_fresh to app_definer;

-- account/private/join_accounts.sql
-- What names a worker is found in the catalogue, so that a table that comes later is not forgotten. Only where both may have a
-- row there is something to decide, and it is decided first.
create function private.join_accounts(gone_id uuid, kept_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  gone private.worker_accounts;
  kept private.worker_accounts;
  named record;
  made public.signups;
  applications integer;
  signups integer;
begin
  select * into gone from private.worker_accounts as account where account.worker_id = gone_id for update;
  select * into kept from private.worker_accounts as account where account.worker_id = kept_id for update;
  select count(*) into applications from public.applications as own where own.worker_id = gone_id;
  select count(*) into signups from public.signups as own where own.worker_id = gone_id;

  insert into private.profiles as own (worker_id, answers)
  select kept_id, theirs.answers from private.profiles as theirs where theirs.worker_id = gone_id
  on conflict on constraint profiles_pkey do update set answers = private.encrypt_text((
    private.decrypt_text(excluded.answers)::jsonb || private.decrypt_text(own.answers)::jsonb)::text);
  delete from private.profiles as theirs where theirs.worker_id = gone_id;
  insert into private.message_credits as own (worker_id, template_id, credits)
  select kept_id, theirs.template_id, theirs.credits from private.message_credits as theirs where theirs.worker_id = gone_id
  on conflict on constraint message_credits_pkey do update set credits = least(own.credits + excluded.credits, 50);
  delete from private.message_credits as theirs where theirs.worker_id = gone_id;
  perform private.move_children(gone_id, kept_id);
  delete from private.worker_accounts as account where account.worker_id = gone_id;

  for named in
    select listed.conrelid::regclass as table_name, attribute.attname as column_name
    from pg_constraint as listed
    join pg_attribute as attribute on attribute.attrelid = listed.conrelid and attribute.attnum = listed.conkey[1]
    where listed.contype = 'f' and listed.confrelid = 'public.workers'::regclass
      and listed.conrelid not in ('private.account_joins'::regclass, 'public.workers'::regclass)
    order by 1, 2
  loop
    execute format('update %s set %I = $1 where %I = $2', named.table_name, named.column_name, named.column_name)
    using kept_id, gone_id;
  end loop;

  -- They go on signing in on the web with its phone.
  update private.worker_accounts as account
  set phone = gone.phone, phone_hash = gone.phone_hash,
    phone_verified_at = case when kept.phone_hash = gone.phone_hash
      then greatest(kept.phone_verified_at, gone.phone_verified_at) else gone.phone_verified_at end
  where account.worker_id = kept_id;
  update public.workers as worker set phone_masked = private.mask_phone(gone.phone) where worker.id = kept_id;
  for made in
    select * from public.signups as own
    where own.worker_id = kept_id and own.status in ('待审核', '已确认', '候补', '待确认')
    order by own.event_id, own.pool
  loop
    perform private.count_for_person(made.id, gone.phone_hash);
  end loop;
  update public.workers as worker
  set display_name = '已合并', phone_masked = null, deleted_at = now(), joined_into = kept_id
  where worker.id = gone_id;
  update public.workers as worker set joined_into = kept_id where worker.joined_into = gone_id;
  perform private.log_access('本人', '合并账号', format('职工 %s 并入 %s', gone_id, kept_id), '本人在两边都同意',
    applications + signups);
  perform private.send_message(kept_id, '两个账号合成了一个',
    format('网页账号（%s）的 %s 份申请、%s 份报名和消息，现在都在这个账号里。以后在微信里，或在网页上用这个手机号登录，看到的是一样的。不是您本人合并的，请马上拨打 %s。',
      private.mask_phone(gone.phone), applications, signups, (private.our_province()).hotline), null);
end
$$;
comment on function private.join_accounts is
  'Makes the account of the web part of the account of WeChat, under the lock of both workers: everything that names the one names the other from now on. What the kept account knows stays; what it does not know is taken over.';
grant execute on function private.join_accounts to app_definer;

-- account/private/join_fault.sql
create function private.join_fault(one_id uuid, other_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when one_id = other_id or (
      select count(account.openid) from private.worker_accounts as account where account.worker_id in (one_id, other_id)
    ) <> 1 then 'accounts_not_joinable'
    when exists (
      select from public.signups as own
      join public.signups as theirs on theirs.event_id = own.event_id and theirs.worker_id = other_id
        and theirs.status in ('待审核', '已确认', '候补', '待确认', '已签到')
      join public.events as event on event.id = own.event_id and event.state = '已发布' and event.ends_at > now()
      where own.worker_id = one_id and own.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    ) then 'both_signed_up'
  end;
end
$$;
comment on function private.join_fault is
  'Why two accounts cannot become one, or null: only one of WeChat and one of the web can, and not while both hold a live signup of one event.';
grant execute on function private.join_fault to app_definer;

-- account/private/join_json.sql
create function private.join_json(opened private.account_joins, own_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  is_asker constant boolean := opened.asker_id = own_id;
begin
  return jsonb_build_object(
    'expiresAt', opened.expires_at,
    'hasAgreed', (case when is_asker then opened.asker_agreed_at else opened.other_agreed_at end) is not null,
    'hasOtherAgreed', (case when is_asker then opened.other_agreed_at else opened.asker_agreed_at end) is not null,
    'isJoined', opened.joined_at is not null,
    'other', (
      select jsonb_build_object(
        'isOfWechat', account.openid is not null,
        'phoneMasked', worker.phone_masked,
        'createdAt', worker.created_at,
        'applications', (select count(*) from public.applications as own where own.worker_id = worker.id),
        'signups', (select count(*) from public.signups as own where own.worker_id = worker.id)
      )
      from public.workers as worker
      left join private.worker_accounts as account on account.worker_id = worker.id
      where worker.id = case when is_asker then opened.other_id else opened.asker_id end
    )
  );
end
$$;
comment on function private.join_json is
  'AccountJoin of shared/account, as one of the two sees it: the other account by its kind, masked phone and counts.';
grant execute on function private.join_json to app_definer;

-- account/private/keep_child.sql
create function private.keep_child(worker_id uuid, child jsonb) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  most constant integer := 10;
  named constant text := private.normalize_text(coalesce(child ->> 'fullName', ''));
  born constant date := (child ->> 'birthDate')::date;
  hash bytea;
  kept_id uuid;
begin
  if length(named) not between 2 and 40 or private.holds_id_number(named) then
    perform private.raise_code(422, 'invalid_input', 'child.fullName 请填写孩子的姓名');
  elsif coalesce(child ->> 'sex', '') not in ('男', '女') then
    perform private.raise_code(422, 'invalid_input', 'child.sex 请选择孩子的性别');
  elsif born is null or born > private.today() or born <= private.today() - interval '18 years' then
    perform private.raise_code(422, 'invalid_input', 'child.birthDate 孩子要不满 18 岁；满 18 岁请本人自己报名');
  end if;
  hash := private.child_hash(named, born);
  insert into private.children as own (worker_id, person_hash, content)
  values (keep_child.worker_id, hash, private.encrypt_text(jsonb_build_object(
    'fullName', named, 'sex', child ->> 'sex', 'birthDate', born)::text))
  on conflict on constraint one_row_per_child do nothing
  returning own.id into kept_id;
  if kept_id is null then
    select own.id into kept_id from private.children as own
    where own.worker_id = keep_child.worker_id and own.person_hash = hash;
  elsif (select count(*) from private.children as own where own.worker_id = keep_child.worker_id) > most then
    perform private.raise_code(422, 'invalid_input', format('child.fullName 一个账号最多记 %s 个孩子，请先到“我的孩子”里删掉不用的', most));
  end if;
  return kept_id;
end
$$;
comment on function private.keep_child is
  'Keeps a child in the account, once by name and date of birth, and answers its id. Refuses at child.fullName, child.sex or child.birthDate.';
grant execute on function private.keep_child to app_definer;

-- account/private/lock_phone.sql
-- Listing a phone and verifying it look at each other's rows, which are not yet there to be locked. Who takes this lock
-- waits for nothing afterwards but rows that are listed for the same phone.
create function private.lock_phone(phone text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('listed phone ' || phone, 0));
end
$$;
comment on function private.lock_phone is 'Makes those who list a phone and those who verify it take turns until the end of their transactions.';
grant execute on function private.lock_phone to app_definer;

-- account/private/lock_worker.sql
-- All writers of one worker's drafts and submissions take turns: a late autosave must not restore a submitted draft.
create function private.lock_worker(worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.workers as worker where worker.id = lock_worker.worker_id for no key update;
end
$$;
comment on function private.lock_worker is 'Makes the writers of one worker''s drafts and applications take turns until the end of their transactions.';
grant execute on function private.lock_worker to app_definer;

-- account/private/move_children.sql
create function private.move_children(gone_id uuid, kept_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  twin record;
begin
  for twin in
    select own.id as kept_child, theirs.id as gone_child
    from private.children as own
    join private.children as theirs on theirs.worker_id = gone_id and theirs.person_hash = own.person_hash
    where own.worker_id = kept_id
  loop
    update public.signups as made set child_id = twin.kept_child where made.child_id = twin.gone_child;
    update public.consents as given set subject = twin.kept_child::text
    where given.worker_id = gone_id and given.kind = 'kept-child' and given.subject = twin.gone_child::text;
    delete from private.children as theirs where theirs.id = twin.gone_child;
  end loop;
end
$$;
comment on function private.move_children is 'A child that both accounts have becomes one, with its signups and consents.';
grant execute on function private.move_children to app_definer;

-- account/private/open_join.sql
create function private.open_join(own_id uuid) returns private.account_joins
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  opened private.account_joins;
begin
  select * into opened from private.account_joins as listed
  where own_id in (listed.asker_id, listed.other_id) and listed.expires_at > now()
  order by listed.expires_at desc limit 1;
  return opened;
end
$$;
comment on function private.open_join is 'The join that a worker takes part in now, on either side.';
grant execute on function private.open_join to app_definer;

-- account/private/purge_sms_codes.sql
create function private.purge_sms_codes() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  purged integer;
begin
  delete from private.sms_codes as kept where kept.expires_at <= now();
  get diagnostics purged = row_count;
  return purged;
end
$$;
comment on function private.purge_sms_codes is 'Deletes codes whose time is over.';
grant execute on function private.purge_sms_codes to app_definer;

-- account/private/purge_traces.sql
create function private.purge_traces(worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.assistances as assistance where assistance.worker_id = purge_traces.worker_id;
  update public.assistances as assistance set officer_worker_id = null where assistance.officer_worker_id = purge_traces.worker_id;
  delete from private.assistance_entries as entry where entry.worker_id = purge_traces.worker_id;
  update public.confirmations as confirmation set confirmer_id = null where confirmation.confirmer_id = purge_traces.worker_id;
  delete from private.message_credits as credit where credit.worker_id = purge_traces.worker_id;
  delete from public.text_checks as checked where checked.worker_id = purge_traces.worker_id;
  delete from private.export_links as link where link.worker_id = purge_traces.worker_id;
  update public.event_feedback as given set comment = null
  from public.signups as signup where signup.id = given.signup_id and signup.worker_id = purge_traces.worker_id;
  delete from public.signup_tickets as ticket using public.signups as signup
  where signup.id = ticket.signup_id and signup.worker_id = purge_traces.worker_id;
end
$$;
comment on function private.purge_traces is 'Deletes a worker''s data in helps, messages, text checks, tickets and feedback.';
grant execute on function private.purge_traces to app_definer;

-- account/private/purge_worker.sql
create function private.purge_worker(worker_id uuid, reason text, actor text default null) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  unfinished text;
begin
  perform from public.workers as worker where worker.id = purge_worker.worker_id for update;
  if not found then
    perform private.refuse('not_found', '没有这个职工编号，请核对 workers 里的编号。');
  end if;
  select string_agg(format('%s（%s）', own.reference, own.status), '、' order by own.reference) into unfinished
  from public.applications as own where own.worker_id = purge_worker.worker_id and private.is_unfinished(own);
  if unfinished is not null then
    perform private.refuse('still_open', format('这位职工还有没结束的申请：%s。先让它们结束，再清除；怎样结束，对每一份运行 purge_application 会说明。', unfinished));
  end if;
  perform private.purge_application(own.reference, purge_worker.reason, purge_worker.actor)
  from public.applications as own where own.worker_id = purge_worker.worker_id;
  perform private.purge_signups(purge_worker.worker_id);
  insert into private.doomed_files (path)
  select attachment.path from public.attachments as attachment where attachment.worker_id = purge_worker.worker_id
  on conflict do nothing;
  delete from public.attachments as attachment where attachment.worker_id = purge_worker.worker_id;
  perform private.purge_traces(purge_worker.worker_id);
  delete from private.drafts as draft where draft.worker_id = purge_worker.worker_id;
  delete from private.children as child where child.worker_id = purge_worker.worker_id;
  delete from private.profiles as profile where profile.worker_id = purge_worker.worker_id;
  delete from public.messages as message where message.worker_id = purge_worker.worker_id;
  delete from private.worker_accounts as account where account.worker_id = purge_worker.worker_id;
  delete from private.sms_codes as own where own.worker_id = purge_worker.worker_id;
  update public.workers as worker
  set display_name = '已注销', phone_masked = null, deleted_at = coalesce(worker.deleted_at, now())
  where worker.id = purge_worker.worker_id;
  perform private.log_access(coalesce(purge_worker.actor, private.acting_role()), '清除个人信息',
    format('职工 %s', purge_worker.worker_id), trim(purge_worker.reason), 1);
end
$$;
comment on function private.purge_worker is
  'Deletes a worker who has nothing open, with every application, signup, draft and message, and logs it: select private.purge_worker(''职工编号'', ''理由''). Consents stay as proof, without a name.';
alter function private.purge_worker owner to app_definer;

-- account/private/verified_phone.sql
create function private.verified_phone(worker_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select account.phone from private.worker_accounts as account where account.worker_id = verified_phone.worker_id
  );
end
$$;
comment on function private.verified_phone is 'The phone that a worker has verified, or null.';
grant execute on function private.verified_phone to app_definer;

-- account/private/worker_of_phone.sql
create function private.worker_of_phone(hash bytea) returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select account.worker_id from private.worker_accounts as account
    where account.phone_hash = hash and account.phone_verified_at > now() - interval '90 days'
    order by
      (account.openid is null and (
        exists (select from public.applications as application where application.worker_id = account.worker_id)
        or exists (select from public.signups as signup where signup.worker_id = account.worker_id)
      )) desc,
      account.openid is not null desc, account.phone_verified_at desc
    limit 1
  );
end
$$;
comment on function private.worker_of_phone is
  'The worker of a phone, when no question is needed: a verification counts for 90 days, whichever way it was made, and each sign-in by SMS renews it. Among several accounts, one that was made by SMS and has submitted something comes first.';
grant execute on function private.worker_of_phone to app_definer;

-- application/api/answer_assistance.sql
create function api.answer_assistance(draft_id uuid, approve boolean) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance public.assistances := private.own_assistance(draft_id);
begin
  select * into assistance from public.assistances as own where own.id = assistance.id for update;
  if approve and private.assistance_state(assistance) = '填写中' then
    return private.assistance_json(assistance);
  end if;
  if private.assistance_state(assistance) <> '等同意' then
    perform private.raise_code(409, 'assistance_over');
  end if;
  if approve then
    update public.assistances as own set approved_at = now(), ends_at = now() + interval '2 hours'
    where own.id = assistance.id returning * into assistance;
    perform private.log_access(
      format('%s，手机号 %s', assistance.officer_words, private.mask_phone(private.verified_phone(assistance.officer_worker_id))),
      '协助填写', assistance.service_name, '职工已同意', 1,
      (select officer.trade_union_id from public.union_officers as officer where officer.id = assistance.officer_id));
  else
    update public.assistances as own set ended_at = now(), ending = '职工没有同意'
    where own.id = assistance.id returning * into assistance;
  end if;
  return private.assistance_json(assistance);
end
$$;
comment on function api.answer_assistance is 'The worker accepts or refuses the named officer. Before that the officer sees nothing. Access is logged from here on.';
alter function api.answer_assistance owner to app_definer;
grant execute on function api.answer_assistance to authenticated;

-- application/api/answer_confirmation.sql
create function api.answer_confirmation(token text, answer jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  link public.confirmations := private.open_confirmation(token);
  application public.applications;
  officer public.union_officers;
  review_id constant bigint := private.lock_open_review(link.application_id);
begin
  -- Takes the same locks in the same order as every other change of an application, then checks the link again.
  select * into application from public.applications as asked where asked.id = link.application_id for update;
  link := private.open_confirmation(token);
  if link.answered_at is not null then
    return private.confirmation_page(link);
  end if;
  select * into officer from private.find_officer(own_id, application.trade_union_id) as listed
  where listed.can_confirm limit 1;

  update public.confirmations as asked
  set answered_at = now(), outcome = (answer ->> 'outcome')::public.confirmation_outcome,
    comment = nullif(trim(answer ->> 'comment'), ''), confirmer_id = own_id, confirmer_name = trim(answer ->> 'name'),
    confirmer_phone = private.mask_phone(private.verified_phone(own_id)),
    officer_id = officer.id,
    is_verified = officer.id is not null and private.is_in_chain(officer.trade_union_id, application.trade_union_id),
    officer_words = case when officer.id is not null then private.officer_words(officer) end
  where asked.id = link.id
  returning * into link;

  update public.reviews as review
  set confirmation = concat_ws(E'\n', review.confirmation, private.confirmation_line(link))
  where review.id = review_id;
  perform private.record_application_event(application.id,
    case link.outcome when '属实' then '基层工会已确认' when '不属实' then '基层工会没有确认' else '基层工会已留言' end,
    case when link.is_verified then '确认人在工会名单里，已核实。' when link.officer_id is not null then '确认人登记在别的工会，没有核实，工作人员会再核实。'
      else '确认人的手机号不在工会名单里，没有核实，工作人员会再核实。' end,
    private.mask_name(link.confirmer_name));
  perform private.send_message(application.worker_id, '基层工会已答复',
    format('您发给基层工会的确认（编号 %s）有了答复，点开看。', application.reference),
    format('/applications/%s', application.reference));
  return private.confirmation_page(link);
end
$$;
comment on function api.answer_confirmation is
  'Takes a chair''s answer once. The same person gets the first answer again. Only an officer of the receiving union, or of one above or below it, counts as 已核实.';
alter function api.answer_confirmation owner to app_definer;
grant execute on function api.answer_confirmation to authenticated;

-- application/api/claim_assistance.sql
-- A wrong code counts only against the officer who entered it, so that a stranger's mistakes cannot end a code.
create function api.claim_assistance(code text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  officer public.union_officers;
  claimed public.assistances;
begin
  select * into officer from private.find_officer(own_id) as listed where listed.can_assist limit 1;
  if officer.id is null then
    perform private.raise_code(403, 'not_officer');
  end if;
  perform private.lock_worker(own_id);
  delete from private.assistance_entries as entry where entry.worker_id = own_id and entry.at < now() - interval '1 day';
  if exists (
    select from private.assistance_entries as entry where entry.worker_id = own_id
    having count(*) >= 30 or count(*) filter (where entry.at > now() - interval '1 hour') >= 10
  ) then
    perform private.raise_code(429, 'rate_limited');
  end if;

  -- Both rows are locked, so that the second of two officers sees the first. The code stays for its ten minutes, because
  -- the answer may be lost on the way to the officer who used it.
  select asked.* into claimed
  from private.assistance_codes as live join public.assistances as asked on asked.id = live.assistance_id
  where live.code_hash = private.assistance_code_hash(code) and live.expires_at > now()
    and asked.worker_id <> own_id and asked.ended_at is null
    and (asked.claimed_at is null or asked.officer_worker_id = own_id)
  for update;
  if claimed.claimed_at is not null then
    return private.assistance_json(claimed);
  end if;
  if claimed.id is null then
    insert into private.assistance_entries (worker_id) values (own_id);
    -- An answer and not an exception: the counted attempt must stay.
    return jsonb_build_object('refused', 'assistance_code_wrong');
  end if;
  update public.assistances as asked
  set officer_id = officer.id, officer_worker_id = own_id, officer_words = private.officer_words(officer), claimed_at = now()
  where asked.id = claimed.id
  returning * into claimed;
  return private.assistance_json(claimed);
end
$$;
comment on function api.claim_assistance is
  'A listed officer enters a code. The same officer may enter it again and gets the same answer. A wrong code answers {"refused": "assistance_code_wrong"} and counts against this officer only.';
alter function api.claim_assistance owner to app_definer;
grant execute on function api.claim_assistance to authenticated;

-- application/api/create_attachment.sql
create function api.create_attachment(attachment jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  new_id constant uuid := (attachment ->> 'id')::uuid;
  extension constant text := case attachment ->> 'mimeType'
    when 'image/jpeg' then 'jpg' when 'image/png' then 'png' when 'image/webp' then 'webp'
    when 'application/pdf' then 'pdf' end;
  made public.attachments;
begin
  if extension is null then
    perform private.raise_code(415, 'unsupported_media_type');
  end if;
  -- The largest form needs fewer than a hundred files. Files that are not submitted are purged after two days.
  if (
    select count(*) from public.attachments as waiting
    where waiting.worker_id = own_id and waiting.application_id is null and waiting.id <> new_id
  ) >= 200 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  insert into public.attachments (id, worker_id, slot, file_name, mime_type, byte_size, sha256, path)
  values (
    -- A scan is often named by the ID number on it.
    new_id, own_id, attachment ->> 'slot', case when private.holds_id_number(attachment ->> 'fileName') then '材料.' || extension
      else left(coalesce(nullif(attachment ->> 'fileName', ''), '材料'), 200) end,
    attachment ->> 'mimeType', (attachment ->> 'byteSize')::integer, attachment ->> 'sha256',
    format('%s/%s.%s', own_id, new_id, extension)
  )
  on conflict (id) do nothing
  returning * into made;

  if made.id is null then
    select * into made from public.attachments as existing
    where existing.id = new_id and existing.worker_id = own_id and existing.sha256 = attachment ->> 'sha256';
    if made.id is null then
      perform private.raise_code(422, 'attachment_unknown', new_id::text);
    end if;
  end if;
  return private.attachment_json(made);
end
$$;
comment on function api.create_attachment is
  'Records an upload and answers its path. A retry with the same id and bytes changes nothing. An id with other bytes is refused, and so is a worker with 200 waiting files.';
alter function api.create_attachment owner to app_definer;
grant execute on function api.create_attachment to authenticated;

-- application/api/delete_draft.sql
create function api.delete_draft(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_worker(private.current_worker_id());
  perform private.drop_draft(private.own_draft(draft_id));
  return jsonb_build_object('id', draft_id);
end
$$;
comment on function api.delete_draft is 'Deletes a draft of the worker. A draft that does not exist is not_found.';
alter function api.delete_draft owner to app_definer;
grant execute on function api.delete_draft to authenticated;

-- application/api/end_assistance.sql
create function api.end_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance public.assistances := private.own_assistance(draft_id);
begin
  update public.assistances as own set ended_at = now(), ending = '职工结束'
  where own.id = assistance.id and own.ended_at is null;
  return private.assistance_json(private.own_assistance(draft_id));
end
$$;
comment on function api.end_assistance is 'The worker ends the help. The entered answers stay.';
alter function api.end_assistance owner to app_definer;
grant execute on function api.end_assistance to authenticated;

-- application/api/finish_assistance.sql
create function api.finish_assistance(assistance_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance public.assistances := private.helped_assistance(assistance_id);
begin
  update public.assistances as claimed set ended_at = now(), ending = '已填好'
  where claimed.id = assistance.id and claimed.ended_at is null and claimed.approved_at is not null;
  if found then
    perform private.send_message(assistance.worker_id, '工会工作者已经填好',
      format('%s帮您填好了“%s”。请核对一遍，再由您自己提交。', assistance.officer_words, assistance.service_name), '/drafts');
  end if;
  return private.assistance_json(private.helped_assistance(assistance_id)) || jsonb_build_object('draft', null);
end
$$;
comment on function api.finish_assistance is 'The officer finishes and no longer sees the draft. The worker is told to check and submit.';
alter function api.finish_assistance owner to app_definer;
grant execute on function api.finish_assistance to authenticated;

-- application/api/forget_attachments.sql
create function api.forget_attachments(ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from public.attachments as attachment where attachment.id = any (ids) and private.is_orphan_file(attachment);
  get diagnostics forgotten = row_count;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'purge-uploads';
  return jsonb_build_object('forgotten', forgotten);
end
$$;
comment on function api.forget_attachments is 'Deletes the rows of orphan uploads whose files are removed, and records the run of the purge.';
alter function api.forget_attachments owner to app_definer;
grant execute on function api.forget_attachments to service_role;

-- application/api/forget_doomed_files.sql
create function api.forget_doomed_files(paths text[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.doomed_files as file where file.path = any (paths);
  return jsonb_build_object('forgotten', cardinality(paths));
end
$$;
comment on function api.forget_doomed_files is 'Records that erased files are removed from the storage.';
alter function api.forget_doomed_files owner to app_definer;
grant execute on function api.forget_doomed_files to service_role;

-- application/api/get_application.sql
create function api.get_application(reference text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.application_json(private.own_application(reference));
end
$$;
comment on function api.get_application is 'One application of the worker with attachments, timeline and the items to correct.';
alter function api.get_application owner to app_definer;
grant execute on function api.get_application to authenticated;

-- application/api/get_application_content.sql
create function api.get_application_content(reference text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own constant public.applications := private.own_application(reference);
  whole jsonb := own.answers;
  secret record;
begin
  for secret in
    select kept.path, kept.value
    from private.application_secrets as stored
    cross join lateral jsonb_each(private.decrypt_text(stored.secrets)::jsonb) as kept (path, value)
    where stored.application_id = own.id
  loop
    whole := jsonb_set(whole, string_to_array(secret.path, '.'), secret.value, false);
  end loop;
  return jsonb_build_object('answers', whole);
end
$$;
comment on function api.get_application_content is
  'What the worker answered in one application, unmasked, to begin a new one with. Another worker''s is not_found.';
alter function api.get_application_content owner to app_definer;
grant execute on function api.get_application_content to authenticated;

-- application/api/get_assistance.sql
create function api.get_assistance(draft_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.assistance_json(private.own_assistance(draft_id));
end
$$;
comment on function api.get_assistance is 'The state of the last help with a draft of the worker; not_found when there was none.';
alter function api.get_assistance owner to app_definer;
grant execute on function api.get_assistance to authenticated;

-- application/api/get_assisted_draft.sql
create function api.get_assisted_draft(assistance_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance constant public.assistances := private.helped_assistance(assistance_id);
  draft private.drafts;
begin
  if private.assistance_state(assistance) <> '填写中' then
    return private.assistance_json(assistance) || jsonb_build_object('draft', null);
  end if;
  draft := private.helped_draft(assistance);
  return private.assistance_json(assistance)
    || jsonb_build_object('draft', private.draft_json(draft) || private.decrypt_text(draft.content)::jsonb);
end
$$;
comment on function api.get_assisted_draft is 'The state of a help, for its officer. It has the draft only while the help is approved and open.';
alter function api.get_assisted_draft owner to app_definer;
grant execute on function api.get_assisted_draft to authenticated;

-- application/api/get_attachment.sql
create function api.get_attachment(attachment_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_attachment public.attachments;
begin
  select * into found_attachment from public.attachments as own
  where own.id = attachment_id and own.worker_id = private.current_worker_id();
  if found_attachment.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.attachment_json(found_attachment);
end
$$;
comment on function api.get_attachment is 'The path of a worker''s file. Another worker''s file is not_found.';
alter function api.get_attachment owner to app_definer;
grant execute on function api.get_attachment to authenticated;

-- application/api/get_confirmation.sql
create function api.get_confirmation(token text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.confirmation_page(private.open_confirmation(token));
end
$$;
comment on function api.get_confirmation is 'The page that a chair is asked to confirm.';
alter function api.get_confirmation owner to app_definer;
grant execute on function api.get_confirmation to authenticated;

-- application/api/get_draft.sql
create function api.get_draft(draft_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  draft constant private.drafts := private.own_draft(draft_id);
begin
  return private.draft_json(draft) || private.decrypt_text(draft.content)::jsonb;
end
$$;
comment on function api.get_draft is 'One draft of the worker with everything typed, unmasked. Another worker''s draft is not_found.';
alter function api.get_draft owner to app_definer;
grant execute on function api.get_draft to authenticated;

-- application/api/list_applications.sql
create function api.list_applications() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(private.application_summary_json(own) order by own.submitted_at desc, own.id), '[]')
    from public.applications as own
    where own.worker_id = private.current_worker_id()
  );
end
$$;
comment on function api.list_applications is 'The worker''s applications, newest first.';
alter function api.list_applications owner to app_definer;
grant execute on function api.list_applications to authenticated;

-- application/api/list_doomed_files.sql
create function api.list_doomed_files() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(doomed.path), '[]')
  from (select file.path from private.doomed_files as file where file.doomed_at <= now() order by file.doomed_at limit 500) as doomed
$$;
comment on function api.list_doomed_files is 'Files whose rows are erased and whose bytes still exist, the oldest 500.';
alter function api.list_doomed_files owner to app_definer;
grant execute on function api.list_doomed_files to service_role;

-- application/api/list_drafts.sql
create function api.list_drafts() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(private.draft_json(own) order by own.saved_at desc, own.id), '[]')
  from private.drafts as own where own.worker_id = private.current_worker_id()
$$;
comment on function api.list_drafts is 'The worker''s drafts without their answers, the latest first.';
alter function api.list_drafts owner to app_definer;
grant execute on function api.list_drafts to authenticated;

-- application/api/list_files_to_check.sql
create function api.list_files_to_check() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from private.jobs as job where job.name = 'check-files' and job.next_run_at <= now()) then
    return null;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('path', due.path, 'sha256', due.sha256)), '[]')
    from (
      select attachment.path, attachment.sha256
      from public.attachments as attachment
      left join private.file_checks as known on known.path = attachment.path
      where attachment.application_id is not null and (known.checked_at is null or known.checked_at < now() - interval '20 hours')
      order by known.checked_at nulls first, attachment.path
      limit 100
    ) as due
  );
end
$$;
comment on function api.list_files_to_check is
  'Submitted files that were not compared with their hash in the last 20 hours, the longest ago first, a hundred at a time; null when the job is not due.';
alter function api.list_files_to_check owner to app_definer;
grant execute on function api.list_files_to_check to service_role;

-- application/api/list_orphan_attachments.sql
create function api.list_orphan_attachments() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', orphan.id, 'path', orphan.path)), '[]')
  from (
    select attachment.id, attachment.path from public.attachments as attachment
    where attachment.application_id is null and private.is_orphan_file(attachment)
    order by attachment.created_at
    limit 500
  ) as orphan
$$;
comment on function api.list_orphan_attachments is 'Uploads that are more than two days old and belong to no application and no draft, the oldest 500.';
alter function api.list_orphan_attachments owner to app_definer;
grant execute on function api.list_orphan_attachments to service_role;

-- application/api/open_material.sql
create function api.open_material(token text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  claim constant text := split_part(token, '.', 1);
  said text[];
  photo public.attachments;
  application public.applications;
begin
  if claim !~ '^([0-9a-f]{2}){1,200}$' or private.material_signature(claim) is distinct from split_part(token, '.', 2) then
    perform private.raise_code(410, 'material_link_expired');
  end if;
  said := regexp_match(convert_from(decode(claim, 'hex'), 'UTF8'), '^(\S+) (\d+) (.+)$');
  if to_timestamp(said[2]::bigint) <= now() then
    perform private.raise_code(410, 'material_link_expired');
  end if;
  -- The link of a login that was closed meanwhile.
  if exists (select from private.desk_logins as own where own.login = coalesce(substring(said[3] from '（(.+)）$'), said[3]))
    and not exists (
      select from private.desk_logins as own
      where own.login = coalesce(substring(said[3] from '（(.+)）$'), said[3]) and own.closed_at is null
    ) then
    perform private.raise_code(410, 'material_link_expired');
  end if;
  select * into photo from public.attachments as found where found.id = said[1]::uuid;
  select * into application from public.applications as found where found.id = photo.application_id;
  if application.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.log_access(said[3], '查看材料', application.reference,
    coalesce(private.item_labels(application.items, array[split_part(photo.slot, '.', 1)]), photo.slot), 1,
    application.trade_union_id);
  return jsonb_build_object('workerId', photo.worker_id, 'path', photo.path, 'mimeType', photo.mime_type);
end
$$;
comment on function api.open_material is
  'Where the photo of a link lies, once the link is true and its hour is not over. Each opening is a line of access_log.';
alter function api.open_material owner to app_definer;
grant execute on function api.open_material to anon, authenticated;

-- application/api/rate_application.sql
create function api.rate_application(reference text, grade text, comment text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application constant public.applications := private.own_application(reference);
  words constant text := nullif(trim(rate_application.comment), '');
begin
  if not private.is_ratable(application) then
    perform private.raise_code(409, 'not_ratable');
  end if;
  insert into public.ratings (application_id, grade, comment)
  values (application.id, rate_application.grade::public.rating_grade, words)
  on conflict on constraint ratings_pkey do nothing;
  if not found and not exists (
    select from public.ratings as earlier
    where earlier.application_id = application.id and earlier.grade = rate_application.grade::public.rating_grade
      and earlier.comment is not distinct from words
  ) then
    perform private.raise_code(409, 'already_rated');
  end if;
  return private.application_json(application);
end
$$;
comment on function api.rate_application is 'Keeps the worker''s rating of an application that is over, once. Repeating the same rating changes nothing.';
alter function api.rate_application owner to app_definer;
grant execute on function api.rate_application to authenticated;

-- application/api/record_file_checks.sql
create function api.record_file_checks(checks jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.file_checks as known (path, checked_at, fault, found_at)
  select given.path, now(), given.fault, case when given.fault is not null then now() end
  from jsonb_to_recordset(checks) as given (path text, fault text)
  on conflict (path) do update
  set checked_at = now(), fault = excluded.fault,
    found_at = case when excluded.fault is not null then coalesce(known.found_at, now()) end;
  -- What was erased by law is missed by nobody.
  delete from private.file_checks as known
  where not exists (select from public.attachments as attachment where attachment.path = known.path);
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'check-files';
  return jsonb_build_object('faults', (select count(*) from private.file_checks as known where known.fault is not null));
end
$$;
comment on function api.record_file_checks is 'Records which files were compared and what was wrong, and the run of the job. Answers how many files are gone or changed by now.';
alter function api.record_file_checks owner to app_definer;
grant execute on function api.record_file_checks to service_role;

-- application/api/remind_about_application.sql
create function api.remind_about_application(reference text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  review_id constant bigint := private.lock_open_review(application.id);
begin
  select * into application from public.applications as own where own.id = application.id for update;
  if application.reminded_at is not null then
    return private.application_json(application);
  end if;
  if not private.is_remindable(application) then
    perform private.raise_code(409, 'not_remindable');
  end if;
  update public.applications as own set reminded_at = now() where own.id = application.id returning * into application;
  update public.reviews as review set reminded_at = application.reminded_at where review.id = review_id;
  perform private.record_application_event(application.id, '催办',
    format('原来承诺 %s前办结。', to_char(application.promised_on, 'YYYY年FMMM月FMDD日')), '申请人');
  return private.application_json(application);
end
$$;
comment on function api.remind_about_application is 'Reminds staff of a missed promise, once. Repeating it changes nothing.';
alter function api.remind_about_application owner to app_definer;
grant execute on function api.remind_about_application to authenticated;

-- application/api/request_assistance.sql
create function api.request_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  draft constant private.drafts := private.own_draft(draft_id);
  code text;
  made public.assistances;
begin
  perform private.lock_worker(own_id);
  if (
    select count(*) from public.assistances as earlier
    where earlier.worker_id = own_id and earlier.requested_at > now() - interval '1 hour'
  ) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  -- One helper at a time: a new code ends an open help.
  update public.assistances as earlier set ended_at = now(), ending = '职工结束'
  where earlier.worker_id = own_id and earlier.draft_id = draft.id and earlier.ended_at is null;
  insert into public.assistances (worker_id, draft_id, service_name) values (own_id, draft.id, draft.service_name)
  returning * into made;
  delete from private.assistance_codes as old where old.expires_at <= now();
  loop
    code := private.random_code();
    insert into private.assistance_codes (assistance_id, code_hash, expires_at)
    values (made.id, private.assistance_code_hash(code), now() + interval '10 minutes')
    on conflict on constraint assistance_codes_are_different do nothing;
    exit when found;
  end loop;
  return private.assistance_json(made) || jsonb_build_object('code', code, 'codeExpiresAt', now() + interval '10 minutes');
end
$$;
comment on function api.request_assistance is 'Creates a six-digit code for a union officer, valid for ten minutes, for one draft of the worker. An earlier help with the draft ends.';
alter function api.request_assistance owner to app_definer;
grant execute on function api.request_assistance to authenticated;

-- application/api/request_confirmation.sql
create function api.request_confirmation(reference text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  token constant text := private.short_token();
  made public.confirmations;
begin
  select * into application from public.applications as own where own.id = application.id for update;
  if not private.is_confirmable(application) then
    perform private.raise_code(409, 'confirmation_not_open');
  end if;
  if (
    select count(*) from public.confirmations as sent
    where sent.application_id = application.id and sent.requested_at > now() - interval '1 day'
  ) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  -- Only the newest link works, so a link that was sent to the wrong person can be disabled.
  update public.confirmations as earlier set withdrawn_at = now()
  where earlier.application_id = application.id and earlier.answered_at is null and earlier.withdrawn_at is null;
  insert into public.confirmations (application_id, expires_at)
  values (application.id, now() + interval '7 days')
  returning * into made;
  insert into private.confirmation_links (confirmation_id, token_hash) values (made.id, private.token_hash(token));
  return jsonb_build_object('token', token, 'expiresAt', made.expires_at);
end
$$;
comment on function api.request_confirmation is 'Creates a one-time link for the chair of the worker''s union, valid for seven days. It disables an earlier link that was not answered.';
alter function api.request_confirmation owner to app_definer;
grant execute on function api.request_confirmation to authenticated;

-- application/api/save_assisted_draft.sql
create function api.save_assisted_draft(assistance_id uuid, revision integer, answers jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance constant public.assistances := private.helped_assistance(assistance_id);
  draft private.drafts;
  typed jsonb;
begin
  if jsonb_typeof(answers) is distinct from 'object' or octet_length(answers::text) > 524288 then
    perform private.raise_code(422, 'invalid_input', 'answers');
  end if;
  perform private.lock_worker(assistance.worker_id);
  draft := private.helped_draft(private.helped_assistance(assistance_id));
  typed := private.decrypt_text(draft.content)::jsonb;
  if typed -> 'answers' = answers then
    return private.draft_json(draft);
  end if;
  if draft.revision <> save_assisted_draft.revision then
    perform private.raise_code(409, 'draft_changed');
  end if;
  update private.drafts as own
  set content = private.encrypt_text((typed || jsonb_build_object('answers', answers))::text),
    revision = own.revision + 1, saved_at = now(), warned_at = null
  where own.worker_id = draft.worker_id and own.id = draft.id
  returning * into draft;
  return private.draft_json(draft);
end
$$;
comment on function api.save_assisted_draft is 'Saves the officer''s entries. The photos stay the worker''s. Repeating the same save changes nothing.';
alter function api.save_assisted_draft owner to app_definer;
grant execute on function api.save_assisted_draft to authenticated;

-- application/api/save_draft.sql
create function api.save_draft(draft jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  draft_id constant uuid := (draft ->> 'id')::uuid;
  content constant jsonb := draft -> 'content';
  named_files constant uuid[] := array(select jsonb_array_elements_text(draft -> 'attachmentIds')::uuid);
  kept private.drafts;
begin
  perform private.lock_worker(own_id);
  if exists (
    select from public.applications as submitted where submitted.worker_id = own_id and submitted.client_token = draft_id
  ) then
    perform private.raise_code(409, 'draft_submitted');
  end if;
  select * into kept from private.drafts as own where own.worker_id = own_id and own.id = draft_id;
  if kept.id is not null and kept.revision <> (draft ->> 'revision')::integer then
    -- The answer to the same save may have been lost.
    if private.decrypt_text(kept.content)::jsonb = content then
      return private.draft_json(kept);
    end if;
    perform private.raise_code(409, 'draft_changed');
  end if;
  perform private.check_service(draft ->> 'serviceCode');
  if jsonb_typeof(content) is distinct from 'object' or octet_length(content::text) > 524288 or cardinality(named_files) > 200 then
    perform private.raise_code(422, 'invalid_input', 'content');
  end if;
  if kept.id is null and (select count(*) from private.drafts as own where own.worker_id = own_id) >= 50 then
    perform private.raise_code(429, 'rate_limited');
  end if;

  insert into private.drafts as own (worker_id, id, service_code, service_name, variant, form_version, content, attachment_ids)
  values (
    own_id, draft_id, draft ->> 'serviceCode', draft ->> 'serviceName', draft ->> 'variant', (draft ->> 'formVersion')::integer,
    private.encrypt_text(content::text), named_files
  )
  on conflict on constraint drafts_pkey do update
  set form_version = excluded.form_version, content = excluded.content, attachment_ids = excluded.attachment_ids,
    revision = own.revision + 1, saved_at = now(), warned_at = null;
  perform private.release_files(own_id, array(select unnest(kept.attachment_ids) except select unnest(named_files)));
  update public.attachments as attachment set kept_until = now() + private.draft_lifetime() + interval '2 days'
  where attachment.worker_id = own_id and attachment.id = any (named_files) and attachment.application_id is null;
  return private.draft_json(private.own_draft(draft_id));
end
$$;
comment on function api.save_draft is
  'Saves a draft. A phone that has not seen the last revision gets draft_changed, and a submitted draft is draft_submitted. Repeating the same save changes nothing.';
alter function api.save_draft owner to app_definer;
grant execute on function api.save_draft to authenticated;

-- application/api/submit_application.sql
-- One call takes a submission and saves its common answers, because most of a call's time is the network.
create function api.submit_application(submission jsonb, profile jsonb default '{}') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  submitted constant public.applications := private.submit_application(submission);
begin
  begin
    perform private.add_to_profile(profile);
  exception when others then
    -- The application is kept. The log gets the code of the fault and not its text, which may quote an answer.
    raise warning 'a profile was not kept: %', sqlstate;
  end;
  return private.application_json(submitted);
end
$$;
comment on function api.submit_application is
  'Takes a submission that the functions have validated, and adds its common answers to those that the worker''s forms begin with. When these cannot be saved, the application is kept all the same.';
alter function api.submit_application owner to app_definer;
grant execute on function api.submit_application to authenticated;

-- application/api/supplement_application.sql
create function api.supplement_application(reference text, supplement jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  today constant date := private.today();
  review_id bigint;
  earlier private.supplements;
  labels text;
  new_files text;
  is_correction boolean;
  sent constant bytea := private.keyed_hash((supplement -> 'given')::text);
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  select * into earlier from private.supplements as same
  where same.application_id = application.id and same.client_token = (supplement ->> 'clientToken')::uuid;
  if earlier.application_id is not null then
    if earlier.content_hash <> sent then
      perform private.raise_code(409, 'already_submitted', application.reference);
    end if;
    return private.application_json(application);
  end if;
  is_correction := application.status = '待补正';
  new_files := private.describe_new_files(application, supplement);
  if not is_correction and new_files is null then
    perform private.raise_code(409, 'not_correctable');
  end if;
  perform private.check_supplement(application, supplement);
  perform private.check_contents(supplement);
  labels := private.item_labels(application.items, coalesce(application.correction_items, array(
    select listed ->> 'slot' from jsonb_array_elements(supplement -> 'attachments') as listed
    where listed ->> 'slot' = any (private.empty_slots(application))
  )));

  insert into private.supplements (application_id, client_token, previous_answers, previous_summary, content_hash)
  values (application.id, (supplement ->> 'clientToken')::uuid, application.answers, application.summary, sent);
  -- The new files of an open slot replace the old ones. Old files that are listed again stay.
  update public.attachments as attachment set superseded_at = now()
  where attachment.application_id = application.id and attachment.superseded_at is null
    and attachment.slot = any (private.open_items(application));
  perform private.attach(application, coalesce(supplement -> 'attachments', '[]'));
  perform private.merge_secrets(application.id, supplement -> 'secrets', supplement -> 'answers');

  update public.applications as own
  set status = case when not is_correction then own.status when own.decided_at is not null then '已通过' when own.accepted_at is null then '已提交' else '已受理' end::public.application_status,
    answers = supplement -> 'answers', summary = supplement ->> 'summary', items = coalesce(supplement -> 'items', own.items),
    phone = coalesce(supplement ->> 'phone', own.phone), workplace = coalesce(left(supplement ->> 'workplace', 120), own.workplace),
    accept_by = case when not is_correction then own.accept_by when own.accepted_at is null then private.add_working_days(today, 5) end,
    promised_on = case when not is_correction then own.promised_on when own.accepted_at is not null and own.decided_at is null then
      coalesce(own.overdue_since, private.add_working_days(today, own.left_working_days)) end,
    left_working_days = null, correction_reason = null, correction_items = null,
    decision_reason = case when not is_correction then own.decision_reason end
  where own.id = application.id
  returning * into application;
  update public.reviews as review
  set application_status = application.status, phone = coalesce(application.phone, review.phone), summary = application.summary,
    changes = nullif(concat_ws(E'\n', case when not is_correction then review.changes end, nullif(supplement ->> 'changes', ''), new_files), ''),
    due_on = coalesce(application.promised_on, application.accept_by)
  where review.id = review_id;
  perform private.record_application_event(application.id, case when is_correction then '已补好' else '已补交材料' end,
    format(case when is_correction then '补了：%s。' else '补交了：%s。' end, labels), '申请人');
  return private.application_json(application);
end
$$;
comment on function api.supplement_application is
  'Takes the corrections that staff asked for, and files for slots that have none, and nothing else. The deadline of a correction continues from where it stopped; a paper that follows moves none. Repeating the same clientToken changes nothing.';
alter function api.supplement_application owner to app_definer;
grant execute on function api.supplement_application to authenticated;

-- application/api/withdraw_application.sql
create function api.withdraw_application(reference text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  review_id bigint;
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  if application.status = '已撤回' then
    return private.application_json(application);
  end if;
  if application.status not in ('已提交', '已受理', '待补正') or application.decided_at is not null then
    perform private.raise_code(409, 'not_withdrawable');
  end if;
  update public.applications as own
  set status = '已撤回', closed_at = now(), promised_on = null, accept_by = null, correction_reason = null, correction_items = null
  where own.id = application.id
  returning * into application;
  update public.reviews as review set closed_at = now() where review.id = review_id;
  perform private.record_application_event(application.id, '撤回申请', null, '申请人');
  return private.application_json(application);
end
$$;
comment on function api.withdraw_application is 'Withdraws an undecided application and closes its round. Repeating the call changes nothing.';
alter function api.withdraw_application owner to app_definer;
grant execute on function api.withdraw_application to authenticated;

-- application/private/accept_silently.sql
create function private.accept_silently() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  late record;
  typed public.reviews;
  accepted integer := 0;
begin
  delete from private.job_faults as fault where fault.at < now() - interval '90 days';
  for late in
    select review.id, review.reference, review.application_id
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    where review.closed_at is null and application.status = '已提交' and application.accept_by < private.today()
    order by review.id
  loop
    begin
      -- 行政许可法 第三十二条: 逾期不告知的，自收到申请材料之日起即为受理.
      select * into typed from public.reviews as review
      where review.id = late.id and review.closed_at is null and review.application_status = '已提交' for update;
      if found then
        update public.reviews as review
        set decision = '受理', reason = '五个工作日内没有作出决定，视为受理。', items_to_correct = null, transfer_to = null,
          granted_amount = null, handler = null, handled_since = null, decided_by = '系统', decided_at = now(), closed_at = now()
        where review.id = late.id;
        -- What a clerk has half typed goes on in the next round.
        update public.reviews as review
        set reason = typed.reason, items_to_correct = typed.items_to_correct, transfer_to = typed.transfer_to,
          granted_amount = typed.granted_amount, staff_name = typed.staff_name, internal_note = typed.internal_note,
          handler = typed.handler, handled_since = typed.handled_since
        where review.application_id = late.application_id and review.closed_at is null;
        accepted := accepted + 1;
      end if;
    exception when others then
      insert into private.job_faults (job_name, subject, message) values ('accept-silently', late.reference, left(sqlerrm, 10000));
    end;
  end loop;
  return accepted;
end
$$;
comment on function private.accept_silently is
  'Five working days without a decision count as 受理, however late this job runs. What a clerk has half typed goes on in the next round. A failure of one application is recorded in private.job_faults.';
grant execute on function private.accept_silently to app_definer;

-- application/private/application_json.sql
create function private.application_json(application public.applications) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.application_summary_json(application) || jsonb_build_object(
    'formVersion', application.form_version,
    'tradeUnionId', application.trade_union_id,
    'answers', application.answers,
    'attachments', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', attachment.id,
        'slot', attachment.slot,
        'mimeType', attachment.mime_type,
        'byteSize', attachment.byte_size,
        'verdict', attachment.verdict,
        'verdictNote', attachment.verdict_note
      ) order by attachment.created_at, attachment.id), '[]')
      from public.attachments as attachment
      where attachment.application_id = application.id and attachment.superseded_at is null
    ),
    'timeline', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', event.at, 'title', event.title, 'detail', event.detail, 'actor', event.actor
      ) order by event.id desc), '[]')
      from public.application_events as event
      where event.application_id = application.id
    ),
    'correction', case when application.status = '待补正' then jsonb_build_object(
      'reason', application.correction_reason,
      'items', (
        select jsonb_agg(item order by place)
        from jsonb_array_elements(application.items) with ordinality as listed (item, place)
        where item ->> 'name' = any (application.correction_items)
      )
    ) end,
    'canWithdraw', application.decided_at is null and application.status in ('已提交', '已受理', '待补正'),
    'acceptBy', application.accept_by,
    'grantedAmount', (
      select review.granted_amount from public.reviews as review
      where review.application_id = application.id and review.undone_at is null and review.granted_amount is not null
        and review.decision in ('通过', '办结')
      order by review.round desc limit 1
    ),
    'tradeUnionPhone', private.contact_phone(application.trade_union_id),
    'decisionReason', application.decision_reason,
    'overdueSince', private.overdue_since(application),
    'canRemind', private.is_remindable(application),
    'remindedAt', application.reminded_at,
    'canRate', private.is_ratable(application)
      and not exists (select from public.ratings as rated where rated.application_id = application.id),
    'rating', (
      select jsonb_build_object('grade', rating.grade, 'comment', rating.comment, 'ratedAt', rating.rated_at)
      from public.ratings as rating where rating.application_id = application.id
    ),
    'assistedBy', application.assisted_by,
    'canRequestConfirmation', private.is_confirmable(application),
    'confirmation', private.confirmation_json(application)
  );
end
$$;
comment on function private.application_json is 'ApplicationDetail of shared/application: everything the worker sees of one application.';
grant execute on function private.application_json to app_definer;

-- application/private/application_of.sql
create function private.application_of(reference text) returns public.applications
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  -- Full-width letters and digits too, as Chinese keyboards write them.
  typed constant text := upper(private.compare_key(coalesce(reference, '')));
  letters constant text := (private.our_province()).letters;
  application public.applications;
begin
  select * into application from public.applications as found where found.reference = typed;
  if application.id is null then
    perform private.refuse('not_found', case
      when typed = '' then '请填写申请编号。'
      when typed !~ ('^' || letters || '[0-9A-Z]{12}$') then
        format('申请编号“%s”不完整：%s 加 12 位数字和字母，一共 14 位。', trim(reference), letters)
      when right(typed, 1) <> private.reference_check_character(substr(typed, 3, 11)) then
        format('申请编号 %s 有一位写错了（校验码不对），请核对。', typed)
      else format('没有编号为 %s 的申请，请核对编号。', typed)
    end);
  end if;
  return application;
end
$$;
comment on function private.application_of is
  'The application with a reference number as people type it: small letters, blanks and full-width characters are accepted. Otherwise raises a sentence for staff.';
grant execute on function private.application_of to app_definer;

-- application/private/application_summary_json.sql
create function private.application_summary_json(application public.applications) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'reference', application.reference,
    'serviceCode', application.service_code,
    'serviceName', application.service_name,
    'variant', application.variant,
    'status', application.status,
    'submittedAt', application.submitted_at,
    'promisedOn', application.promised_on,
    'isOverdue', application.status in ('已受理', '待补正') and private.overdue_since(application) is not null,
    'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
    'todo', private.application_todo(application)
  );
end
$$;
comment on function private.application_summary_json is 'ApplicationSummary of shared/application: one line of the worker''s list.';
grant execute on function private.application_summary_json to app_definer;

-- application/private/application_todo.sql
create function private.application_todo(application public.applications) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select case when application.status = '待补正' then
      format(
        case when bool_and(item ->> 'kind' = 'attachments') then '还差 %s 项材料：%s' else '要补 %s 项：%s' end,
        count(*), string_agg(item ->> 'label', '、' order by place)
      )
    end
    from jsonb_array_elements(application.items) with ordinality as listed (item, place)
    where item ->> 'name' = any (application.correction_items)
  );
end
$$;
comment on function private.application_todo is
  'What the worker has to do now, in words; null when there is nothing to do.';
grant execute on function private.application_todo to app_definer;

-- application/private/assistance_code_hash.sql
create function private.assistance_code_hash(code text) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash('assistance ' || code);
end
$$;
comment on function private.assistance_code_hash is 'The hash that an assistance code is kept and found by.';
grant execute on function private.assistance_code_hash to app_definer;

-- application/private/assistance_json.sql
create function private.assistance_json(assistance public.assistances) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', assistance.id,
    'state', private.assistance_state(assistance),
    'serviceName', assistance.service_name,
    'officer', assistance.officer_words,
    'endsAt', assistance.ends_at,
    'ending', coalesce(assistance.ending, case when assistance.ends_at <= now() then '到时间'::public.assistance_ending end)
  );
end
$$;
comment on function private.assistance_json is 'Assistance of shared/application, for the worker who asked for help.';
grant execute on function private.assistance_json to app_definer;

-- application/private/assistance_state.sql
create function private.assistance_state(assistance public.assistances) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when assistance.ended_at is not null or assistance.ends_at <= now() then '已结束'
    when assistance.approved_at is not null then '填写中'
    when assistance.claimed_at < now() - interval '10 minutes' then '已结束'
    when assistance.claimed_at is not null then '等同意'
    when exists (
      select from private.assistance_codes as code where code.assistance_id = assistance.id and code.expires_at > now()
    ) then '等输入'
    else '已结束'
  end;
end
$$;
comment on function private.assistance_state is '等输入、等同意、填写中 or 已结束 at this moment. It is computed, so no job has to end a help in time.';
grant execute on function private.assistance_state to app_definer;

-- application/private/attach.sql
create function private.attach(application public.applications, attachments jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wanted jsonb;
begin
  for wanted in select * from jsonb_array_elements(attachments) loop
    update public.attachments as attachment
    set application_id = application.id, slot = wanted ->> 'slot', superseded_at = null, kept_until = null
    where attachment.id = (wanted ->> 'id')::uuid
      and attachment.worker_id = application.worker_id
      and (attachment.application_id = application.id or private.is_waiting_file(attachment));
    if not found then
      perform private.raise_code(422, 'attachment_unknown', wanted ->> 'id');
    end if;
  end loop;
end
$$;
comment on function private.attach is 'Connects uploads of the same worker with an application. Refuses a file of another worker, and an unknown, expired or used one.';
grant execute on function private.attach to app_definer;

-- application/private/attachment_json.sql
create function private.attachment_json(attachment public.attachments) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', attachment.id,
    'slot', attachment.slot,
    'mimeType', attachment.mime_type,
    'byteSize', attachment.byte_size,
    'createdAt', attachment.created_at,
    'path', attachment.path
  );
end
$$;
comment on function private.attachment_json is 'Attachment of shared/application, with its path in the storage.';
grant execute on function private.attachment_json to app_definer;

-- application/private/carry_out_decision.sql
-- Carries out a decision: moves the application, writes the timeline, tells the worker and opens the next round.
create function private.carry_out_decision() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications;
  legal private.legal_decisions;
  today constant date := private.today();
  receiver_name text;
  named_items text[];
  labels text;
  notice_id uuid;
begin
  select * into application from public.applications as found where found.id = new.application_id for update;
  select * into legal from private.legal_decisions as found
  where found.status = application.status and found.decision = new.decision;
  if legal.decision is null then
    perform private.refuse('status_changed', format('申请刚刚变成了“%s”，请刷新后再处理。', application.status));
  end if;

  application.status := legal.next_status;
  application.decision_reason := new.reason;
  case new.decision
    when '受理' then
      -- Silent acceptance counts from the last day for a decision, however late the job ran.
      application.promised_on := private.add_working_days(
        case when new.decided_by = '系统' then application.accept_by else today end, application.committed_working_days);
      application.accepted_at := now();
      application.accept_by := null;
    when '要求补正' then
      named_items := private.resolve_items(application.items, new.items_to_correct);
      labels := private.item_labels(application.items, named_items);
      application.correction_reason := new.reason;
      application.correction_items := named_items;
      application.overdue_since := private.overdue_since(application);
      -- An application that is already approved has no deadline that could stop.
      if application.decided_at is null then
        application.left_working_days := private.count_working_days(today, application.promised_on);
      end if;
      application.promised_on := null;
      application.accept_by := null;
    when '转办' then
      application.trade_union_id := new.transfer_to;
      select found.name into receiver_name from public.trade_unions as found where found.id = new.transfer_to;
    when '通过', '不予通过', '不予受理' then
      application.decided_at := now();
      application.accept_by := null;
    when '办结' then
      null;
  end case;
  if not legal.opens_next_round then
    application.closed_at := now();
  end if;

  notice_id := private.tell_decision(
    application, new.decision, new.reason, labels, receiver_name, new.trade_union_name, new.decided_by);
  if new.decision = '要求补正' then
    application.correction_notice_id := notice_id;
  end if;
  update public.applications as target
  set status = application.status, decision_reason = application.decision_reason, accepted_at = application.accepted_at,
    accept_by = application.accept_by, promised_on = application.promised_on,
    left_working_days = application.left_working_days, overdue_since = application.overdue_since,
    correction_reason = application.correction_reason, correction_items = application.correction_items,
    correction_notice_id = application.correction_notice_id, trade_union_id = application.trade_union_id,
    decided_at = application.decided_at, closed_at = application.closed_at
  where target.id = application.id;

  if legal.opens_next_round then
    perform private.open_review(application);
  end if;
  return null;
end
$$;
comment on function private.carry_out_decision is 'Moves the application as private.legal_decisions says, tells the worker and opens the next round.';
alter function private.carry_out_decision owner to app_definer;

-- application/private/check_complaint_outcome.sql
create function private.check_complaint_outcome() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications;
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (new.reference <> old.reference or new.outcome <> old.outcome or new.application_id is distinct from old.application_id
    or new.trade_union_id is distinct from old.trade_union_id or new.trade_union_name is distinct from old.trade_union_name or new.recorded_at <> old.recorded_at) then
    perform private.refuse('read_only', '只能改日期、文号、说明和经办人。申请编号或结果写错了的，请删除这一行，再写一行。');
  end if;
  new.reference := private.known_reference(new.reference);
  select * into application from public.applications as found where found.reference = new.reference;
  if application.id is null then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', new.reference));
  end if;
  -- A test compares the code with the catalogue.
  if application.service_code <> 'rights-complaint' then
    perform private.refuse('no_complaint', format('%s 是“%s”，不是职工权益诉求，不在这里记录结果。', new.reference, application.service_name));
  end if;
  if application.erased_at is not null then
    perform private.refuse('erased', format('%s：个人信息已经清除，不能再记录结果。', new.reference));
  end if;
  if application.status in ('已撤回', '不予受理', '未通过') then
    perform private.refuse('illegal_outcome', format('%s 已经是“%s”，不能再记录结果。', new.reference, application.status));
  end if;
  if application.accepted_at is null then
    perform private.refuse('illegal_outcome', format('%s 还没有受理，请先在 reviews 里受理，再记录结果。', new.reference));
  end if;
  new.issued_on := coalesce(new.issued_on, private.today());
  if new.issued_on > private.today() then
    perform private.refuse('wrong_day', format('日期 %s 还没有到，请核对。', new.issued_on));
  end if;
  if new.issued_on < (application.submitted_at at time zone 'Asia/Shanghai')::date then
    perform private.refuse('wrong_day', format('日期 %s 比职工提交诉求（%s）还早，请核对。', new.issued_on,
      (application.submitted_at at time zone 'Asia/Shanghai')::date));
  end if;
  new.note := nullif(private.normalize_text(new.note), '');
  new.document_number := nullif(private.normalize_text(new.document_number), '');
  new.staff_name := nullif(private.normalize_text(new.staff_name), '');
  if new.outcome = '整改' and new.note is null then
    perform private.refuse('note_required', '“整改”要在说明（note）里写明单位是怎么整改的，职工会看到。');
  end if;
  if tg_op = 'INSERT' then
    new.application_id := application.id;
    new.trade_union_id := application.trade_union_id;
    new.recorded_at := now();
    select receiver.name into new.trade_union_name from public.trade_unions as receiver where receiver.id = application.trade_union_id;
  end if;
  return new;
end
$$;
comment on function private.check_complaint_outcome is
  'Takes an outcome only for an accepted complaint, on a day between its submission and today, and fills in the union. Every refusal says what to do.';

-- application/private/check_contents.sql
-- What the functions have checked with the form's schema. A leaked token of a worker calls without them.
create function private.check_contents(contents jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  wrong constant text := case
    when jsonb_typeof(contents -> 'answers') is distinct from 'object' or contents -> 'answers' = '{}'
      or octet_length((contents -> 'answers')::text) > 262144 then 'answers'
    when length(private.normalize_text(coalesce(contents ->> 'summary', ''))) not between 1 and 100000 then 'summary'
    when contents ->> 'phone' !~ '^1[3-9][0-9]{9}$' then 'phone'
    when private.holds_id_number(contents ->> 'summary') then 'summary'
    when private.holds_id_number((contents -> 'answers')::text) then 'answers'
    when private.holds_id_number(contents ->> 'applicantName') then 'applicantName'
    when private.holds_id_number(contents ->> 'workplace') then 'workplace'
    when private.holds_id_number(contents ->> 'changes') then 'changes'
  end;
begin
  if wrong is not null then
    perform private.raise_code(422, 'invalid_input', wrong);
  end if;
end
$$;
comment on function private.check_contents is
  'Refuses a submission or a supplement without answers or summary, one that is too large, and a whole ID number outside its secrets (invalid_input with the place).';
grant execute on function private.check_contents to app_definer;

-- application/private/check_decision.sql
-- What staff may write into a round: a legal and complete decision, once. Every refusal is a sentence that says what to
-- do.
create function private.check_decision(review public.reviews) returns public.reviews
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications;
  receiver_id text;
  failed record;
begin
  select * into application from public.applications as found where found.id = review.application_id;
  if not private.is_in_scope(application.trade_union_id) then
    perform private.refuse('not_found', '没有这份申请，请核对编号。');
  end if;

  if not exists (
    select from private.legal_decisions as legal
    where legal.status = application.status and legal.decision = review.decision
  ) then
    perform private.refuse('illegal_decision', case
      when application.status = '待补正' then '正在等职工补正，补正提交后才能作决定。'
      else format('申请现在是“%s”，不能“%s”。可以选：%s。', application.status, review.decision,
        coalesce((
          select string_agg(legal.decision::text, '、' order by legal.decision)
          from private.legal_decisions as legal where legal.status = application.status
        ), '无，这份申请已经结束'))
    end);
  end if;

  if review.decision = '要求补正' and coalesce(cardinality(review.items_to_correct), 0) = 0 then
    -- Verdicts on materials fill in what staff left out: the items to correct, and the reason.
    select * into failed from private.failed_slots(application);
    review.items_to_correct := failed.labels;
    review.reason := coalesce(review.reason, left(failed.explained, 500));
  end if;

  if review.decision in ('不予受理', '要求补正', '不予通过') and review.reason is null then
    perform private.refuse('reason_required', format('“%s”必须填写理由（reason），职工会看到。', review.decision));
  end if;

  if review.decision = '要求补正' then
    if coalesce(cardinality(review.items_to_correct), 0) = 0 then
      perform private.refuse('items_required', format(
        '要求补正必须写明补正哪些项目（items_to_correct），或者先在 attachments 里把材料标为“重拍”“材料不符”。可以选：%s。',
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(application.items) as item)));
    end if;
    perform private.resolve_items(application.items, review.items_to_correct);
  elsif review.items_to_correct is not null then
    perform private.refuse('items_without_correction', '只有“要求补正”才填补正项目（items_to_correct），请清空或改选“要求补正”。');
  end if;

  if review.decision = '转办' then
    if review.transfer_to is null then
      perform private.refuse('receiver_required', format('转办必须写明转给哪个工会（transfer_to），填工会编号或全称，例如：%s。', (
        select format('%s 或 %s', county.id, county.name)
        from public.trade_unions as county
        where county.level = '县级' and county.id <> application.trade_union_id
        order by county.id limit 1
      )));
    end if;
    receiver_id := private.receiver_of(review.transfer_to);
    if receiver_id = application.trade_union_id then
      perform private.refuse('same_receiver', format('这份申请已经在%s，请填另一个工会。', review.trade_union_name));
    end if;
    review.transfer_to := receiver_id;
  elsif review.transfer_to is not null then
    perform private.refuse('receiver_without_transfer', '只有“转办”才填转给哪个工会（transfer_to），请清空或改选“转办”。');
  end if;
  perform private.check_granted_amount(review);
  return review;
end
$$;
comment on function private.check_decision is 'Refuses an illegal or incomplete decision with a sentence that says what to do. Returns the row to save.';
alter function private.check_decision owner to app_definer;
grant execute on function private.check_decision to staff;

-- application/private/check_granted_amount.sql
create function private.check_granted_amount(review public.reviews) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if review.granted_amount is null then
    return;
  end if;
  if review.decision not in ('通过', '办结') then
    perform private.refuse('amount_without_approval', '只有“通过”和“办结”才填金额（granted_amount），请清空。');
  end if;
  if not exists (
    select from public.applications as application
    join public.service_settings as setting on setting.service_code = application.service_code
    where application.id = review.application_id and setting.grants_money
  ) then
    perform private.refuse('amount_not_for_service', format('“%s”不是发放资金的事项，请清空金额（granted_amount）。发放资金的事项在 service_settings 里设置。',
      review.service_name));
  end if;
end
$$;
comment on function private.check_granted_amount is 'Refuses an amount of money for a decision or a service that grants none.';
grant execute on function private.check_granted_amount to app_definer;

-- application/private/check_supplement.sql
create function private.check_supplement(application public.applications, supplement jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  open_items constant text[] := private.open_items(application);
  touched text;
begin
  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'field'
    and item ->> 'name' <> all (open_items)
    and application.answers -> (item ->> 'name') is distinct from supplement -> 'answers' -> (item ->> 'name')
  limit 1;
  if touched is null then
    select path into touched
    from jsonb_object_keys(coalesce(supplement -> 'secrets', '{}')) as path
    where split_part(path, '.', 1) <> all (open_items)
    limit 1;
  end if;
  if touched is null then
    select attachment ->> 'slot' into touched
    from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
    where attachment ->> 'slot' <> all (open_items)
      and not exists (
        select from public.attachments as kept
        where kept.id = (attachment ->> 'id')::uuid and kept.application_id = application.id
          and kept.slot = attachment ->> 'slot' and kept.superseded_at is null
      )
    limit 1;
  end if;
  if touched is not null then
    perform private.raise_code(409, 'item_not_open', touched);
  end if;

  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'attachments'
    and item ->> 'name' = any (application.correction_items)
    and not exists (
      select from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
      where attachment ->> 'slot' = item ->> 'name'
    )
  limit 1;
  if touched is not null then
    perform private.raise_code(422, 'invalid_input', touched);
  end if;
end
$$;
comment on function private.check_supplement is
  'Refuses a change of an item that is not open (item_not_open) and an open slot without files (invalid_input). The detail is the item.';
grant execute on function private.check_supplement to app_definer;

-- application/private/confirmation_json.sql
create function private.confirmation_json(application public.applications) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'requestedAt', latest.requested_at,
      'expiresAt', latest.expires_at,
      'isOpen', latest.answered_at is null and latest.expires_at > now(),
      'outcome', latest.outcome,
      'answeredAt', latest.answered_at,
      'confirmer', private.mask_name(latest.confirmer_name),
      'isVerified', latest.is_verified
    )
    from public.confirmations as latest
    where latest.application_id = application.id and latest.withdrawn_at is null
    order by latest.answered_at is null, latest.id desc
    limit 1
  );
end
$$;
comment on function private.confirmation_json is 'The last confirmation as the worker sees it; one with an answer comes first. The name of the person who answered is masked, and the comment is for staff only.';
grant execute on function private.confirmation_json to app_definer;

-- application/private/confirmation_line.sql
create function private.confirmation_line(confirmation public.confirmations) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('%s　%s　%s，手机号 %s，%s%s',
    to_char(confirmation.answered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
    confirmation.outcome, regexp_replace(confirmation.confirmer_name, '\s+', ' ', 'g'), coalesce(confirmation.confirmer_phone, '没有验证'),
    case when confirmation.is_verified then '已核实：' || confirmation.officer_words
      when confirmation.officer_words is not null then '未核实：登记在别的工会，' || confirmation.officer_words
      else '未核实：手机号不在基层工会工作者名单里' end,
    coalesce('　留言：' || regexp_replace(confirmation.comment, '\s+', ' ', 'g'), ''));
end
$$;
comment on function private.confirmation_line is 'A confirmation on one line, for staff in the round.';
grant execute on function private.confirmation_line to app_definer;

-- application/private/confirmation_page.sql
create function private.confirmation_page(confirmation public.confirmations) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'applicantName', private.mask_name(application.applicant_name),
      'serviceName', application.service_name,
      'workplace', application.workplace,
      'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
      'statement', application.confirmation_statement,
      'requestedAt', confirmation.requested_at,
      'expiresAt', confirmation.expires_at,
      'isPhoneVerified', private.is_phone_fresh(private.current_worker_id())
        or exists (select from private.find_officer(private.current_worker_id())),
      'officerUnit', case when officer.is_own then officer.unit_name end,
      'otherUnit', case when not officer.is_own then officer.unit_name end,
      'outcome', confirmation.outcome,
      'answeredAt', confirmation.answered_at
    )
    from public.applications as application
    left join lateral (
      select listed.unit_name, private.is_in_chain(listed.trade_union_id, application.trade_union_id) as is_own
      from private.find_officer(private.current_worker_id(), application.trade_union_id) as listed
      where listed.can_confirm limit 1
    ) as officer on true
    where application.id = confirmation.application_id
  );
end
$$;
comment on function private.confirmation_page is
  'What the chair of a union sees behind a confirmation link: the masked name and the statement, and nothing else.';
grant execute on function private.confirmation_page to app_definer;

-- application/private/content_hash.sql
create function private.content_hash(submission jsonb) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash(jsonb_build_object(
    'service', submission -> 'serviceCode', 'variant', submission -> 'variant', 'receiver', submission -> 'tradeUnionId',
    'answers', submission -> 'answers', 'secrets', submission -> 'secrets', 'attachments', submission -> 'attachments'
  )::text);
end
$$;
comment on function private.content_hash is
  'Hashes what the worker gave and nothing that the server adds, because that can change with a release.';
grant execute on function private.content_hash to app_definer;

-- application/private/describe_new_files.sql
create function private.describe_new_files(application public.applications, supplement jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with listed as (
      select (attachment ->> 'id')::uuid as id, attachment ->> 'slot' as slot
      from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
      where attachment ->> 'slot' = any (private.open_items(application))
    ), before as (
      select attachment.id, attachment.slot from public.attachments as attachment
      where attachment.application_id = application.id and attachment.superseded_at is null
        and attachment.slot = any (private.open_items(application))
    ), slots as (
      select item ->> 'name' as slot, item ->> 'label' as label, place,
        (select string_agg(split_part(file.path, '/', 2), '、' order by file.created_at, file.id)
          from listed join public.attachments as file on file.id = listed.id
          where listed.slot = item ->> 'name' and not exists (select from before where before.id = listed.id)) as new_names,
        (select count(*) from before where before.slot = item ->> 'name'
          and not exists (select from listed where listed.id = before.id)) as replaced
      from jsonb_array_elements(coalesce(supplement -> 'items', application.items)) with ordinality as named (item, place)
      where item ->> 'kind' = 'attachments'
    )
    select string_agg(
      slots.label || '：' || concat_ws('，',
        '新传了 ' || slots.new_names,
        case when slots.replaced > 0 then format('原来的 %s 个文件不再有效', slots.replaced) end
      ), E'\n' order by slots.place)
    from slots
    where slots.new_names is not null or slots.replaced > 0
  );
end
$$;
comment on function private.describe_new_files is
  'The change of files by a supplement, one line for each slot, with the file names that staff see in Storage. Call it before the files move.';
grant execute on function private.describe_new_files to app_definer;

-- application/private/draft_json.sql
create function private.draft_json(draft private.drafts) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', draft.id,
    'serviceCode', draft.service_code,
    'variant', draft.variant,
    'formVersion', draft.form_version,
    'revision', draft.revision,
    'savedAt', draft.saved_at,
    'expiresAt', draft.saved_at + private.draft_lifetime()
  );
end
$$;
comment on function private.draft_json is 'DraftSummary of shared/application: a draft without its answers.';
grant execute on function private.draft_json to app_definer;

-- application/private/draft_lifetime.sql
create function private.draft_lifetime() returns interval
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return interval '90 days';
end
$$;
comment on function private.draft_lifetime is 'How long a draft is kept after its last change.';
grant execute on function private.draft_lifetime to app_definer;

-- application/private/draft_place.sql
-- Once for each application, at its first approval. Nothing about a place may stop a decision or a worker's supplement.
create function private.draft_place() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  proposed constant public.places := private.proposed_place(new);
  before constant public.places := private.proposed_place(old);
begin
  if new.decided_at is null or new.status not in ('已通过', '已办结', '待补正') then
    -- The approval was undone. What staff have published meanwhile is theirs.
    delete from public.places as drafted where drafted.drafted_from = new.reference and drafted.state = '草稿';
    return null;
  end if;
  if proposed.kind is null then
    return null;
  end if;
  if old.decided_at is null then
    insert into public.places (state, kind, name, trade_union_id, region_code, address, opening_hours, notice, drafted_from)
    values ('草稿', proposed.kind, proposed.name, proposed.trade_union_id, proposed.region_code, proposed.address,
      proposed.opening_hours, proposed.notice, proposed.drafted_from)
    on conflict (drafted_from) do nothing;
  else
    -- A supplement after the approval corrects a draft that staff have not touched.
    update public.places as drafted
    set kind = proposed.kind, name = proposed.name, address = proposed.address,
      opening_hours = proposed.opening_hours, notice = proposed.notice
    where drafted.drafted_from = new.reference and drafted.state = '草稿'
      and drafted.kind = before.kind and drafted.name = before.name and drafted.address = before.address
      and drafted.opening_hours is not distinct from before.opening_hours
      and drafted.notice is not distinct from before.notice;
  end if;
  return null;
exception
  when raise_exception or check_violation or unique_violation or not_null_violation then
    -- The county has this place already, or its words are none that a place can have.
    return null;
end
$$;
comment on function private.draft_place is
  'Makes a draft of a place when a 职工书屋 or 女工家园 is approved, follows a supplement, and takes it back when the approval is undone.';
alter function private.draft_place owner to app_definer;

-- application/private/drop_draft.sql
create function private.drop_draft(draft private.drafts) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.release_files(draft.worker_id, draft.attachment_ids);
  delete from private.drafts as dropped where dropped.worker_id = draft.worker_id and dropped.id = draft.id;
end
$$;
comment on function private.drop_draft is 'Deletes a draft. Its photos are kept for two more days.';
grant execute on function private.drop_draft to app_definer;

-- application/private/empty_slots.sql
create function private.empty_slots(application public.applications) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(array_agg(item ->> 'name'), '{}')
    from jsonb_array_elements(application.items) as item
    where item ->> 'kind' = 'attachments'
      and application.status in ('已提交', '已受理', '待补正') and application.decided_at is null
      and not exists (
        select from public.attachments as file
        where file.application_id = application.id and file.superseded_at is null and file.slot = item ->> 'name'
      )
  );
end
$$;
comment on function private.empty_slots is
  'The material slots that have no file. The worker may fill them at any time until a decision, without being asked.';
grant execute on function private.empty_slots to app_definer;

-- application/private/end_draft_by_submitting.sql
create function private.end_draft_by_submitting() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_worker(new.worker_id);
  perform private.drop_draft(draft) from private.drafts as draft
  where draft.worker_id = new.worker_id and draft.id = new.client_token;
  return new;
end
$$;
comment on function private.end_draft_by_submitting is 'Deletes the draft of a submission in the same transaction.';
grant execute on function private.end_draft_by_submitting to app_definer;

-- application/private/expire_drafts.sql
create function private.expire_drafts() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  draft private.drafts;
  expired integer := 0;
begin
  for draft in
    select * from private.drafts as old
    where old.warned_at is null and old.saved_at < now() - private.draft_lifetime() + interval '7 days'
    order by old.saved_at
    limit 1000
    for update skip locked
  loop
    perform private.send_message(draft.worker_id, '没填完的表快要删除了',
      format('“%s”填到一半，%s 之后会自动删除。还要办的话，请在那之前打开接着填，填过的都还在。', draft.service_name,
        to_char(greatest(draft.saved_at + private.draft_lifetime(), now() + interval '7 days') at time zone 'Asia/Shanghai',
          'FMMM月FMDD日')),
      '/drafts');
    update private.drafts as warned set warned_at = now() where warned.worker_id = draft.worker_id and warned.id = draft.id;
  end loop;

  -- No draft is deleted within a week after its warning, however late this job runs.
  for draft in
    select * from private.drafts as old
    where old.saved_at < now() - private.draft_lifetime() and old.warned_at < now() - interval '7 days'
    order by old.saved_at
    limit 1000
    for update skip locked
  loop
    perform private.drop_draft(draft);
    expired := expired + 1;
  end loop;
  return expired;
end
$$;
comment on function private.expire_drafts is 'Warns a week before a draft has been unchanged for 90 days, then deletes it. A run handles a thousand of each.';
grant execute on function private.expire_drafts to app_definer;

-- application/private/failed_slots.sql
create function private.failed_slots(application public.applications, out labels text[], out explained text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select array_agg(failed.label order by failed.place),
    string_agg(failed.label || '：' || failed.words, '；' order by failed.place) || '。'
  from (
    select item ->> 'label' as label, place,
      string_agg(distinct file.verdict || coalesce('（' || nullif(trim(file.verdict_note), '') || '）', ''), '、') as words
    from jsonb_array_elements(application.items) with ordinality as listed (item, place)
    join public.attachments as file on split_part(file.slot, '.', 1) = item ->> 'name'
    where item ->> 'kind' = 'attachments' and file.application_id = application.id
      and file.superseded_at is null and file.verdict in ('重拍', '材料不符')
    group by item, place
  ) as failed
$$;
comment on function private.failed_slots is 'The materials that staff marked as 重拍 or 材料不符, by label, with the notes; null when there are none.';
grant execute on function private.failed_slots to app_definer;

-- application/private/follow_calendar.sql
-- Before each row: the calendar then has the earlier rows of the statement, so the days come one by one.
create function private.follow_calendar() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    -- A row that is there already is not inserted.
    if not exists (select from public.holidays as known where known.day = new.day) then
      perform private.move_deadlines(new.day, new.kind = '上班');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or new.day <> old.day then
    perform private.move_deadlines(old.day, extract(isodow from old.day) < 6);
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  perform private.move_deadlines(new.day, new.kind = '上班');
  return new;
end
$$;
comment on function private.follow_calendar is 'Open deadlines follow what staff enter, change or delete in the calendar.';
alter function private.follow_calendar owner to app_definer;

-- application/private/guard_attachment_update.sql
create function private.guard_attachment_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if to_jsonb(new) - array['verdict', 'verdict_note'] <> to_jsonb(old) - array['verdict', 'verdict_note'] then
    perform private.refuse('read_only', '只能填写“材料意见”和“说明”两列，其他列是职工提交的内容。');
  end if;
  if new.superseded_at is not null then
    perform private.refuse('superseded', '这份材料已经被职工补正的新材料替换，请对新材料填写意见。');
  end if;
  if new.application_id is null then
    perform private.refuse('not_submitted', '这份材料还没有随申请提交，不用填写意见。');
  end if;
  if exists (
    select from public.applications as application
    where application.id = new.application_id and application.closed_at is not null
  ) then
    perform private.refuse('application_closed', '这份申请已经结束，不能再填写材料意见。');
  end if;
  return new;
end
$$;
comment on function private.guard_attachment_update is 'Lets staff give a verdict on a material of an open application, and change nothing else.';

-- application/private/guard_retention.sql
create function private.guard_retention() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if new.kind <> old.kind then
    perform private.refuse('read_only', '“哪一类”（kind）由系统使用，不能修改。');
  end if;
  if new.keep_days < old.keep_days then
    perform private.refuse('shorter_waits', format(
      '保存天数不能直接改少：清除了的个人信息找不回来。请把 %s 写在 shorter_keep_days（要缩短到多少天）里，七天以后自动生效，期间可以清空取消。',
      new.keep_days));
  end if;
  if new.shorter_keep_days >= new.keep_days then
    new.shorter_keep_days := null;
  end if;
  if new.shorter_keep_days is distinct from old.shorter_keep_days then
    new.shorter_from := case when new.shorter_keep_days is not null then now() + interval '7 days' end;
  elsif new.shorter_from is distinct from old.shorter_from then
    perform private.refuse('read_only', '“缩短什么时候生效”（shorter_from）由系统填写，不能修改。');
  end if;
  return new;
end
$$;
comment on function private.guard_retention is
  'Nobody shortens retention at once: what is purged cannot come back, so a mistaken cell has a week to be noticed. Keeping longer takes effect at once.';

-- application/private/guard_review_update.sql
create function private.guard_review_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  theirs constant text[] := array[
    'decision', 'reason', 'items_to_correct', 'transfer_to', 'granted_amount', 'staff_name', 'internal_note',
    'handler'
  ];
  written_later constant text[] := array['internal_note'];
  code text;
  sentence text;
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if old.closed_at is not null and new.internal_note is distinct from old.internal_note
    and to_jsonb(new) - written_later = to_jsonb(old) - written_later then
    if exists (select from public.applications as erased where erased.id = old.application_id and erased.erased_at is not null) then
      perform private.refuse('erased', format('%s：个人信息已经清除，不能再写备注。', old.reference));
    end if;
    return new;
  end if;
  if old.decision is not null then
    perform private.refuse('already_decided', format('%s：这一轮已经作出决定（%s，%s），不能再改，只有内部备注可以补写。需要继续处理的，请看这份申请最新的一轮；决定错了的，请撤销（undo_decision）。',
      old.reference, old.decision, to_char(old.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if old.closed_at is not null then
    perform private.refuse('round_closed', format('%s：这一轮已经结束（职工撤回了申请，或者上一个决定被撤销），不能再改，只有内部备注可以补写。', old.reference));
  end if;
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs then
    perform private.refuse('read_only', '只能填写决定（decision）、理由（reason）、补正项目（items_to_correct）、转给（transfer_to）、金额（granted_amount）、经办人（staff_name）、内部备注（internal_note）七列和谁在办（handler），其他列由系统填写。');
  end if;

  new.reason := nullif(private.normalize_text(new.reason), '');
  new.transfer_to := nullif(private.normalize_text(new.transfer_to), '');
  new.staff_name := nullif(private.normalize_text(new.staff_name), '');
  new.items_to_correct := nullif(array_remove(array_remove(new.items_to_correct, ''), null), '{}');
  new := private.hold_review(old, new);
  if new.decision is null then
    -- Staff edit cell by cell, and the receiver comes before the decision. So its full name must be accepted there too.
    if new.transfer_to is not null then
      new.transfer_to := private.receiver_of(new.transfer_to);
    end if;
    return new;
  end if;
  begin
    new := private.check_decision(new);
  exception when raise_exception then
    -- When twenty rows are saved at once: the row that is wrong.
    get stacked diagnostics sentence = message_text, code = pg_exception_detail;
    perform private.refuse(code, format('%s：%s', new.reference, sentence));
  end;
  new.staff_name := coalesce(new.staff_name, new.handler);
  new.handler := null;
  new.handled_since := null;
  new.decided_by := private.acting_role();
  new.studio_account := private.studio_account();
  new.decided_at := now();
  new.closed_at := now();
  return new;
end
$$;
comment on function private.guard_review_update is 'What staff may change in a round and when. Runs as the person who edits.';

-- application/private/helped_assistance.sql
create function private.helped_assistance(assistance_id uuid) returns public.assistances
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  helped public.assistances;
begin
  select * into helped from public.assistances as claimed
  where claimed.id = helped_assistance.assistance_id and claimed.officer_worker_id = private.current_worker_id();
  if helped.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return helped;
end
$$;
comment on function private.helped_assistance is
  'The help that the officer of this session has taken; not_found for anybody else.';
grant execute on function private.helped_assistance to app_definer;

-- application/private/helped_draft.sql
create function private.helped_draft(assistance public.assistances) returns private.drafts
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  draft private.drafts;
begin
  if private.assistance_state(assistance) = '已结束' then
    perform private.raise_code(410, 'assistance_over');
  end if;
  if private.assistance_state(assistance) <> '填写中' then
    perform private.raise_code(409, 'assistance_not_approved');
  end if;
  -- Staff may remove an officer from the list at any time.
  if not exists (
    select from private.find_officer(private.current_worker_id()) as listed where listed.can_assist
  ) then
    perform private.raise_code(403, 'not_officer');
  end if;
  select * into draft from private.drafts as asked
  where asked.worker_id = assistance.worker_id and asked.id = assistance.draft_id;
  if draft.id is null then
    perform private.raise_code(410, 'assistance_over');
  end if;
  return draft;
end
$$;
comment on function private.helped_draft is 'The draft that the officer of an approved, open help may fill in. Refuses before and after.';
grant execute on function private.helped_draft to app_definer;

-- application/private/hold_review.sql
create function private.hold_review(before public.reviews, review public.reviews) returns public.reviews
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  review.handler := nullif(private.normalize_text(review.handler), '');
  if before.handler is not null and review.handler is not null and before.handled_since > now() - interval '2 hours'
    and private.compare_key(review.handler) <> private.compare_key(before.handler) then
    perform private.refuse('in_hand', format(
      '%s：%s正在办（%s 起），请换一份。确实不办了的，先把“谁在办”（handler）清空再写；两小时没有再改也会自动清空。',
      before.reference, before.handler, to_char(before.handled_since at time zone 'Asia/Shanghai', 'HH24:MI')));
  end if;
  review.handled_since := case when review.handler is not null then now() end;
  return review;
end
$$;
comment on function private.hold_review is
  'Who works on a round: nobody writes their name over another''s for two hours after the last change. Staff may empty the cell.';
grant execute on function private.hold_review to app_definer, staff;

-- application/private/is_announced_upload.sql
create function private.is_announced_upload(path text) returns boolean
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from public.attachments as attachment
    where attachment.path = is_announced_upload.path
      and attachment.worker_id = private.current_worker_id()
      and attachment.application_id is null
  )
$$;
comment on function private.is_announced_upload is
  'Whether the worker of this request has recorded a file with this path and not submitted it. Only then may its bytes change.';
alter function private.is_announced_upload owner to app_definer;
grant execute on function private.is_announced_upload to authenticated;

-- application/private/is_confirmable.sql
create function private.is_confirmable(application public.applications) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.confirmation_statement is not null
    and application.status in ('已提交', '已受理', '待补正')
    and not exists (
      select from public.confirmations as answered
      where answered.application_id = application.id and answered.is_verified and answered.outcome <> '只留言'
    );
end
$$;
comment on function private.is_confirmable is 'Whether a link can be sent: the item asks for it, nothing is decided, and no listed chair has answered.';
grant execute on function private.is_confirmable to app_definer;

-- application/private/is_orphan_file.sql
create function private.is_orphan_file(attachment public.attachments) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select attachment.application_id is null
    and attachment.created_at < now() - interval '2 days 1 hour'
    and coalesce(attachment.kept_until < now() - interval '1 hour', true)
$$;
comment on function private.is_orphan_file is
  'Whether an upload may be removed. It begins an hour after private.is_waiting_file ends, so that a file that can be submitted is never being removed.';
grant execute on function private.is_orphan_file to app_definer;

-- application/private/is_ratable.sql
create function private.is_ratable(application public.applications) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.status in ('已办结', '未通过', '不予受理');
end
$$;
comment on function private.is_ratable is
  'An application is ratable when nothing more will be done. A withdrawn one had no service to rate.';
grant execute on function private.is_ratable to app_definer;

-- application/private/is_remindable.sql
create function private.is_remindable(application public.applications) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.status = '已受理' and application.promised_on < private.today() and application.reminded_at is null;
end
$$;
comment on function private.is_remindable is 'Whether the worker may send a reminder: overdue and not reminded yet.';
grant execute on function private.is_remindable to app_definer;

-- application/private/is_unfinished.sql
-- 已通过 is a decision, but while money has not been paid, the union must know the recipient.
create function private.is_unfinished(application public.applications) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.closed_at is null and (application.status <> '已通过' or exists (
    select from public.service_settings as setting
    where setting.service_code = application.service_code and setting.grants_money
  ));
end
$$;
comment on function private.is_unfinished is
  'Whether the applicant must still be known: the application is undecided, or approved and not yet paid.';
grant execute on function private.is_unfinished to app_definer;

-- application/private/is_waiting_file.sql
create function private.is_waiting_file(attachment public.attachments) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return attachment.application_id is null
    and (attachment.created_at > now() - interval '2 days' or attachment.kept_until > now());
end
$$;
comment on function private.is_waiting_file is 'Whether an upload can still be submitted: it is at most two days old, or a draft names it.';
grant execute on function private.is_waiting_file to app_definer;

-- application/private/item_labels.sql
create function private.item_labels(items jsonb, names text[]) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select string_agg(item ->> 'label', '、' order by place)
    from jsonb_array_elements(items) with ordinality as listed (item, place)
    where item ->> 'name' = any (names)
  );
end
$$;
comment on function private.item_labels is
  'The labels of the named items of a form, in the order of the form, joined by 、.';
grant execute on function private.item_labels to app_definer, staff;

-- application/private/keep_state_before.sql
create function private.keep_state_before() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.states_before_decisions (review_id, state)
  select new.id, jsonb_build_object(
    'status', application.status, 'decision_reason', application.decision_reason, 'accepted_at', application.accepted_at,
    'accept_by', application.accept_by, 'promised_on', application.promised_on,
    'left_working_days', application.left_working_days, 'overdue_since', application.overdue_since,
    'correction_reason', application.correction_reason, 'correction_items', application.correction_items,
    'trade_union_id', application.trade_union_id, 'decided_at', application.decided_at, 'closed_at', application.closed_at)
  from public.applications as application where application.id = new.application_id;
  return null;
end
$$;
comment on function private.keep_state_before is 'Runs before carry_out_decision, because triggers run by name.';
alter function private.keep_state_before owner to app_definer;

-- application/private/known_reference.sql
-- Refuses a wrong reference number that staff type into the SQL Editor, with the reason: an empty result would look as
-- if nothing had happened.
create function private.known_reference(reference text) returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (private.scoped_application(reference)).reference;
end
$$;
comment on function private.known_reference is '核对申请编号：没有这份申请时说明哪里不对。常用查询里使用';
alter function private.known_reference owner to app_definer;
grant execute on function private.known_reference to staff;

-- application/private/lock_open_review.sql
-- Every change of an application locks its open round first and the application second, as a decision does.
create function private.lock_open_review(application_id uuid) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_id bigint;
begin
  loop
    select review.id into found_id from public.reviews as review
    where review.application_id = lock_open_review.application_id and review.closed_at is null
    for update;
    -- A round that was decided during the wait no longer matches, and the next round is found only by a new query.
    exit when found_id is not null or not exists (
      select from public.reviews as review
      where review.application_id = lock_open_review.application_id and review.closed_at is null
    );
  end loop;
  return found_id;
end
$$;
comment on function private.lock_open_review is 'Locks the open round; null when there is none.';
grant execute on function private.lock_open_review to app_definer;

-- application/private/material_link.sql
create function private.material_link(attachment_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  address constant text := (select deployment.functions_url from private.deployment as deployment);
  claim constant text := encode(convert_to(format('%s %s %s', attachment_id,
    extract(epoch from date_trunc('minute', now() + interval '1 hour'))::bigint, private.acting_role()), 'UTF8'), 'hex');
begin
  if not private.covers_province() and not exists (
    select from public.attachments as photo join public.applications as own on own.id = photo.application_id
    where photo.id = attachment_id and own.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这张照片，请在 materials（材料一览）里找。');
  end if;
  return address || '/api/materials/' || claim || '.' || private.material_signature(claim);
end
$$;
comment on function private.material_link is
  'A link that opens one photo for an hour, for the login that asked, and nothing else; null while private.deployment has no address. Opening it is logged (api.open_material).';
alter function private.material_link owner to app_definer;
grant execute on function private.material_link to staff;

-- application/private/material_signature.sql
create function private.material_signature(claim text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return encode(extensions.hmac(convert_to(claim, 'UTF8'), convert_to(private.secret_key('material-links'), 'UTF8'), 'sha256'), 'hex');
end
$$;
comment on function private.material_signature is 'Signs what a link to a photo says: the photo, until when, and for which login.';
grant execute on function private.material_signature to app_definer;

-- application/private/merge_secrets.sql
create function private.merge_secrets(application_id uuid, changed jsonb, answers jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  kept jsonb;
begin
  select private.decrypt_text(secret.secrets)::jsonb into kept
  from private.application_secrets as secret where secret.application_id = merge_secrets.application_id;

  -- The ID number of a removed family member is removed too.
  select coalesce(jsonb_object_agg(path, value), '{}') into kept
  from jsonb_each(coalesce(kept, '{}') || coalesce(changed, '{}')) as secret (path, value)
  where answers #> string_to_array(path, '.') is not null;

  insert into private.application_secrets (application_id, secrets)
  values (merge_secrets.application_id, private.encrypt_text(kept::text))
  on conflict on constraint application_secrets_pkey do update set secrets = excluded.secrets;
end
$$;
comment on function private.merge_secrets is 'Adds the sensitive answers of a submission or a supplement, and deletes those whose question is gone.';
grant execute on function private.merge_secrets to app_definer;

-- application/private/move_deadlines.sql
-- The days between the day from which a deadline counts and the deadline are counted as before, so pauses stay what they were.
create function private.move_deadlines(day date, is_worked boolean) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  open record;
  moved date;
begin
  if private.is_working_day(day) = is_worked then
    return;
  end if;
  for open in
    select review.id as review_id, application.id, deadline.due, deadline.counts_from
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    cross join lateral (select
      coalesce(application.promised_on, application.accept_by) as due,
      (greatest(application.submitted_at, application.accepted_at, (
        select max(received.received_at) from private.supplements as received where received.application_id = application.id
      )) at time zone 'Asia/Shanghai')::date as counts_from
    ) as deadline
    where review.closed_at is null and application.overdue_since is null
      and move_deadlines.day > deadline.counts_from and move_deadlines.day <= deadline.due
    order by review.id
    for update of review
  loop
    if is_worked then
      moved := open.due - 1;
      while moved > open.counts_from and moved <> day and not private.is_working_day(moved) loop
        moved := moved - 1;
      end loop;
      -- What was to be done by a later day is not overdue because of an entry.
      moved := greatest(moved, least(open.due, private.today()));
    else
      moved := private.add_working_days(open.due, 1);
    end if;
    update public.applications as own
    set accept_by = case when own.accept_by is not null then moved end,
      promised_on = case when own.promised_on is not null then moved end
    where own.id = open.id;
    update public.reviews as review set due_on = moved where review.id = open.review_id;
  end loop;
end
$$;
comment on function private.move_deadlines is
  'Moves each open deadline by one working day when a day before it becomes a holiday or is worked. Call it before the calendar changes.';
grant execute on function private.move_deadlines to app_definer;

-- application/private/note_assistance.sql
create function private.note_assistance() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  select helped.officer_words into new.assisted_by
  from public.assistances as helped
  where helped.worker_id = new.worker_id and helped.draft_id = new.client_token and helped.approved_at is not null
  order by helped.approved_at desc limit 1;
  update public.assistances as helped set ended_at = now(), ending = '职工结束'
  where helped.worker_id = new.worker_id and helped.draft_id = new.client_token and helped.ended_at is null;
  return new;
end
$$;
comment on function private.note_assistance is '由……协助填写: recorded in the application and in its timeline.';
grant execute on function private.note_assistance to app_definer;

-- application/private/open_confirmation.sql
-- A link that was not answered before the decision has not expired: asking the worker for another would be wrong.
create function private.open_confirmation(token text) returns public.confirmations
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  found_confirmation public.confirmations;
  application public.applications;
begin
  select confirmation.* into found_confirmation
  from private.confirmation_links as link
  join public.confirmations as confirmation on confirmation.id = link.confirmation_id
  where link.token_hash = private.token_hash(token);
  if found_confirmation.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select * into application from public.applications as asked where asked.id = found_confirmation.application_id;
  if application.worker_id = own_id or private.verified_phone(application.worker_id) = private.verified_phone(own_id) then
    perform private.raise_code(403, 'own_confirmation');
  end if;
  if found_confirmation.answered_at is not null then
    if found_confirmation.confirmer_id is distinct from own_id then
      perform private.raise_code(410, 'confirmation_used');
    end if;
  elsif application.decided_at is not null or application.closed_at is not null then
    perform private.raise_code(410, 'confirmation_over');
  elsif found_confirmation.withdrawn_at is not null or found_confirmation.expires_at <= now() then
    perform private.raise_code(410, 'confirmation_expired');
  end if;
  return found_confirmation;
end
$$;
comment on function private.open_confirmation is
  'The confirmation behind a link for this worker. Refuses the applicant (own_confirmation), a link that another person used, one after the decision (confirmation_over) and a disabled one.';
grant execute on function private.open_confirmation to app_definer;

-- application/private/open_items.sql
-- Each item lists what follows from it: answers that are computed from it, shown because of it or checked against it.
create function private.open_items(application public.applications) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(application.correction_items, '{}') || coalesce(array_agg(follower), '{}')
    from jsonb_array_elements(application.items) as item,
      jsonb_array_elements_text(coalesce(item -> 'follows', '[]')) as follower
    where item ->> 'name' = any (application.correction_items)
  ) || private.empty_slots(application);
end
$$;
comment on function private.open_items is
  'The answers and slots that may change: the items that staff named, what follows from them, and slots without a file.';
grant execute on function private.open_items to app_definer;

-- application/private/open_review.sql
create function private.open_review(application public.applications) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.reviews (
    application_id, round, reference, service_name, trade_union_id, trade_union_name, applicant_name,
    phone, application_status, submitted_at, due_on, summary, attachments_folder, reminded_at, assisted_by, confirmation
  )
  select
    application.id,
    (select coalesce(max(earlier.round), 0) + 1 from public.reviews as earlier where earlier.application_id = application.id),
    application.reference, application.service_name, receiver.id, receiver.name, application.applicant_name,
    case when not application.name_withheld then coalesce(application.phone, private.verified_phone(application.worker_id)) end,
    application.status, application.submitted_at,
    case application.status when '已提交' then application.accept_by when '已受理' then application.promised_on end,
    application.summary, format('attachments/%s', application.worker_id), application.reminded_at, application.assisted_by,
    (select earlier.confirmation from public.reviews as earlier
      where earlier.application_id = application.id order by earlier.round desc limit 1)
  from public.trade_unions as receiver
  where receiver.id = application.trade_union_id;
end
$$;
comment on function private.open_review is 'Opens the next round of an application with what staff need to see.';
grant execute on function private.open_review to app_definer;

-- application/private/overdue_since.sql
create function private.overdue_since(application public.applications) returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(application.overdue_since, case
    when application.accepted_at is not null
      and application.promised_on < coalesce((application.decided_at at time zone 'Asia/Shanghai')::date, private.today())
    then application.promised_on
  end);
end
$$;
comment on function private.overdue_since is 'The promised day that an application missed, before or at the decision; null when none was missed.';
grant execute on function private.overdue_since to app_definer, staff;

-- application/private/own_application.sql
create function private.own_application(reference text) returns public.applications
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found_application public.applications;
begin
  select * into found_application from public.applications as own
  where own.reference = own_application.reference and own.worker_id = private.current_worker_id();
  if found_application.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return found_application;
end
$$;
comment on function private.own_application is 'The worker''s application with this number. Another worker''s is not_found, like one that does not exist.';
grant execute on function private.own_application to app_definer;

-- application/private/own_assistance.sql
create function private.own_assistance(draft_id uuid) returns public.assistances
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  latest public.assistances;
begin
  select * into latest from public.assistances as own
  where own.worker_id = private.current_worker_id() and own.draft_id = own_assistance.draft_id
  order by own.requested_at desc limit 1;
  if latest.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return latest;
end
$$;
comment on function private.own_assistance is
  'The latest request for help with a draft of this worker; not_found when there is none.';
grant execute on function private.own_assistance to app_definer;

-- application/private/own_draft.sql
create function private.own_draft(draft_id uuid) returns private.drafts
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found_draft private.drafts;
begin
  select * into found_draft from private.drafts as own
  where own.worker_id = private.current_worker_id() and own.id = draft_id;
  if found_draft.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return found_draft;
end
$$;
comment on function private.own_draft is 'A draft of this worker. Another worker''s is not_found.';
grant execute on function private.own_draft to app_definer;

-- application/private/proposed_place.sql
create function private.proposed_place(application public.applications) returns public.places
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  said constant jsonb := application.answers;
  proposed public.places;
  receiver public.trade_unions;
begin
  -- A box of books that travels is nowhere to go to.
  proposed.kind := case coalesce(said ->> 'roomKind', said ->> 'homeKind')
    when '职工书屋' then '职工书屋' when '职工书吧' then '职工书屋'
    when '女职工休息哺乳室' then '母婴室' when '母婴室' then '母婴室'
    when '托管班' then '托管' when '托育室' then '托管'
    when '心灵驿站' then '女工家园' end::public.place_kind;
  select * into receiver from public.trade_unions as found where found.id = application.trade_union_id;
  proposed.trade_union_id := receiver.id;
  -- A city's or the province's own application: the county that its address names, or any, for staff to correct.
  select county.region_code into proposed.region_code from public.trade_unions as county
  where county.level = '县级'
    and (receiver.region_code is null or private.is_in_regions(county.region_code, array[receiver.region_code]))
  order by position(county.region_name in coalesce(said ->> 'officeAddress', '')) > 0 desc, county.region_code
  limit 1;
  proposed.name := left(format('%s%s', said ->> 'organizationName', coalesce(said ->> 'roomKind', said ->> 'homeKind')), 40);
  proposed.address := left(private.normalize_text(concat_ws(' ', said ->> 'officeAddress', said ->> 'venue')), 100);
  proposed.opening_hours := private.normalize_text(said ->> 'openingHours');
  if proposed.opening_hours is not null then
    if (private.read_opening_hours(proposed.opening_hours)).sentence is not null then
      proposed.notice := left(format('开放时间：%s', proposed.opening_hours), 200);
      proposed.opening_hours := null;
    end if;
  end if;
  proposed.drafted_from := application.reference;
  return proposed;
end
$$;
comment on function private.proposed_place is
  'The place that an approved 职工书屋 or 女工家园 makes, from what was applied for; without a kind when it makes none. No person''s name or number is in it. Hours that the list cannot read stand in the notice.';
grant execute on function private.proposed_place to app_definer;

-- application/private/purge_application.sql
create function private.purge_application(reference text, reason text, actor text default null) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.application_of(reference);
  files integer;
begin
  select * into application from public.applications as found where found.id = application.id for update;
  if length(private.normalize_text(coalesce(reason, ''))) < 4 then
    perform private.refuse('reason_required', '请写明清除的理由（至少 4 个字），会记录在 access_log 里。');
  end if;
  if private.is_unfinished(application) then
    perform private.refuse('still_open', format('这份申请还没有结束（%s），%s，再清除。', application.status, case application.status
      when '已提交' then '先在 reviews 里选“不予受理”'
      when '已受理' then '先在 reviews 里选“不予通过”'
      when '待补正' then '先撤销“要求补正”（undo_decision），在 reviews 里选“不予受理”或“不予通过”'
      else '先在 reviews 里选“办结”'
    end));
  end if;
  if application.erased_at is not null then
    return format('申请 %s 的个人信息在 %s 已经清除过了。', application.reference, 
      to_char(application.erased_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'));
  end if;
  -- Approved without a payment: the applicant need not be known any longer.
  update public.reviews as review set closed_at = now()
  where review.application_id = application.id and review.closed_at is null;

  insert into private.doomed_files (path)
  select attachment.path from public.attachments as attachment where attachment.application_id = application.id
  on conflict do nothing;
  delete from public.attachments as attachment where attachment.application_id = application.id;
  get diagnostics files = row_count;
  delete from private.application_secrets as secret where secret.application_id = application.id;
  delete from private.supplements as supplement where supplement.application_id = application.id;
  delete from public.application_events as event where event.application_id = application.id;
  update public.reviews as review
  set applicant_name = '已清除', phone = null, handler = null, handled_since = null, summary = '已清除', attachments_folder = '', internal_note = null, changes = null, confirmation = null, assisted_by = null,
    reason = case when review.reason is not null then '已清除' end
  where review.application_id = application.id;
  update public.applications as own
  set applicant_name = '已清除', phone = null, answers = '{}', items = '[]', summary = '已清除', workplace = null, assisted_by = null, decision_reason = null,
    correction_reason = null, correction_notice_id = null, promised_on = case when own.closed_at is not null then own.promised_on end,
    status = case when own.closed_at is null then '已办结' else own.status end,
    closed_at = coalesce(own.closed_at, now()), erased_at = now()
  where own.id = application.id;
  delete from public.messages as message
  where message.worker_id = application.worker_id and message.link = '/applications/' || application.reference;
  perform private.purge_followups(application);
  perform private.record_application_event(application.id, '个人信息已清除', reason, '系统');
  perform private.log_access(coalesce(actor, private.acting_role()), '清除个人信息', application.reference, trim(reason), 1,
    application.trade_union_id);
  return format('已清除申请 %s 的个人信息和 %s 个文件，记录在 access_log 里。', application.reference, files);
end
$$;
comment on function private.purge_application is
  '清除一份已经结束的申请的个人信息和材料，并记录到 access_log。用法：select private.purge_application(''申请编号'', ''理由'')';
alter function private.purge_application owner to app_definer;

-- application/private/purge_applications.sql
create function private.purge_applications() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  expired record;
  purged integer := 0;
begin
  update public.retention_settings as setting
  set keep_days = setting.shorter_keep_days, shorter_keep_days = null, shorter_from = null
  where setting.shorter_from <= now();
  for expired in
    select old.reference from public.applications as old
    where old.erased_at is null
      and old.closed_at < now() - make_interval(days => (
        select setting.keep_days from public.retention_settings as setting where setting.kind = '申请'))
    order by old.closed_at
    limit 1000
    for update skip locked
  loop
    perform private.purge_application(expired.reference, '保存期满', '系统');
    purged := purged + 1;
  end loop;
  return purged;
end
$$;
comment on function private.purge_applications is 'Deletes the personal data of applications that were closed long enough ago, the oldest thousand in a run. A shorter retention begins here, a week after it was asked for.';
grant execute on function private.purge_applications to app_definer;

-- application/private/purge_followups.sql
-- When an application is erased, what other tables keep of it is erased too. Grades stay and count. Words, names and
-- numbers are deleted.
create function private.purge_followups(application public.applications) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.ratings as rating set comment = null where rating.application_id = application.id;
  update public.complaint_outcomes as outcome set note = null, document_number = null, staff_name = null
  where outcome.application_id = application.id;
  delete from public.confirmations as confirmation where confirmation.application_id = application.id;
  delete from private.submitted_contents as content where content.application_id = application.id;
  delete from private.states_before_decisions as earlier using public.reviews as review
  where earlier.review_id = review.id and review.application_id = application.id;
  delete from public.change_log as change where change.subject = application.reference;
end
$$;
comment on function private.purge_followups is 'Deletes what ratings, outcomes, confirmations, repeated submissions and the change log hold of an application.';
grant execute on function private.purge_followups to app_definer;

-- application/private/record_application_event.sql
create function private.record_application_event(application_id uuid, title text, detail text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.application_events (application_id, title, detail, actor)
  values (record_application_event.application_id, record_application_event.title,
    nullif(record_application_event.detail, ''), record_application_event.actor);
end
$$;
comment on function private.record_application_event is 'Writes a line into the timeline of an application.';
grant execute on function private.record_application_event to app_definer;

-- application/private/refuse_other_content.sql
create function private.refuse_other_content(application public.applications, submission jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from private.submitted_contents as earlier
    where earlier.application_id = application.id and earlier.content_hash <> private.content_hash(submission)
  ) then
    perform private.raise_code(409, 'already_submitted', application.reference);
  end if;
end
$$;
comment on function private.refuse_other_content is 'Refuses a token that comes again with other answers.';
grant execute on function private.refuse_other_content to app_definer;

-- application/private/release_files.sql
create function private.release_files(worker_id uuid, ids uuid[]) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.attachments as attachment set kept_until = now() + interval '2 days'
  where attachment.worker_id = release_files.worker_id and attachment.id = any (ids) and attachment.application_id is null;
end
$$;
comment on function private.release_files is
  'Photos that no draft names any longer are kept for two days, like every upload.';
grant execute on function private.release_files to app_definer;

-- application/private/release_reviews.sql
create function private.release_reviews() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  released integer;
begin
  update public.reviews as review set handler = null, handled_since = null
  where review.id in (
    select held.id from public.reviews as held
    where held.handled_since < now() - interval '2 hours'
    order by held.id
    for update skip locked
  );
  get diagnostics released = row_count;
  return released;
end
$$;
comment on function private.release_reviews is 'Empties 谁在办 of rounds that nobody changed for two hours.';
grant execute on function private.release_reviews to app_definer;

-- application/private/resolve_items.sql
-- The same values, with a type that plpgsql_check accepts.
create function private.resolve_items(items jsonb, wanted text[]) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  one text;
  found_names text[];
  resolved text[] := array[]::text[];
begin
  foreach one in array wanted loop
    select array_agg(item ->> 'name') into found_names
    from jsonb_array_elements(items) as item
    where private.compare_key(one) in (private.compare_key(item ->> 'name'), private.compare_key(item ->> 'label'));
    if found_names is null then
      perform private.refuse('unknown_item', format('没有“%s”这一项。可以要求补正的项目有：%s。', trim(one),
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(items) as item)));
    end if;
    resolved := resolved || found_names;
  end loop;
  return (select array_agg(distinct name) from unnest(resolved) as name);
end
$$;
comment on function private.resolve_items is 'The names of the items that staff named by label or by name. An unknown item is refused with the list of valid ones.';
grant execute on function private.resolve_items to app_definer;

-- application/private/submit_application.sql
create function private.submit_application(submission jsonb) returns public.applications
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (submission ->> 'clientToken')::uuid;
  today constant date := private.today();
  made public.applications;
  setting public.service_settings;
begin
  select * into made from public.applications as earlier where earlier.worker_id = own_id and earlier.client_token = token;
  if made.id is not null then
    perform private.refuse_other_content(made, submission);
    return made;
  end if;
  perform private.check_service(submission ->> 'serviceCode');
  if not private.is_service_open(submission ->> 'serviceCode') then
    perform private.raise_code(409, 'service_closed', submission ->> 'serviceCode');
  end if;
  -- The catalogue decides which consents a form needs. A form without sensitive answers needs none.
  if jsonb_typeof(submission -> 'consents') is distinct from 'array' then
    perform private.raise_code(422, 'consent_missing');
  end if;
  if not exists (select from public.trade_unions as receiver where receiver.id = submission ->> 'tradeUnionId') then
    perform private.raise_code(422, 'invalid_input', 'tradeUnionId');
  end if;
  if coalesce((submission ->> 'committedWorkingDays')::numeric not between 1 and 60, false) then
    perform private.raise_code(422, 'invalid_input', 'committedWorkingDays');
  end if;
  if jsonb_typeof(submission -> 'items') is distinct from 'array' or submission -> 'items' = '[]'
    or octet_length((submission -> 'items')::text) > 262144 then
    perform private.raise_code(422, 'invalid_input', 'items');
  end if;
  perform private.check_contents(submission);
  select * into setting from public.service_settings as found where found.service_code = submission ->> 'serviceCode';

  loop
    insert into public.applications (
      reference, worker_id, client_token, service_code, service_name, variant, form_version, trade_union_id, applicant_name,
      phone, answers, items, summary, committed_working_days, accept_by, confirmation_statement, workplace,
      name_withheld
    )
    values (
      private.reference_number(today), own_id, token, submission ->> 'serviceCode', submission ->> 'serviceName',
      submission ->> 'variant', (submission ->> 'formVersion')::integer, submission ->> 'tradeUnionId',
      submission ->> 'applicantName', submission ->> 'phone', submission -> 'answers', submission -> 'items', submission ->> 'summary',
      coalesce(setting.committed_working_days, (submission ->> 'committedWorkingDays')::integer),
      private.add_working_days(today, 5), submission ->> 'confirmationStatement', left(submission ->> 'workplace', 120),
      coalesce((submission ->> 'isNameWithheld')::boolean, false)
    )
    on conflict do nothing
    returning * into made;
    exit when made.id is not null;
    select * into made from public.applications as earlier where earlier.worker_id = own_id and earlier.client_token = token;
    if made.id is not null then
      -- The same submission arrived twice at once, and the other one was first.
      perform private.refuse_other_content(made, submission);
      return made;
    end if;
    -- Another application of the day has this reference, so a new one is drawn.
  end loop;

  insert into private.submitted_contents (application_id, content_hash)
  values (made.id, private.content_hash(submission));
  perform private.merge_secrets(made.id, submission -> 'secrets', made.answers);
  perform private.attach(made, coalesce(submission -> 'attachments', '[]'));
  insert into public.consents (worker_id, kind, version, subject)
  select own_id, consent ->> 'kind', consent ->> 'version', made.reference
  from jsonb_array_elements(submission -> 'consents') as consent;
  perform private.record_application_event(made.id, '提交申请', format('由%s办理，五个工作日内告知是否受理。',
    (select receiver.name from public.trade_unions as receiver where receiver.id = made.trade_union_id)), '申请人');
  perform private.open_review(made);
  return made;
end
$$;
comment on function private.submit_application is
  'Takes a submission and opens its first review. The same clientToken gives the same application; with other answers it is refused as already_submitted.';
grant execute on function private.submit_application to app_definer;

-- application/private/tell_assistance.sql
create function private.tell_assistance() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.record_application_event(new.id, '协助填写', format('由 %s（工会工作者）协助填写，本人核对后提交。', new.assisted_by), '系统');
  return null;
end
$$;
comment on function private.tell_assistance is 'The timeline says who helped to fill in an application.';
grant execute on function private.tell_assistance to app_definer;

-- application/private/tell_complaint_outcome.sql
create function private.tell_complaint_outcome() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  told constant public.complaint_outcomes := case when tg_op = 'DELETE' then old else new end;
  title constant text := case when tg_op = 'DELETE' then '更正'
    else case told.outcome when '提示函' then '已发提示函' when '监督意见书' then '已发监督意见书' when '监督建议书' then '已提监督建议书'
      when '整改' then '单位已整改' when '转法律援助' then '可以申请法律援助' end end;
  detail constant text := case when tg_op = 'DELETE' then format('之前记录的“%s”（%s）有误，已经删除。', told.outcome, told.issued_on)
    else concat(case told.outcome when '提示函' then '工会向单位发出了提示函。' when '监督意见书' then '工会向单位发出了监督意见书。'
      when '监督建议书' then '工会向有关部门提出了监督建议书。' when '转法律援助' then '要仲裁或打官司的，在这份诉求的页面接着申请法律援助，您说过的会带过去。'
      else '' end, told.note) end;
  application public.applications;
begin
  select * into application from public.applications as found where found.id = told.application_id;
  if application.id is null or application.erased_at is not null then
    return null;
  end if;
  perform private.record_application_event(application.id, title, detail, told.trade_union_name);
  perform private.send_message(application.worker_id, format('%s：%s', application.service_name, title),
    format('您的诉求（编号 %s）%s。%s', application.reference, title, detail), format('/applications/%s', application.reference));
  return null;
end
$$;
comment on function private.tell_complaint_outcome is 'Writes an outcome, or that one was a mistake, into the timeline and one message.';
alter function private.tell_complaint_outcome owner to app_definer;

-- application/private/tell_decision.sql
create function private.tell_decision(
  application public.applications, decision public.review_decision, reason text, labels text, receiver_name text,
  trade_union_name text, decided_by text
) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  promise constant text := to_char(application.promised_on, 'YYYY年FMMM月FMDD日');
  title constant text := case decision
    when '受理' then '已受理' when '不予受理' then '没有受理' when '要求补正' then '要补材料' when '通过' then '审核通过'
    when '不予通过' then '没有通过' when '转办' then '已转办' when '办结' then '已办结' end;
  amount constant numeric := (
    select review.granted_amount from public.reviews as review
    where review.application_id = application.id and review.decision in ('通过', '办结') and review.undone_at is null
    order by review.round desc limit 1
  );
  detail constant text := case
    when decision = '受理' then format('承诺在 %s前办结。%s', promise, coalesce(reason, ''))
    when decision = '要求补正' then format('%s%s要补：%s。', reason, case when reason ~ '[。！？.!?]\s*$' then '' else '。' end, labels)
    when decision = '转办' then format('转由%s办理。%s', receiver_name, coalesce(reason, ''))
    when decision in ('通过', '办结') and amount is not null
    then format('金额 %s 元。%s', trim_scale(amount), coalesce(reason, ''))
    else reason end;
begin
  perform private.record_application_event(application.id, title, detail,
    case when decided_by = '系统' then '系统' else trade_union_name end);
  return private.send_message(application.worker_id, format('%s：%s', application.service_name, title),
    format('您的申请（编号 %s）%s。%s', application.reference,
      title, coalesce(detail, '')),
    format('/applications/%s', application.reference));
end
$$;
comment on function private.tell_decision is 'Writes one line into the timeline and one message, in the worker''s words. Returns the message.';
grant execute on function private.tell_decision to app_definer;

-- desk/api/finish_digest.sql
create function api.finish_digest(failure text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.jobs as job
  set last_finished_at = now(), last_error = left(failure, 200),
    -- Tried again during the morning. In the afternoon the digest would be out of date.
    next_run_at = case
      when failure is not null and (now() at time zone 'Asia/Shanghai')::time < time '12:00' then now() + interval '10 minutes'
      else job.next_run_at end
  where job.name = 'send-digest';
  return jsonb_build_object('noted', true);
end
$$;
comment on function api.finish_digest is 'Records the result of sending. After a failure the digest is due again in ten minutes, until noon.';
alter function api.finish_digest owner to app_definer;
grant execute on function api.finish_digest to service_role;

-- desk/api/get_gauges.sql
create function api.get_gauges() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('name', gauge.name, 'label', gauge.label, 'value', coalesce(gauge.value, 0))
      order by gauge.name, gauge.label), '[]')
    from (
      select 'signups' as name, signup.status::text as label, count(*)::numeric as value
      from public.signups as signup join public.events as event on event.id = signup.event_id
      where event.state = '已发布' and event.finished_at is null
      group by signup.status
      union all
      select 'open_cases', aged.age, count(*) from (
        select case when days <= 5 then '0-5' when days <= 15 then '6-15' when days <= 30 then '16-30' else '31+' end as age
        from (
          select extract(epoch from now() - review.submitted_at) / 86400 as days from public.reviews as review
          where review.closed_at is null and review.application_status in ('已提交', '已受理')
        ) as waiting
      ) as aged group by aged.age
      union all
      select 'overdue_cases', null, count(*) from public.reviews as review
      where review.closed_at is null and review.due_on < private.today()
      union all
      select 'oldest_case_seconds', null, extract(epoch from now() - min(review.opened_at)) from public.reviews as review
      where review.closed_at is null and review.application_status in ('已提交', '已受理')
      union all
      select 'messages_waiting', null, count(*) from public.messages as message
      where message.delivery = '待发送' and message.next_attempt_at <= now()
      union all
      select 'oldest_message_seconds', null, extract(epoch from now() - min(message.next_attempt_at)) from public.messages as message
      where message.delivery = '待发送' and message.next_attempt_at <= now()
      union all
      select 'messages_failed_last_day', null, count(*) from public.messages as message
      where message.delivery = '发送失败' and private.china_time(message.created_at) >= private.china_time(now() - interval '1 day')
      union all
      select 'job_late_seconds', job.name, greatest(0, extract(epoch from now() - job.next_run_at)) from private.jobs as job
      where job.last_finished_at is not null or job.run_every < interval '1 day'
      union all
      select 'job_failing', job.name, (job.last_error is not null)::integer from private.jobs as job
      union all
      select 'files', null, count(*) from public.attachments
      union all
      select 'file_bytes', null, sum(attachment.byte_size) from public.attachments as attachment
      union all
      select 'file_faults', known.fault, count(*) from private.file_checks as known where known.fault is not null group by known.fault
      union all
      select 'database_bytes', null, pg_database_size(current_database())
      union all
      select 'missing_keys', null, private.missing_keys()
    ) as gauge
  );
end
$$;
comment on function api.get_gauges is 'Numbers for monitoring: what waits and for how long, jobs, sizes. Counts only, about nobody.';
alter function api.get_gauges owner to app_definer;
grant execute on function api.get_gauges to service_role;

-- desk/api/get_linked_notice.sql
create function api.get_linked_notice(token text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  notice constant public.notices := private.linked_notice(token);
begin
  return jsonb_build_object('title', notice.title, 'hasPicture', notice.picture is not null);
end
$$;
comment on function api.get_linked_notice is 'The title of the notice whose picture a link may set.';
alter function api.get_linked_notice owner to app_definer;
grant execute on function api.get_linked_notice to anon, authenticated;

-- desk/api/set_notice_picture.sql
create function api.set_notice_picture(token text, mime_type text, content text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  notice constant public.notices := private.linked_notice(token);
  received bytea;
  version_now text;
begin
  if length(content) > 819200 or content !~ '^[A-Za-z0-9+/]+={0,2}$' then
    perform private.raise_code(422, 'invalid_input', 'file');
  end if;
  received := decode(content, 'base64');
  version_now := left(encode(sha256(received), 'hex'), 16);
  insert into private.notice_pictures (notice_id, version, mime_type, bytes)
  values (notice.id, version_now, set_notice_picture.mime_type, received)
  on conflict (notice_id) do update
  set version = excluded.version, mime_type = excluded.mime_type, bytes = excluded.bytes;
  update public.notices as shown set picture = version_now where shown.id = notice.id;
  return jsonb_build_object('isReceived', true);
end
$$;
comment on function api.set_notice_picture is
  'Stores the picture of a link''s notice, in place of an earlier one. The functions have checked the bytes; the same picture twice is one.';
alter function api.set_notice_picture owner to app_definer;
grant execute on function api.set_notice_picture to anon, authenticated;

-- desk/api/take_digest.sql
create function api.take_digest() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.jobs as job
  set last_started_at = now(), next_run_at = ((private.today() + 1) + time '08:30') at time zone 'Asia/Shanghai'
  where job.name = 'send-digest' and job.next_run_at <= now();
  if not found then
    return null;
  end if;
  if not private.is_working_day(private.today()) then
    perform api.finish_digest();
    return null;
  end if;
  -- What became late over night is told in this morning's digest.
  perform private.report_overdue();
  return private.digest_counts();
end
$$;
comment on function api.take_digest is
  'The digest of this day when it is due, for one caller only; otherwise null. For the functions'' service key only.';
alter function api.take_digest owner to app_definer;
grant execute on function api.take_digest to service_role;

-- desk/private/acting_union.sql
create function private.acting_union() returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (select own.trade_union_id from private.desk_logins as own where own.login = session_user and own.closed_at is null),
    (select found.id from public.trade_unions as found where found.level = '省级' and private.covers_province())
  );
end
$$;
comment on function private.acting_union is 'The union of the login, the province for the owner; null for a login that nobody listed.';
alter function private.acting_union owner to app_definer;
grant execute on function private.acting_union to staff;

-- desk/private/change_subject.sql
create function private.change_subject(row_as_json jsonb) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    row_as_json ->> 'reference',
    (select application.reference from public.applications as application
      where application.id = (row_as_json ->> 'application_id')::uuid),
    row_as_json ->> 'title',
    (select event.title || '：' || (row_as_json ->> 'pool') from public.events as event
      where event.id = (row_as_json ->> 'event_id')::uuid and row_as_json ? 'pool'),
    row_as_json ->> 'name', row_as_json ->> 'service_code', row_as_json ->> 'day', row_as_json ->> 'id', row_as_json ->> 'event_id', row_as_json ->> 'kind',
    row_as_json ->> 'trade_union_id'
  )
$$;
comment on function private.change_subject is 'The subject of a row, in words that staff search for.';
grant execute on function private.change_subject to app_definer;

-- desk/private/close_desk_login.sql
create function private.close_desk_login(trade_union_id text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  name constant text := private.open_login_of(trade_union_id);
  is_lent boolean := false;
  ended integer;
begin
  update private.desk_logins as own set closed_at = now(), closed_by = session_user where own.login = name and own.closed_at is null;
  if not exists (select from pg_roles where rolname = name) then
    return format('登录 %s 已经关闭，服务器里没有这个角色。记录留在 desk_logins 里。', name);
  end if;
  execute format('alter role %I nologin password null', name);
  execute format('revoke staff, province_staff from %I', name);
  -- Ending a session takes a superuser or a member of its role, which who made the role may become.
  if not pg_has_role(current_user, name, 'usage') then
    execute format('grant %I to %I', name, current_user);
    is_lent := true;
  end if;
  select count(*) filter (where pg_terminate_backend(session.pid)) into ended from pg_stat_activity as session where session.usename = name;
  if is_lent then
    execute format('revoke %I from %I', name, current_user);
  end if;
  return format('登录 %s 已经关闭，断开了 %s 个连接。记录留在 desk_logins 里。', name, ended);
end
$$;
comment on function private.close_desk_login is
  'Closes the login of a union: no new session, no rights for those that run, which end. Its row stays. For the owner.';

-- desk/private/covers_province.sql
-- Asks for the login of the session. `set role` and settings change who acts, never who has signed in.
create function private.covers_province() returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return session_user = 'staff' or pg_has_role(session_user, 'province_staff', 'usage')
    or pg_has_role(session_user, (select relowner from pg_class where oid = 'public.applications'::regclass), 'usage');
end
$$;
comment on function private.covers_province is
  'Whether the login sees the whole province: that of its union, the owner of the tables, or staff itself. A login that nobody listed does not.';
grant execute on function private.covers_province to app_definer, staff;

-- desk/private/digest_counts.sql
create function private.digest_counts() returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with open_rounds as (
    select review.trade_union_name, review.due_on, review.application_status = '待补正' as is_waiting
    from public.reviews as review where review.closed_at is null
  ), late as (
    select trade_union_name, count(*) as count from open_rounds
    where due_on < private.today() group by trade_union_name order by count(*) desc, trade_union_name limit 3
  ), told as (
    select report.superior_name, report.receiver_name, count(*) as count from public.overdue_reports as report
    where report.reported_at >= private.today()::timestamp at time zone 'Asia/Shanghai'
    group by report.superior_name, report.receiver_name order by count(*) desc, report.superior_name, report.receiver_name limit 10
  ), yesterday as (
    select (private.today() - 1)::timestamp at time zone 'Asia/Shanghai' as starts_at,
      private.today()::timestamp at time zone 'Asia/Shanghai' as ends_at
  )
  select jsonb_build_object(
    'day', private.today(),
    'toReview', (select count(*) from open_rounds where not is_waiting),
    'dueToday', (select count(*) from open_rounds where due_on = private.today()),
    'overdue', (select count(*) from open_rounds where due_on < private.today()),
    'waiting', (select count(*) from open_rounds where is_waiting),
    'submittedYesterday', (
      select count(*) from public.applications as application, yesterday
      where application.submitted_at >= yesterday.starts_at and application.submitted_at < yesterday.ends_at
    ),
    'decidedYesterday', (
      select count(*) from public.reviews as review, yesterday
      where review.decided_at >= yesterday.starts_at and review.decided_at < yesterday.ends_at and review.decision is not null
    ),
    'messagesFailed', (select count(*) from public.messages as message where message.delivery = '发送失败'),
    'eventsToday', (
      select count(*) from public.events as event, yesterday
      where event.state = '已发布' and event.starts_at >= yesterday.ends_at and event.starts_at < yesterday.ends_at + interval '1 day'
    ),
    'signupsToReview', (select count(*) from public.signups as signup where signup.status = '待审核'),
    'mostOverdue', (select coalesce(jsonb_agg(jsonb_build_object('name', trade_union_name, 'count', count)), '[]') from late),
    'toldSuperiors', (select coalesce(jsonb_agg(jsonb_build_object(
      'superior', superior_name, 'receiver', receiver_name, 'count', count)), '[]') from told)
  )
$$;
comment on function private.digest_counts is 'The numbers of the desk, and the unions with the most overdue cases. It names no person and no reference number.';
grant execute on function private.digest_counts to app_definer;

-- desk/private/forget_changes.sql
create function private.forget_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.change_log as entry where entry.subject = new.reference and entry.table_name in ('reviews', 'attachments');
  return null;
end
$$;
comment on function private.forget_changes is 'When an application is erased, what staff wrote about it is deleted from the change log. The access log keeps the fact of the purge.';
alter function private.forget_changes owner to app_definer;

-- desk/private/forget_states.sql
create function private.forget_states() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.states_before_decisions as kept using public.reviews as review
  where review.id = kept.review_id and review.application_id = new.id;
  return null;
end
$$;
comment on function private.forget_states is 'A decision on an erased application cannot be undone, and its reason is deleted.';
alter function private.forget_states owner to app_definer;

-- desk/private/guard_province_rows.sql
-- Without it an update by a union would touch no row and say nothing.
create function private.guard_province_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('province_only', format('“%s”是全省共用的，由省总工会修改，您的登录只能查看。',
    split_part(obj_description(tg_relid, 'pg_class'), '：', 1)));
  return null;
end
$$;
comment on function private.guard_province_rows is 'Refuses with a sentence what a union''s login writes into a list of the whole province.';

-- desk/private/happenings.sql
-- What happened in a period, one row each: submissions, withdrawals and decisions that still stand.
create function private.happenings(from_at timestamptz, until_at timestamptz, with_cause boolean default true)
returns table (
  at timestamptz, what text, application_id uuid, trade_union_id text, service_name text, cause text,
  days numeric, is_on_time boolean, amount numeric
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select application.submitted_at, '提交', application.id, application.trade_union_id, application.service_name,
    case when with_cause then application.answers ->> 'mainCause' end, null::numeric, null::boolean, null::numeric
  from public.applications as application
  where application.submitted_at >= from_at and application.submitted_at < until_at
  union all
  select application.closed_at, '撤回', application.id, application.trade_union_id, application.service_name,
    case when with_cause then application.answers ->> 'mainCause' end, null, null, null
  from public.applications as application
  where application.status = '已撤回' and application.closed_at >= from_at and application.closed_at < until_at
  union all
  select review.decided_at, review.decision::text, review.application_id, review.trade_union_id, review.service_name,
    case when with_cause then (
      select application.answers ->> 'mainCause' from public.applications as application where application.id = review.application_id
    ) end,
    case when review.decision in ('通过', '不予通过', '不予受理')
      then extract(epoch from review.decided_at - review.submitted_at) / 86400 end,
    case when review.decision in ('通过', '不予通过', '不予受理')
      then (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on end,
    -- An amount at 办结 replaces the one at 通过: money counts with the last decision that names an amount.
    case when review.granted_amount is not null and not exists (
      select from public.reviews as later
      where later.application_id = review.application_id and later.round > review.round
        and later.granted_amount is not null and later.undone_at is null
    ) then review.granted_amount end
  from public.reviews as review
  where review.decision is not null and review.undone_at is null
    and review.decided_at >= from_at and review.decided_at < until_at
$$;
comment on function private.happenings is
  'Submissions, withdrawals and standing decisions of a period, with the days to the decision and the money granted. with_cause reads each application.';
grant execute on function private.happenings to staff;

-- desk/private/is_in_scope.sql
create function private.is_in_scope(trade_union_id text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.covers_province() or coalesce(is_in_scope.trade_union_id = any (private.unions_in_scope()), false);
end
$$;
comment on function private.is_in_scope is
  'Whether the login may act for a union, for functions that staff call and that no policy of theirs reaches. Nothing belongs to the province alone.';
grant execute on function private.is_in_scope to app_definer;

-- desk/private/is_staff.sql
create function private.is_staff() returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return current_user <> 'app_definer' and pg_has_role(current_user, 'staff', 'usage') and not pg_has_role(
    current_user, (select relowner from pg_class where oid = 'public.applications'::regclass), 'usage');
end
$$;
comment on function private.is_staff is 'Whether staff or a login of theirs acts, and neither the owner nor the program.';
grant execute on function private.is_staff to app_definer, staff;

-- desk/private/known_month.sql
create function private.known_month(month text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  parts constant text[] := regexp_match(normalize(coalesce(month, ''), nfkc), '^\s*(20\d\d)\s*[-年/.]?\s*(0?[1-9]|1[0-2])\s*月?\s*$');
begin
  if parts is null then
    perform private.refuse('invalid_month', format('月份要写成 2026-11 这样，不能是“%s”。', coalesce(month, '')));
  end if;
  return parts[1] || '-' || lpad(parts[2], 2, '0');
end
$$;
comment on function private.known_month is '核对月份：2026-11、2026年11月 都可以，别的写法说明要怎么写。常用查询里使用';
grant execute on function private.known_month to staff;

-- desk/private/linked_notice.sql
create function private.linked_notice(token text) returns public.notices
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  claim constant text := split_part(token, '.', 1);
  said text[];
  notice public.notices;
begin
  if claim !~ '^([0-9a-f]{2}){1,200}$' or private.material_signature(claim) is distinct from split_part(token, '.', 2) then
    perform private.raise_code(410, 'picture_link_expired');
  end if;
  said := regexp_match(convert_from(decode(claim, 'hex'), 'UTF8'), '^([0-9a-f-]{36}) (\d+) notice-picture$');
  if said is null or to_timestamp(said[2]::bigint) <= now() then
    perform private.raise_code(410, 'picture_link_expired');
  end if;
  select * into notice from public.notices as found where found.id = said[1]::uuid;
  if notice.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return notice;
end
$$;
comment on function private.linked_notice is 'The notice whose picture a link may set, while its hour lasts.';
grant execute on function private.linked_notice to app_definer;

-- desk/private/list_desk_logins.sql
create function private.list_desk_logins()
returns table (工会 text, 登录 text, 能登录 boolean, 正在连接 integer, 开通时间 timestamp, 密码更换时间 timestamp, 关闭时间 timestamp, 问题 text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select receiver.name, listed.login, coalesce(role.rolcanlogin and listed.closed_at is null, false),
    (select count(*)::integer from pg_stat_activity as session where session.usename = listed.login and listed.closed_at is null),
    private.china_time(listed.opened_at), private.china_time(listed.password_at), private.china_time(listed.closed_at),
    case
      when listed.login is null then format('角色 %s 不是这里建的登录，却是 staff 的成员：看不到任何数据，请收回', role.rolname)
      when listed.closed_at is null and role.oid is null then '服务器里没有这个角色，请关闭后重新开通'
      when listed.closed_at is null and (role.rolsuper or role.rolbypassrls or role.rolcreaterole or role.rolcreatedb)
        then '这个角色的权限太大，看得到别的工会的数据'
      when listed.closed_at is null and not pg_has_role(role.oid, 'staff', 'usage') then '不是 staff 的成员，什么也看不到'
    end
  from private.desk_logins as listed
  full join (
    select made.* from pg_roles as made
    where made.rolname like 'clerk\_%' or exists (
      select from pg_auth_members as membership
      where membership.member = made.oid and membership.roleid in ('staff'::regrole, 'province_staff'::regrole)
        and made.rolname <> 'province_staff'
        and not pg_has_role(made.oid, (select relowner from pg_class where oid = 'public.applications'::regclass), 'member')
    )
  ) as role on role.rolname = listed.login
  left join public.trade_unions as receiver on receiver.id = listed.trade_union_id
  order by listed.closed_at is not null, receiver.id, listed.id
$$;
comment on function private.list_desk_logins is
  'All logins of unions, open and closed, with what is wrong with them, and roles that are members of staff without being listed. For the owner.';

-- desk/private/log_change.sql
create function private.log_change() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- Columns that the system writes are left out of the change log.
  left_out constant text[] := array['decided_at', 'decided_by', 'closed_at', 'updated_at', 'studio_account', 'handled_since'];
  old_row constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
  new_row constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
  changed text[];
begin
  select array_agg(key) into changed
  from jsonb_object_keys(coalesce(new_row, old_row)) as key
  where old_row -> key is distinct from new_row -> key;
  if tg_op = 'UPDATE' and changed is null then
    return null;
  end if;
  insert into public.change_log (kind, table_name, subject, database_user, staff_name, studio_account, before, after, trade_union_id)
  values (
    (case tg_op when 'INSERT' then '新增' when 'UPDATE' then '修改' else '删除' end)::public.change_kind,
    tg_table_name, private.change_subject(coalesce(new_row, old_row)), private.acting_role(), new_row ->> 'staff_name',
    private.studio_account(),
    (select jsonb_object_agg(key, private.loggable(value)) from jsonb_each(old_row) as pair (key, value) where key = any (changed)),
    (select jsonb_object_agg(key, private.loggable(value)) from jsonb_each(new_row) as pair (key, value) where key = any (changed)),
    private.union_of_row(tg_table_name, coalesce(new_row, old_row))
  );
  return null;
end
$$;
comment on function private.log_change is 'Records a change made in the console, before and after. Mobile numbers stand there as private.loggable writes them.';
alter function private.log_change owner to app_definer;

-- desk/private/loggable.sql
-- Two numbers may have one mask: the end of the keyed hash tells them apart, and says when the old one is back.
create function private.loggable(value jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when value #>> '{}' ~ '^1[3-9][0-9]{9}$' then to_jsonb(format('%s（%s）',
    private.mask_phone(value #>> '{}'), right(encode(private.keyed_hash(value #>> '{}'), 'hex'), 8))) else value end;
end
$$;
comment on function private.loggable is
  'A value as the change log keeps it: a mobile number, in whichever column, as its mask and the end of its keyed hash.';
grant execute on function private.loggable to app_definer;

-- desk/private/login_password.sql
-- Without the letters and digits that people mistake for each other when they copy it from paper.
create function private.login_password() returns text
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', get_byte(bytes, place) % 31 + 1, 1), '' order by place)
  from extensions.gen_random_bytes(32) as bytes, generate_series(0, 31) as place
$$;
comment on function private.login_password is 'A new password of 32 letters and digits.';

-- desk/private/login_verifier.sql
-- RFC 5802 and 7677. PostgreSQL takes this in place of a password, so no statement, log or statistic ever holds the password.
create function private.login_verifier(password text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  rounds constant integer := 4096;
  salt constant bytea := extensions.gen_random_bytes(16);
  key constant bytea := convert_to(password, 'UTF8');
  block bytea := extensions.hmac(salt || '\x00000001'::bytea, key, 'sha256');
  mixed bit(256) := ('x' || encode(block, 'hex'))::bit(256);
  salted bytea;
begin
  for i in 2..rounds loop
    block := extensions.hmac(block, key, 'sha256');
    mixed := mixed # ('x' || encode(block, 'hex'))::bit(256);
  end loop;
  salted := decode((select string_agg(lpad(to_hex(substring(mixed from place * 32 + 1 for 32)::bigint), 8, '0'), '' order by place)
    from generate_series(0, 7) as place), 'hex');
  return format('SCRAM-SHA-256$%s:%s$%s:%s', rounds, encode(salt, 'base64'),
    encode(sha256(extensions.hmac('Client Key'::bytea, salted, 'sha256')), 'base64'),
    encode(extensions.hmac('Server Key'::bytea, salted, 'sha256'), 'base64'));
end
$$;
comment on function private.login_verifier is 'The SCRAM-SHA-256 verifier of a password in ASCII, as \password of psql sends it.';

-- desk/private/month_ends.sql
create function private.month_ends(month text) returns timestamptz
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select (to_date(month, 'YYYY-MM') + interval '1 month') at time zone 'Asia/Shanghai' $$;
comment on function private.month_ends is
  'Months are added in China''s time: in UTC, 30 September 16:00 plus a month would be a day short.';
grant execute on function private.month_ends to staff;

-- desk/private/month_starts.sql
create function private.month_starts(month text) returns timestamptz
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select to_date(month, 'YYYY-MM')::timestamp at time zone 'Asia/Shanghai' $$;
comment on function private.month_starts is 'The first moment of a month, YYYY-MM, in China.';
grant execute on function private.month_starts to staff;

-- desk/private/month_totals.sql
create function private.month_totals(month text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'month', month,
    'submitted', count(*) filter (where what = '提交'),
    'accepted', count(*) filter (where what = '受理'),
    'declined', count(*) filter (where what = '不予受理'),
    'corrected', count(*) filter (where what = '要求补正'),
    'approved', count(*) filter (where what = '通过'),
    'rejected', count(*) filter (where what = '不予通过'),
    'transferred', count(*) filter (where what = '转办'),
    'completed', count(*) filter (where what = '办结'),
    'withdrawn', count(*) filter (where what = '撤回'),
    'decided', count(days),
    'medianDays', round(percentile_cont(0.5) within group (order by days)::numeric, 1),
    'slowestTenthDays', round(percentile_cont(0.9) within group (order by days)::numeric, 1),
    'onTimeRate', round(100.0 * count(*) filter (where is_on_time) / nullif(count(is_on_time), 0), 1),
    'grants', count(amount),
    'granted', coalesce(sum(amount), 0)
  )
  from private.happenings(private.month_starts(month), private.month_ends(month), false)
$$;
comment on function private.month_totals is 'The totals of one month.';
grant execute on function private.month_totals to staff;

-- desk/private/notice_picture_link.sql
create function private.notice_picture_link(notice_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  address constant text := (select deployment.functions_url from private.deployment as deployment);
  claim constant text := encode(convert_to(format('%s %s notice-picture', notice_id,
    extract(epoch from date_trunc('minute', now() + interval '1 hour'))::bigint), 'UTF8'), 'hex');
begin
  if not private.covers_province() and not exists (
    select from public.notices as notice
    where notice.id = notice_picture_link.notice_id and notice.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这条公告，请在 notice_pictures（公告图片）里找。');
  end if;
  return address || '/api/notice-pictures/' || claim || '.' || private.material_signature(claim);
end
$$;
comment on function private.notice_picture_link is
  'A link to the page that takes the picture of one notice, for an hour; null while private.deployment has no address.';
alter function private.notice_picture_link owner to app_definer;
grant execute on function private.notice_picture_link to staff;

-- desk/private/open_desk_login.sql
create function private.open_desk_login(trade_union_id text)
returns table (login text, password text, sees text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  receiver constant public.trade_unions := private.union_with_login(trade_union_id);
  name constant text := 'clerk_' || lower(replace(receiver.id, '-', '_'));
  secret constant text := private.login_password();
begin
  if exists (select from private.desk_logins as own where own.login = name and own.closed_at is null) then
    perform private.refuse('login_exists', format('%s已经有登录 %s。忘了密码的，用 select * from private.renew_desk_password(''%s'')。',
      receiver.name, name, receiver.id));
  end if;
  if not exists (select from pg_roles where rolname = name) then
    execute format('create role %I', name);
  elsif not exists (select from private.desk_logins as earlier where earlier.login = name) then
    perform private.refuse('role_taken', format('服务器里已经有一个叫 %s 的角色，不是这里建的。请先查清楚它是谁的，再删除或改名。', name));
  end if;
  execute format('alter role %I login connection limit 20 password %L', name, private.login_verifier(secret));
  execute format('alter role %I set timezone = %L', name, 'Asia/Shanghai');
  execute format('grant %I to %I', case receiver.level when '省级' then 'province_staff' else 'staff' end, name);
  insert into private.desk_logins (login, trade_union_id) values (name, receiver.id);
  return query select name, secret, case receiver.level when '省级' then '全省' else (
    select string_agg(listed.name, '、' order by listed.id) from public.trade_unions as listed
    where listed.id = receiver.id or listed.parent_id = receiver.id
  ) end;
end
$$;
comment on function private.open_desk_login is
  'Makes the login of a union for its Studio and shows its password this once. It sees the union and those below. For the owner.';

-- desk/private/open_login_of.sql
create function private.open_login_of(trade_union_id text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  receiver constant public.trade_unions := private.union_with_login(trade_union_id);
  name constant text := (
    select own.login from private.desk_logins as own where own.trade_union_id = receiver.id and own.closed_at is null
  );
begin
  if name is null then
    perform private.refuse('no_login', format('%s没有登录。', receiver.name));
  end if;
  return name;
end
$$;
comment on function private.open_login_of is 'The name of a union''s open login. Refuses with a sentence when there is none.';

-- desk/private/receiver_of.sql
create function private.receiver_of(typed text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found_id constant text := (
    select found.id from public.trade_unions as found
    where private.compare_key(typed) in (private.compare_key(found.id), private.compare_key(found.name))
  );
  alike text;
begin
  if found_id is null then
    select string_agg(format('%s %s', close.id, close.name), '、' order by close.id) into alike
    from (
      select listed.id, listed.name from public.trade_unions as listed
      where length(typed) >= 2 and (strpos(listed.name, left(typed, 2)) = 1 or strpos(listed.id, typed) = 1)
      order by listed.id limit 5
    ) as close;
    perform private.refuse('receiver_required', format('没有编号或全称是“%s”的工会（transfer_to）。%s', typed,
      case when alike is null then '请到 trade_unions（工会名录）里查。' else format('相近的有：%s。', alike) end));
  end if;
  return found_id;
end
$$;
comment on function private.receiver_of is 'The id of a union that staff typed as id or full name. Otherwise raises a sentence with up to five names that begin alike.';
grant execute on function private.receiver_of to app_definer, staff;

-- desk/private/renew_desk_password.sql
create function private.renew_desk_password(trade_union_id text)
returns table (login text, password text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  name constant text := private.open_login_of(trade_union_id);
  secret constant text := private.login_password();
begin
  execute format('alter role %I password %L', name, private.login_verifier(secret));
  update private.desk_logins as own set password_at = now() where own.login = name and own.closed_at is null;
  return query select name, secret;
end
$$;
comment on function private.renew_desk_password is
  'A new password for the login of a union, shown this once. Who is signed in stays; close the login to end that. For the owner.';

-- desk/private/report_overdue.sql
-- A day off tells nobody: on the next working day its cases are still open, or were handled and need no telling.
create function private.report_overdue() returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not private.is_working_day(private.today()) then
    return;
  end if;
  insert into public.overdue_reports (superior_name, receiver_name, reference, service_name, due_on, trade_union_id, application_id)
  select superior.name, receiver.name, review.reference, review.service_name, review.due_on, superior.id, review.application_id
  from public.reviews as review
  join public.trade_unions as receiver on receiver.id = review.trade_union_id
  join public.trade_unions as superior on superior.id = receiver.parent_id
  where review.closed_at is null and review.due_on < private.today()
  on conflict (application_id, trade_union_id) do nothing;
end
$$;
comment on function private.report_overdue is
  'Tells the superior union of each case that is open past its last day, once, on a working day. The province has no superior.';
alter function private.report_overdue owner to app_definer;

-- desk/private/reveal_secrets.sql
create function private.reveal_secrets(reference text, reason text)
returns table (item text, value text)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application constant public.applications := private.scoped_application(reference);
begin
  if length(private.normalize_text(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明查看的理由（至少 5 个字），会记录在 access_log 里。');
  end if;
  if application.erased_at is not null then
    perform private.refuse('erased', format('申请 %s 的个人信息在 %s 已经清除，不能再查看。', application.reference,
      to_char(application.erased_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if not exists (
    select from private.application_secrets as stored
    cross join lateral jsonb_object_keys(private.decrypt_text(stored.secrets)::jsonb)
    where stored.application_id = application.id
  ) then
    perform private.refuse('nothing_to_reveal', format('申请 %s 没有填证件号码和银行卡号，也没有要求保密。', application.reference));
  end if;
  perform private.log_access(private.acting_role(), '查看证件号码', application.reference, trim(reason), 1,
    application.trade_union_id);
  return query
    select
      coalesce(
        (select listed ->> 'label' from jsonb_array_elements(application.items) as listed where listed ->> 'name' = path.steps[1]),
        path.steps[1]
      -- A group has a label here; the questions of its entries have none.
      ) || case when cardinality(path.steps) = 3 then format('第%s项，%s', path.steps[2]::integer + 1, case
        when path.steps[3] ~* 'idNumber$' then '身份证号' when path.steps[3] ~* 'cardNumber$' then '银行卡号' else path.steps[3]
      end) else '' end,
      secret.value
    from private.application_secrets as stored
    cross join lateral jsonb_each_text(private.decrypt_text(stored.secrets)::jsonb) as secret
    cross join lateral (select string_to_array(secret.key, '.') as steps) as path
    where stored.application_id = application.id
    order by secret.key;
end
$$;
comment on function private.reveal_secrets is
  'What public.reveal_identity answers: asks for a reason, refuses when there is nothing to see, and records both in access_log.';
alter function private.reveal_secrets owner to app_definer;
grant execute on function private.reveal_secrets to staff;

-- desk/private/scoped_application.sql
create function private.scoped_application(reference text) returns public.applications
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  application constant public.applications := private.application_of(reference);
begin
  if not private.is_in_scope(application.trade_union_id) then
    -- As for a number that nobody has: who handles a case is told to nobody else.
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', application.reference));
  end if;
  return application;
end
$$;
comment on function private.scoped_application is 'private.application_of for staff: what another union handles is not found.';
grant execute on function private.scoped_application to app_definer;

-- desk/private/stay_in_scope.sql
-- The policies refuse the same, in English.
create function private.stay_in_scope() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  meant constant text := private.union_of_row(tg_table_name, to_jsonb(new));
begin
  if meant is not null and not exists (select from public.trade_unions as found where found.id = meant) then
    perform private.refuse('no_union', format('没有编号是“%s”的工会，工会要从工会名录里选（trade_unions 的 id）。', left(meant, 40)));
  end if;
  if not private.is_in_scope(meant) then
    perform private.refuse('out_of_scope', format('%s，您的登录只能办%s的。',
      coalesce((select format('这一行是%s的', found.name) from public.trade_unions as found where found.id = meant), '这一行没有写明是您的工会的'),
      coalesce((select found.name || '和下级工会' from public.trade_unions as found where found.id = private.acting_union()), '自己的工会')));
  end if;
  return new;
end
$$;
comment on function private.stay_in_scope is 'Refuses with a sentence a row that staff write for a union outside of their own chain.';
alter function private.stay_in_scope owner to app_definer;

-- desk/private/studio_account.sql
create function private.studio_account() returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select substring(current_query() from '-- user: ([0-9A-Za-z@._-]{4,64})') where strpos(current_query(), '-- source: dashboard') > 0
$$;
comment on function private.studio_account is
  'The account that Studio names in a comment of its statement (-- source: dashboard, -- user: …), or null. It is a claim and no proof.';
grant execute on function private.studio_account to app_definer, staff;

-- desk/private/undo_last_decision.sql
create function private.undo_last_decision(reference text, reason text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.application_of(reference);
  before public.applications;
  decided public.reviews;
  legal private.legal_decisions;
  open_review_id bigint;
begin
  if length(private.normalize_text(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明撤销的理由（至少 5 个字），会记录在 change_log 里。');
  end if;
  open_review_id := private.lock_open_review(application.id);
  select * into application from public.applications as found where found.id = application.id for update;

  select * into decided from public.reviews as review
  where review.application_id = application.id and review.decision is not null and review.undone_at is null
  order by review.round desc limit 1;
  -- Who passed a case on by mistake may take it back, though it lies at another union now.
  if not (private.is_in_scope(application.trade_union_id) or private.is_in_scope(decided.trade_union_id)) then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', application.reference));
  end if;
  select (jsonb_populate_record(application, kept.state)).* into before
  from private.states_before_decisions as kept where kept.review_id = decided.id;
  if before.id is null then
    perform private.refuse('nothing_to_undo', '这份申请没有可以撤销的决定。');
  end if;
  if decided.decided_by = '系统' then
    perform private.refuse('accepted_by_law', '这份申请是逾期视为受理的（行政许可法第三十二条），不能撤销。');
  end if;
  select * into legal from private.legal_decisions as found
  where found.status = before.status and found.decision = decided.decision;
  if application.status <> legal.next_status then
    perform private.refuse('worker_went_on', format('作出“%s”以后职工已经%s，不能撤销。', decided.decision,
      case application.status when '已撤回' then '撤回了申请' else '补正' end));
  end if;

  update public.applications as target
  set status = before.status, decision_reason = before.decision_reason, accepted_at = before.accepted_at,
    accept_by = before.accept_by, promised_on = before.promised_on, left_working_days = before.left_working_days,
    overdue_since = before.overdue_since, correction_reason = before.correction_reason,
    correction_items = before.correction_items, trade_union_id = before.trade_union_id,
    decided_at = before.decided_at, closed_at = before.closed_at
  where target.id = application.id
  returning * into application;
  update public.reviews as review set closed_at = now() where review.id = open_review_id;
  update public.reviews as review set undone_at = now() where review.id = decided.id;
  perform private.open_review(application);
  update public.reviews as review set changes = decided.changes
  where review.application_id = application.id and review.closed_at is null;

  perform private.record_application_event(application.id, '撤销决定',
    format('之前的“%s”是操作失误，已经撤销，继续办理。', decided.decision), decided.trade_union_name);
  perform private.send_message(application.worker_id, format('%s：撤销决定', application.service_name),
    format('您的申请（编号 %s）之前的“%s”是操作失误，已经撤销，继续办理。', application.reference, decided.decision),
    format('/applications/%s', application.reference));
  insert into public.change_log (kind, table_name, subject, database_user, studio_account, before, after, reason, trade_union_id)
  values ('修改', 'reviews', application.reference, private.acting_role(), private.studio_account(),
    jsonb_build_object('decision', decided.decision, 'round', decided.round),
    jsonb_build_object('undone_at', now(), 'application_status', application.status), trim(reason),
    application.trade_union_id);
  return format('已撤销第 %s 轮的“%s”。申请回到“%s”，请在 reviews 里这份申请最新的一轮重新作决定。',
    decided.round, decided.decision, application.status);
end
$$;
comment on function private.undo_last_decision is
  'Undoes the last decision while the worker has not acted on it: marks the round, restores the application, opens a new round, and tells the worker and the log.';
alter function private.undo_last_decision owner to app_definer;
grant execute on function private.undo_last_decision to staff;

-- desk/private/union_of_row.sql
create function private.union_of_row(table_name text, row_as_json jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when table_name = 'trade_unions' then row_as_json ->> 'id' else coalesce(
    row_as_json ->> 'trade_union_id',
    (select application.trade_union_id from public.applications as application
      where application.id = (row_as_json ->> 'application_id')::uuid),
    (select event.trade_union_id from public.events as event where event.id = (row_as_json ->> 'event_id')::uuid),
    (select place.trade_union_id from public.places as place where place.id = (row_as_json ->> 'place_id')::uuid)
  ) end;
end
$$;
comment on function private.union_of_row is 'The union that a row belongs to, its own or that of its application, event or place; null when it is the province''s alone.';
grant execute on function private.union_of_row to app_definer;

-- desk/private/union_with_login.sql
create function private.union_with_login(typed text) returns public.trade_unions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  receiver public.trade_unions;
begin
  select * into receiver from public.trade_unions as found where found.id = private.receiver_of(coalesce(typed, ''));
  return receiver;
end
$$;
comment on function private.union_with_login is 'The union that somebody typed as id or full name, to make or close its login.';

-- desk/private/unions_in_scope.sql
-- Policies call this in a subquery of its own, so that it is asked once per statement and its answer can use an index.
create function private.unions_in_scope() returns text[]
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if private.covers_province() then
    return array(select found.id from public.trade_unions as found);
  end if;
  return array(
    with recursive below (id) as (
      select own.trade_union_id from private.desk_logins as own where own.login = session_user and own.closed_at is null
      union
      select next.id from below join public.trade_unions as next on next.parent_id = below.id
    )
    select below.id from below
  );
end
$$;
comment on function private.unions_in_scope is
  'The union of the login and all below it: a city and its counties. All for the province, none for a login that is closed or was never listed.';
alter function private.unions_in_scope owner to app_definer;
grant execute on function private.unions_in_scope to staff;

-- desk/public/monthly_report.sql
-- 月报: the numbers of one month in one answer, for `npm run report` and for staff in the SQL Editor. It holds counts, days
-- and money only, and no name. What happened in the month is read once, for services, unions and aid.
create function public.monthly_report(month text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  from_at timestamptz;
  until_at timestamptz;
  trend jsonb;
  report jsonb;
begin
  if month !~ '^20\d\d-(0[1-9]|1[0-2])$' then
    perform private.refuse('invalid_month', format('月份要写成 2026-11 这样，不能是“%s”。', month));
  end if;
  from_at := private.month_starts(month);
  until_at := private.month_ends(month);
  select jsonb_agg(private.month_totals(to_char(first_day, 'YYYY-MM')) order by first_day) into trend
  from generate_series(to_date(month, 'YYYY-MM') - interval '11 months', to_date(month, 'YYYY-MM'), interval '1 month') as first_day;
  with happened as materialized (select * from private.happenings(from_at, until_at))
  select jsonb_build_object(
    'generatedAt', now(),
    'totals', trend -> -1,
    'trend', trend,
    'openNow', (select count(*) from public.reviews as review where review.closed_at is null),
    'overdueNow', (
      select count(*) from public.reviews as review where review.closed_at is null and review.due_on < private.today()
    ),
    'services', (
      select coalesce(jsonb_agg(line order by (line ->> 'submitted')::integer desc, line ->> 'name'), '[]')
      from (
        select jsonb_build_object(
          'name', service_name, 'submitted', count(*) filter (where what = '提交'),
          'approved', count(*) filter (where what = '通过'), 'rejected', count(*) filter (where what in ('不予通过', '不予受理')),
          'medianDays', round(percentile_cont(0.5) within group (order by days)::numeric, 1),
          'granted', coalesce(sum(amount), 0)) as line
        from happened group by service_name
      ) as services
    ),
    'unions', (
      select coalesce(jsonb_agg(line order by id), '[]')
      from (
        select receiver.id, jsonb_build_object(
          'name', receiver.name, 'superior', superior.name, 'submitted', count(*) filter (where what = '提交'),
          'decided', count(days),
          'medianDays', round(percentile_cont(0.5) within group (order by days)::numeric, 1),
          'slowestTenthDays', round(percentile_cont(0.9) within group (order by days)::numeric, 1),
          'onTimeRate', round(100.0 * count(*) filter (where is_on_time) / nullif(count(is_on_time), 0), 1),
          'granted', coalesce(sum(amount), 0)) as line
        from happened
        join public.trade_unions as receiver on receiver.id = happened.trade_union_id
        left join public.trade_unions as superior on superior.id = receiver.parent_id
        group by receiver.id, receiver.name, superior.name
      ) as unions
    ),
    'aid', (
      select coalesce(jsonb_agg(line order by id, cause), '[]')
      from (
        select receiver.id, cause, jsonb_build_object(
          'union', receiver.name, 'cause', coalesce(cause, '没有填写'), 'submitted', count(*) filter (where what = '提交'),
          'approved', count(*) filter (where what = '通过'), 'grants', count(happened.amount), 'granted', coalesce(sum(happened.amount), 0)) as line
        from happened
        join public.trade_unions as receiver on receiver.id = happened.trade_union_id
        join public.service_settings as setting on setting.service_name = happened.service_name and setting.grants_money
        group by receiver.id, receiver.name, cause
        having count(*) filter (where what in ('提交', '通过')) + count(happened.amount) > 0
      ) as aid
    ),
    'corrections', (
      select coalesce(jsonb_agg(line order by (line ->> 'rate')::numeric desc, line ->> 'service', line ->> 'material'), '[]')
      from (
        select jsonb_build_object(
          'service', application.service_name, 'material', item ->> 'label', 'applications', count(*),
          'corrected', count(*) filter (where asked.is_asked),
          'rate', round(100.0 * count(*) filter (where asked.is_asked) / count(*), 1)) as line
        from public.applications as application
        cross join lateral jsonb_array_elements(application.items) as item
        cross join lateral (
          select exists (
            select from public.reviews as review
            where review.application_id = application.id and review.decision = '要求补正' and review.undone_at is null
              and (item ->> 'label' = any (review.items_to_correct) or item ->> 'name' = any (review.items_to_correct))
          ) as is_asked
        ) as asked
        where application.submitted_at >= from_at and application.submitted_at < until_at and item ->> 'kind' = 'attachments'
        group by application.service_name, item ->> 'label'
        having count(*) filter (where asked.is_asked) > 0
      ) as corrections
    ),
    'events', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'union', 主办工会, 'kind', 活动类型, 'events', 活动场次, 'canceled', 其中取消, 'signups', 报名人次,
        'attended', 签到人次, 'absent', 未到场人次, 'attendance', 到场率, 'pairs', 成功配对) order by 序号), '[]')
      from public.events_by_month where 月份 = month
    ),
    'ratings', (
      select coalesce(jsonb_agg(jsonb_build_object('grade', grade, 'count', count) order by grade), '[]')
      from (
        select rating.grade, count(*) as count from public.ratings as rating
        where rating.rated_at >= from_at and rating.rated_at < until_at group by rating.grade
      ) as graded
    )
  ) into report;
  return report;
end
$$;
comment on function public.monthly_report is
  '月报的全部数字：件数、天数、金额，没有姓名。用法：select monthly_report(''2026-11'')；打印用的文件由 npm run report 生成';
grant execute on function public.monthly_report to staff;

-- desk/public/release_signup.sql
create function public.release_signup(signup_id uuid, reason text) returns text
language sql
set search_path = pg_catalog, pg_temp
as $$
  select private.release_taken_signup(signup_id, reason)
$$;
comment on function public.release_signup is
  '取消冒名的报名：核对本人证件后，取消别人用他的身份证号或手机号报的名，本人就能重新报名；记录到 change_log。用法：select release_signup(''signups 里的 id'', ''怎样核对的'')';
grant execute on function public.release_signup to staff;

-- desk/public/reveal_identity.sql
create function public.reveal_identity(reference text, reason text)
returns table (item text, value text)
language sql
set search_path = pg_catalog, pg_temp
as $$
  select * from private.reveal_secrets(reference, reason)
$$;
comment on function public.reveal_identity is
  '查看一份申请的完整证件号码和银行卡号，以及要求对单位保密的职工的姓名和电话，并记录到 access_log。用法：select * from reveal_identity(''申请编号'', ''查看的理由'')';
grant execute on function public.reveal_identity to staff;

-- desk/public/undo_decision.sql
create function public.undo_decision(reference text, reason text) returns text
language sql
set search_path = pg_catalog, pg_temp
as $$
  select private.undo_last_decision(reference, reason)
$$;
comment on function public.undo_decision is
  '撤销误操作：撤销一份申请最近的一个决定，职工会看到，并记录到 change_log。用法：select undo_decision(''申请编号'', ''撤销的理由'')';
grant execute on function public.undo_decision to staff;

-- door/api/check_in.sql
create function api.check_in(event_id uuid, door text, device_id uuid, scans jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  organizer constant text := private.organizer_words(private.current_worker_id());
  scan record;
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_pools(event.id);
  for scan in
    select * from jsonb_to_recordset(scans) as listed (
      "scanId" uuid, "scannedAt" timestamptz, "isQueued" boolean, "ticketId" uuid, "publicKey" text, fault text, session integer
    )
    order by listed."scannedAt"
  loop
    continue when exists (
      select from public.check_ins as known where known.event_id = event.id and known.scan_id = scan."scanId"
    );
    select * into signup from public.signups as named where named.id = scan."ticketId" for update;
    entry := null;
    entry.scan_id := scan."scanId";
    entry.method := '扫码';
    entry.door := check_in.door;
    entry.device_id := check_in.device_id;
    entry.organizer := organizer;
    entry.scanned_at := scan."scannedAt";
    entry.session_number := private.known_session(event.id, scan.session, entry.scanned_at);
    entry.refusal := coalesce(
      scan.fault::public.check_in_refusal,
      private.check_in_refusal_for(private.in_session(event, entry.session_number), signup, entry.scanned_at, entry.session_number),
      private.ticket_refusal(signup.id, decode(scan."publicKey", 'hex'), entry.scanned_at)
    );
    perform private.settle_check_in(event, signup, entry, scan."isQueued");
  end loop;
  return (
    select coalesce(jsonb_agg(private.check_in_json(settled) order by listed.place), '[]')
    from jsonb_array_elements(scans) with ordinality as listed (scan, place)
    join public.check_ins as settled
      on settled.event_id = event.id and settled.scan_id = (listed.scan ->> 'scanId')::uuid
  );
end
$$;
comment on function api.check_in is
  'Settles the scans of one door, each once however often it is sent. The functions have checked the signatures: a fault comes as a word of check_in_refusal.';
alter function api.check_in owner to app_definer;
grant execute on function api.check_in to authenticated;

-- door/api/check_in_by_name.sql
create function api.check_in_by_name(
  event_id uuid, door text, device_id uuid, scan_id uuid, full_name text, phone_tail text, session integer default null
) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  who constant text := private.organizer_words(private.current_worker_id());
  seated integer;
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = check_in_by_name.scan_id;
  if entry.id is not null then
    return private.check_in_json(entry);
  end if;
  if (
    select count(*) >= 20 from public.check_ins as missed
    where missed.event_id = event.id and missed.organizer = who and missed.method = '姓名和尾号'
      and missed.outcome = '未通过' and missed.received_at > now() - interval '10 minutes'
  ) then
    perform private.raise_code(429, 'rate_limited');
  end if;

  select count(*) filter (where found.status in ('已确认', '已签到', '未到场')) into seated
  from private.find_attendee(event.id, full_name, phone_tail) as found;
  select * into signup from private.find_attendee(event.id, full_name, phone_tail) limit 1;
  entry.scan_id := check_in_by_name.scan_id;
  entry.method := '姓名和尾号';
  entry.door := check_in_by_name.door;
  entry.device_id := check_in_by_name.device_id;
  entry.organizer := who;
  entry.scanned_at := now();
  entry.session_number := private.known_session(event.id, session, now());
  entry.refusal := case
    when signup.id is null then '没有找到这个人'
    when seated > 1 then '同名同尾号'
    else private.check_in_refusal_for(private.in_session(event, entry.session_number), signup, now(), entry.session_number)
  end;
  entry := private.settle_check_in(event, signup, entry, false);
  perform private.log_access(who, '按姓名和手机尾号签到', event.title, null,
    case when signup.id is null then 0 else 1 end, event.trade_union_id);
  return private.check_in_json(entry);
end
$$;
comment on function api.check_in_by_name is
  'Checks in a person by name and last four digits. Every attempt is logged. After twenty failures in ten minutes it is rate_limited.';
alter function api.check_in_by_name owner to app_definer;
grant execute on function api.check_in_by_name to authenticated;

-- door/api/get_door.sql
create function api.get_door(event_id uuid, session integer default null) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  named constant integer := private.known_session(event.id, session, now());
begin
  event := private.in_session(event, named);
  return jsonb_build_object(
    'title', event.title,
    'opensAt', private.door_opens_at(event),
    'endsAt', event.ends_at,
    'session', named,
    'sessions', private.sessions_json(event.id),
    'listVersion', private.door_version(event.id),
    'conflicts', (
      select count(*) from public.check_ins as entry where entry.event_id = event.id and entry.outcome = '冲突'
    ),
    'pools', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pool', seats.pool, 'expected', coalesce(counted.expected, 0), 'arrived', coalesce(counted.arrived, 0)
      ) order by seats.place), '[]')
      from public.event_pools as seats
      left join (
        select signup.pool, count(*) as expected, count(*) filter (where signup.status = '已签到' and (named is null or exists (
          select from public.check_ins as entry
          where entry.signup_id = signup.id and entry.session_number = named and entry.outcome = '已签到' and entry.undone_at is null
        ))) as arrived
        from public.signups as signup
        where signup.event_id = event.id and coalesce(signup.session_number = named, true) and signup.status in ('已确认', '已签到', '未到场')
        group by signup.pool
      ) as counted on counted.pool = seats.pool
      where seats.event_id = event.id and coalesce(seats.session_number = named, true)
    )
  );
end
$$;
comment on function api.get_door is
  'How many people are expected and have come to a session, for each pool; without a number it is the session of this moment. It has numbers only, so every door may ask often.';
alter function api.get_door owner to app_definer;
grant execute on function api.get_door to authenticated;

-- door/api/get_door_list.sql
create function api.get_door_list(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  list jsonb;
begin
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if now() < private.door_opens_at(event) or now() > event.ends_at then
    perform private.raise_code(409, 'door_closed');
  end if;
  select jsonb_build_object(
    'version', private.door_version(event.id),
    'now', now(),
    'expiresAt', now() + interval '12 hours',
    'tickets', coalesce(jsonb_agg(jsonb_build_object(
      'hash', encode(ticket.ticket_hash, 'hex'), 'seatLabel', ticket.seat_label, 'sex', ticket.sex, 'surname', ticket.surname
    ) order by ticket.id), '[]')
  ) into list
  from private.door_tickets(event.id) as ticket;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '下载签到名单', event.title, null,
    jsonb_array_length(list -> 'tickets'), event.trade_union_id);
  return list;
end
$$;
comment on function api.get_door_list is
  'What an offline door needs, and nothing else: hash, seat, sex, surname. Available from twelve hours before the start to the end. Each download is logged.';
alter function api.get_door_list owner to app_definer;
grant execute on function api.get_door_list to authenticated;

-- door/api/let_in.sql
create function api.let_in(
  event_id uuid, signup_id uuid, door text, device_id uuid, scan_id uuid, session integer default null
) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = let_in.scan_id;
  if entry.id is null then
    select * into event from public.events as found where found.id = event.id;
    select * into signup from public.signups as found
    where found.id = signup_id and found.event_id = event.id and found.anonymized_at is null;
    if signup.id is null then
      perform private.raise_code(404, 'not_found');
    end if;
    entry.scan_id := let_in.scan_id;
    entry.method := '名单';
    entry.door := let_in.door;
    entry.device_id := let_in.device_id;
    entry.organizer := private.organizer_words(private.current_worker_id());
    entry.scanned_at := now();
    entry.session_number := private.known_session(event.id, session, now());
    entry.refusal := private.check_in_refusal_for(private.in_session(event, entry.session_number), signup, now(), entry.session_number);
    entry := private.settle_check_in(event, signup, entry, false);
  end if;
  return private.check_in_json(entry);
end
$$;
comment on function api.let_in is
  'Lets in a person from the list, online: settled like a scan. The same scan_id gives the same answer.';
alter function api.let_in owner to app_definer;
grant execute on function api.let_in to authenticated;

-- door/api/list_check_ins.sql
create function api.list_check_ins(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
begin
  return (
    select coalesce(jsonb_agg(private.check_in_json(entry) order by entry.scanned_at desc, entry.id desc), '[]')
    from public.check_ins as entry
    where entry.event_id = event.id and (entry.outcome = '冲突' or entry.id in (
      select latest.id from public.check_ins as latest where latest.event_id = event.id order by latest.id desc limit 200
    ))
  );
end
$$;
comment on function api.list_check_ins is 'The last 200 scans of all doors, newest first, and every 冲突.';
alter function api.list_check_ins owner to app_definer;
grant execute on function api.list_check_ins to authenticated;

-- door/api/register_ticket.sql
create function api.register_ticket(signup_id uuid, public_key text, is_move boolean default false) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  most_moves constant integer := 5;
  own_signup public.signups := private.lock_own_signup(signup_id);
  key constant bytea := decode(register_ticket.public_key, 'hex');
  used_moves integer;
  ticket public.signup_tickets;
begin
  if length(key) <> 32 then
    perform private.raise_code(422, 'invalid_input', 'publicKey');
  end if;
  if own_signup.status not in ('已确认', '已签到') then
    perform private.raise_code(409, 'no_ticket');
  end if;
  select greatest(count(*) - 1, 0) into used_moves
  from public.signup_tickets as known where known.signup_id = own_signup.id;
  select * into ticket from public.signup_tickets as known
  where known.signup_id = own_signup.id and known.replaced_at is null;
  if ticket.public_key = key then
    return private.ticket_json(ticket, most_moves - used_moves);
  end if;

  if ticket.id is not null then
    if not is_move then
      perform private.raise_code(409, 'ticket_elsewhere');
    end if;
    if used_moves >= most_moves then
      perform private.raise_code(409, 'ticket_moves_used_up');
    end if;
    if exists (
      select from public.signup_tickets as known where known.signup_id = own_signup.id and known.public_key = key
    ) then
      perform private.raise_code(422, 'invalid_input', 'publicKey');
    end if;
    used_moves := used_moves + 1;
    update public.signup_tickets as known set replaced_at = now() where known.id = ticket.id;
    perform private.send_message(own_signup.worker_id, '您的票换到了另一部手机',
      private.addressed(own_signup) || '原来那部手机上的票码不能再用了。不是您本人换的，请在门口报姓名和手机尾号签到，并告诉主办方。',
      private.signup_link(own_signup.event_id));
  end if;
  insert into public.signup_tickets (signup_id, public_key, ticket_hash)
  values (own_signup.id, key, private.ticket_hash(own_signup.id, key))
  returning * into ticket;
  return private.ticket_json(ticket, most_moves - used_moves);
end
$$;
comment on function api.register_ticket is
  'Connects a confirmed signup with the key of the worker''s phone (hex). Repeating the same key changes nothing. Another phone''s key is accepted only as a move, at most five times, and the worker gets a message.';
alter function api.register_ticket owner to app_definer;
grant execute on function api.register_ticket to authenticated;

-- door/api/undo_check_in.sql
create function api.undo_check_in(event_id uuid, scan_id uuid, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  entry public.check_ins;
  back_to constant public.signup_status := (case when now() > event.ends_at then '未到场' else '已确认' end)::public.signup_status;
begin
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = undo_check_in.scan_id;
  if entry.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if entry.undone_at is not null then
    return private.check_in_json(entry);
  end if;
  if entry.outcome <> '已签到' then
    perform private.raise_code(409, 'not_checked_in');
  end if;
  update public.check_ins as standing
  set undone_at = now(), undone_by = private.organizer_words(private.current_worker_id()), undone_reason = trim(reason)
  where standing.id = entry.id
  returning * into entry;
  update public.signups as signup set status = back_to where signup.id = entry.signup_id and signup.status = '已签到' and not exists (
    select from public.check_ins as other
    where other.signup_id = signup.id and other.outcome = '已签到' and other.undone_at is null
  );
  perform private.record_signup_status(signup.id, signup.status,
    concat('第 ' || entry.session_number || ' 场的', '签到撤销了：', entry.undone_reason))
  from public.signups as signup where signup.id = entry.signup_id;
  return private.check_in_json(entry);
end
$$;
comment on function api.undo_check_in is 'Undoes a check-in with a reason that the person can read. Repeating the call changes nothing.';
alter function api.undo_check_in owner to app_definer;
grant execute on function api.undo_check_in to authenticated;

-- door/private/attended_sessions.sql
create function private.attended_sessions(signup_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(entry.session_number order by entry.session_number), '[]')
    from public.check_ins as entry
    where entry.signup_id = attended_sessions.signup_id and entry.session_number is not null
      and entry.outcome = '已签到' and entry.undone_at is null
  );
end
$$;
comment on function private.attended_sessions is 'The numbers of the sessions that a person was checked in to.';
grant execute on function private.attended_sessions to app_definer;

-- door/private/check_in_json.sql
create function private.check_in_json(check_in public.check_ins) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'scanId', check_in.scan_id,
      'method', check_in.method,
      'outcome', check_in.outcome,
      'refusal', check_in.refusal,
      'door', check_in.door,
      'session', check_in.session_number,
      'scannedAt', check_in.scanned_at,
      'undoneAt', check_in.undone_at,
      'undoneReason', check_in.undone_reason,
      'seatLabel', signup.seat_label,
      'sex', signup.sex,
      'surname', case when signup.anonymized_at is null then left(signup.full_name, 1) end,
      'first', (
        select jsonb_build_object('door', standing.door, 'scannedAt', standing.scanned_at)
        from public.check_ins as standing
        where standing.signup_id = check_in.signup_id
          and standing.session_number is not distinct from check_in.session_number and standing.outcome = '已签到' and standing.undone_at is null
          and standing.id <> check_in.id and check_in.outcome in ('重复', '冲突')
      )
    )
    from (select check_in.signup_id) as scanned
    left join public.signups as signup on signup.id = scanned.signup_id
  );
end
$$;
comment on function private.check_in_json is 'CheckIn of shared/door. It gives no more of a person than seat, sex and surname.';
grant execute on function private.check_in_json to app_definer;

-- door/private/check_in_refusal_for.sql
create function private.check_in_refusal_for(
  event public.events, signup public.signups, scanned_at timestamptz, session integer
)
returns public.check_in_refusal
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.state = '已取消' then '活动已取消'
    when scanned_at < private.door_opens_at(event) or scanned_at > event.ends_at
      or scanned_at > now() + interval '1 minute' or event.anonymized_at is not null then '不在签到时间'
    when signup.id is null then '没有这张票'
    when signup.event_id <> event.id then '不是本场活动的票'
    when signup.session_number <> session then '报的是别的场次'
    when signup.status in ('已取消', '未通过') then '报名已取消'
    when signup.status not in ('已确认', '已签到', '未到场') then '报名没有确认'
  end::public.check_in_refusal;
end
$$;
comment on function private.check_in_refusal_for is 'Why nobody may enter with this signup now, to this session if there is one, or null.';
grant execute on function private.check_in_refusal_for to app_definer;

-- door/private/door_opens_at.sql
create function private.door_opens_at(event public.events) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.starts_at - interval '12 hours';
end
$$;
comment on function private.door_opens_at is 'When a door may first load its list and scan: as long before the start as a list is kept.';
grant execute on function private.door_opens_at to app_definer;

-- door/private/door_tickets.sql
create function private.door_tickets(event_id uuid)
returns table (id bigint, ticket_hash bytea, seat_label text, sex text, surname text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select ticket.id, ticket.ticket_hash, signup.seat_label, signup.sex, left(signup.full_name, 1)
  from public.signups as signup
  join public.signup_tickets as ticket on ticket.signup_id = signup.id and ticket.replaced_at is null
  where signup.event_id = door_tickets.event_id and signup.status in ('已确认', '已签到')
$$;
comment on function private.door_tickets is 'The valid tickets, with all that a door may know about them.';
grant execute on function private.door_tickets to app_definer;

-- door/private/door_version.sql
create function private.door_version(event_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select format('%s-%s', count(*), coalesce(max(ticket.id), 0)) from private.door_tickets(event_id) as ticket
  );
end
$$;
comment on function private.door_version is 'Changes when tickets are added, moved or removed.';
grant execute on function private.door_version to app_definer;

-- door/private/find_attendee.sql
create function private.find_attendee(event_id uuid, full_name text, phone_tail text) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select signup.* from public.signups as signup
  where signup.event_id = find_attendee.event_id and signup.anonymized_at is null
    and private.compare_key(signup.full_name) = private.compare_key(find_attendee.full_name) and right(signup.phone, 4) = phone_tail
    and (signup.status in ('已确认', '已签到', '未到场') or not exists (
      select from public.signups as seated
      where seated.event_id = signup.event_id and seated.full_name = signup.full_name and right(seated.phone, 4) = phone_tail
        and seated.status in ('已确认', '已签到', '未到场')
    ))
  order by signup.created_at desc
$$;
comment on function private.find_attendee is 'The possible signups of a name: those with a seat, or, when there are none, those without.';
grant execute on function private.find_attendee to app_definer;

-- door/private/forget_door.sql
create function private.forget_door() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.signup_tickets as ticket where ticket.signup_id = new.id;
  update public.check_ins as entry set undone_reason = '已清除'
  where entry.signup_id = new.id and entry.undone_reason is not null;
  return null;
end
$$;
comment on function private.forget_door is
  'A ticket''s key identifies a phone, and a reason may name a person: both are deleted with the name.';
alter function private.forget_door owner to app_definer;

-- door/private/organizer_words.sql
create function private.organizer_words(worker_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select format('%s %s', max(organizer.name), max(private.mask_phone(organizer.phone)))
    from public.organizers as organizer where organizer.bound_worker_id = worker_id
  );
end
$$;
comment on function private.organizer_words is 'An organizer as the logs name them: 示例组织者 138****0300.';
grant execute on function private.organizer_words to app_definer;

-- door/private/settle_check_in.sql
-- Scans arrive at once or, from an offline door, hours later and in any order. They are settled one event at a time,
-- under the locks of its pools (pools in order, then signups), by the time of the scan and not of its arrival.
create function private.settle_check_in(
  event public.events, signup public.signups, check_in public.check_ins, is_queued boolean
) returns public.check_ins
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  standing public.check_ins;
begin
  if signup.event_id = event.id then
    check_in.signup_id := signup.id;
  end if;
  if check_in.refusal is not null then
    check_in.outcome := '未通过';
  else
    select * into standing from public.check_ins as earlier
    where earlier.signup_id = signup.id and earlier.outcome = '已签到' and earlier.undone_at is null
      and earlier.session_number is not distinct from check_in.session_number;
    check_in.outcome := (case
      when standing.id is null and exists (
        select from public.check_ins as undone where undone.signup_id = signup.id and undone.undone_at > check_in.scanned_at
          and undone.session_number is not distinct from check_in.session_number
      ) then '冲突'
      when standing.id is null then '已签到'
      when standing.device_id = check_in.device_id or not is_queued then '重复'
      when check_in.scanned_at < standing.scanned_at then '已签到'
      else '冲突'
    end)::public.check_in_outcome;
  end if;

  if check_in.outcome = '已签到' and standing.id is not null then
    update public.check_ins as later set outcome = '冲突' where later.id = standing.id;
  end if;
  insert into public.check_ins (event_id, signup_id, scan_id, method, outcome, refusal, door, device_id, organizer, scanned_at,
    session_number)
  values (event.id, check_in.signup_id, check_in.scan_id, check_in.method, check_in.outcome, check_in.refusal, check_in.door,
    check_in.device_id, check_in.organizer, check_in.scanned_at, check_in.session_number)
  returning * into check_in;
  if check_in.outcome = '已签到' and standing.id is null then
    update public.signups as entered set status = '已签到' where entered.id = signup.id;
    insert into public.signup_events (signup_id, at, status, note)
    values (signup.id, least(check_in.scanned_at, now()), '已签到',
      concat_ws('，', '第 ' || check_in.session_number || ' 场', check_in.door, check_in.method));
  end if;
  return check_in;
end
$$;
comment on function private.settle_check_in is
  'Enters one scan under private.lock_pools, each session for itself. When two offline doors accepted the same ticket, the earlier scan counts and the other is 冲突. A scan from before an undo is 冲突 too.';
grant execute on function private.settle_check_in to app_definer;

-- door/private/ticket_hash.sql
create function private.ticket_hash(signup_id uuid, public_key bytea) returns bytea
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return substr(sha512(uuid_send(signup_id) || public_key), 1, 16);
end
$$;
comment on function private.ticket_hash is
  'The hash that a door keeps of a ticket. The signup is part of it, so that nobody can register a key that was seen on another person''s ticket.';
grant execute on function private.ticket_hash to app_definer;

-- door/private/ticket_json.sql
create function private.ticket_json(ticket public.signup_tickets, moves_left integer) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object('registeredAt', ticket.registered_at, 'movesLeft', moves_left, 'now', now());
end
$$;
comment on function private.ticket_json is 'Ticket of shared/door, with the server''s time.';
grant execute on function private.ticket_json to app_definer;

-- door/private/ticket_refusal.sql
create function private.ticket_refusal(signup_id uuid, public_key bytea, scanned_at timestamptz) returns public.check_in_refusal
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when exists (
      select from public.signup_tickets as ticket
      where ticket.signup_id = ticket_refusal.signup_id and ticket.public_key = ticket_refusal.public_key
        and ticket.registered_at <= scanned_at + interval '1 minute'
        and coalesce(ticket.replaced_at, 'infinity') > scanned_at - interval '30 seconds'
    ) then null
    when exists (select from public.signup_tickets as ticket where ticket.signup_id = ticket_refusal.signup_id) then '票在另一部手机上'
    else '没有这张票'
  end::public.check_in_refusal;
end
$$;
comment on function private.ticket_refusal is
  'Whether the ticket had this key at the time of the scan. A late scan is judged by its own time.';
grant execute on function private.ticket_refusal to app_definer;

-- encounter/api/close_choices.sql
create function api.close_choices(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if not exists (select from public.choice_rounds as round where round.event_id = event.id) then
    perform private.raise_code(409, 'choice_closed');
  end if;
  perform private.close_choice_round(event.id);
  return private.choice_counts_json(event);
end
$$;
comment on function api.close_choices is 'Closes the round for good: pairs are told, and everything else is deleted.';
alter function api.close_choices owner to app_definer;
grant execute on function api.close_choices to authenticated;

-- encounter/api/continue_rounds.sql
create function api.continue_rounds(code text, known_version integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_schedule constant private.round_schedules := private.wall_schedule(code);
  kept private.round_schedules;
  event public.events;
begin
  select * into kept from private.round_schedules as existing where existing.event_id = found_schedule.event_id for update;
  -- The hall's clock may be ahead of ours by what an answer takes.
  if kept.version is distinct from known_version or kept.phase <> '进行中' or kept.round_ends_at + interval '58 seconds' > now()
    or kept.current_round >= jsonb_array_length(kept.schedule) then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  select * into event from public.events as found where found.id = kept.event_id;
  return private.play_rounds(event, kept, '开始下一轮');
end
$$;
comment on function api.continue_rounds is
  'The hall''s computer starts the next round when the minute to move is over, never earlier and never after the last round: whoever has the code can do nothing that the clock would not.';
alter function api.continue_rounds owner to app_definer;
grant execute on function api.continue_rounds to anon, authenticated;

-- encounter/api/control_rounds.sql
create function api.control_rounds(event_id uuid, known_version integer, action text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  kept private.round_schedules;
begin
  select * into kept from private.round_schedules as existing where existing.event_id = event.id for update;
  if kept.event_id is null then
    perform private.raise_code(409, 'rounds_not_scheduled');
  end if;
  if kept.version <> known_version then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  return private.play_rounds(event, kept, action);
end
$$;
comment on function api.control_rounds is
  'Runs the schedule of the version that the host knows: next round (after the last one: end), pause, continue, end. A second tap in the meantime is rounds_changed.';
alter function api.control_rounds owner to app_definer;
grant execute on function api.control_rounds to authenticated;

-- encounter/api/get_choice_counts.sql
create function api.get_choice_counts(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$ select private.choice_counts_json(private.managed_event(event_id)) $$;
comment on function api.get_choice_counts is 'For the event''s organizer: whether the round is open, how many people are present and have saved, and how many pairs there are.';
alter function api.get_choice_counts owner to app_definer;
grant execute on function api.get_choice_counts to authenticated;

-- encounter/api/get_choice_round.sql
create function api.get_choice_round(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup constant public.signups := private.checked_in_signup(event_id);
  round public.choice_rounds;
begin
  select * into round from public.choice_rounds as found where found.event_id = get_choice_round.event_id;
  return jsonb_build_object(
    'phase', case when round.event_id is null then '未开始' when round.closed_at is not null then '已结束' else '选择中' end,
    'remainingSeconds', greatest(0, ceil(extract(epoch from round.ends_at - now()))::integer),
    'signupId', own_signup.id,
    'people', (
      select coalesce(jsonb_agg(private.person_met_json(other) order by length(other.seat_label), other.seat_label), '[]')
      from public.signups as other
      where round.event_id is not null and other.event_id = own_signup.event_id and other.sex <> own_signup.sex
        and other.status = '已签到' and other.seat_label is not null and other.anonymized_at is null
    )
  );
end
$$;
comment on function api.get_choice_round is
  'For a checked-in participant: whether the round is open, how long still, and the checked-in people of the other sex after it opened.';
alter function api.get_choice_round owner to app_definer;
grant execute on function api.get_choice_round to authenticated;

-- encounter/api/get_my_round.sql
create function api.get_my_round(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup constant public.signups := private.checked_in_signup(event_id);
  kept private.round_schedules;
  own_table jsonb;
begin
  select * into kept from private.round_schedules as existing where existing.event_id = get_my_round.event_id;
  if kept.phase in ('进行中', '暂停') then
    select entry into own_table from jsonb_array_elements(kept.schedule -> (kept.current_round - 1)) as entry
    where own_signup.id::text in (entry ->> 'man', entry ->> 'woman');
  end if;
  return jsonb_build_object(
    'phase', coalesce(kept.phase, '未排座'),
    'currentRound', coalesce(kept.current_round, 0),
    'roundCount', coalesce(jsonb_array_length(kept.schedule), 0),
    'remainingSeconds', private.remaining_seconds(kept),
    'place', case when own_table is not null then jsonb_build_object(
      'table', own_table -> 'table',
      'partnerSeat', (
        select partner.seat_label from public.signups as partner
        where partner.id::text in (own_table ->> 'man', own_table ->> 'woman') and partner.id <> own_signup.id
      )
    ) end
  );
end
$$;
comment on function api.get_my_round is 'For a checked-in participant: the round, how long still, the own table and the partner''s seat number.';
alter function api.get_my_round owner to app_definer;
grant execute on function api.get_my_round to authenticated;

-- encounter/api/get_round_board.sql
create function api.get_round_board(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$ select private.round_board_json(private.managed_event(event_id)) $$;
comment on function api.get_round_board is 'For the event''s organizer, through the functions: the whole schedule, who is present and who has left.';
alter function api.get_round_board owner to app_definer;
grant execute on function api.get_round_board to authenticated;

-- encounter/api/get_wall.sql
create function api.get_wall(code text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  kept constant private.round_schedules := private.wall_schedule(code);
  event public.events;
begin
  select * into event from public.events as found where found.id = kept.event_id;
  return private.round_board_json(event) || jsonb_build_object('eventId', event.id, 'title', event.title);
end
$$;
comment on function api.get_wall is 'What a hall''s computer shows by the code that the host reads out: the schedule of an evening, seat numbers and no names.';
alter function api.get_wall owner to app_definer;
grant execute on function api.get_wall to anon, authenticated;

-- encounter/api/list_choices.sql
create function api.list_choices(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('slot', pick.slot, 'direction', pick.direction) order by pick.slot), '[]')
  from private.choices as pick where pick.event_id = list_choices.event_id
$$;
comment on function api.list_choices is
  'All tokens of a round, so that the query does not reveal whose tokens are wanted. For the functions'' service key only.';
alter function api.list_choices owner to app_definer;
grant execute on function api.list_choices to service_role;

-- encounter/api/list_matches.sql
create function api.list_matches(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'pairs', (
      select coalesce(jsonb_agg(match.pair order by match.pair), '[]')
      from private.choice_matches as match where match.event_id = list_matches.event_id
    ),
    'exchanges', (
      select coalesce(jsonb_agg(jsonb_build_object('direction', contact.direction, 'sealed', contact.sealed) order by contact.direction), '[]')
      from private.choice_exchanges as contact where contact.event_id = list_matches.event_id
    )
  )
$$;
comment on function api.list_matches is 'All pair tokens and sealed contacts of a closed round. For the functions'' service key only.';
alter function api.list_matches owner to app_definer;
grant execute on function api.list_matches to service_role;

-- encounter/api/list_met_pairs.sql
create function api.list_met_pairs(trade_union_id text) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(met.pair order by met.pair), '[]') from private.met_pairs as met
  where met.trade_union_id = list_met_pairs.trade_union_id
$$;
comment on function api.list_met_pairs is 'All tokens of people who have met at events of this union. For the functions'' service key only.';
alter function api.list_met_pairs owner to app_definer;
grant execute on function api.list_met_pairs to service_role;

-- encounter/api/open_choices.sql
create function api.open_choices(event_id uuid, minutes integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if minutes is null or minutes not between 1 and 60 then
    perform private.raise_code(422, 'invalid_input');
  end if;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if event.anonymized_at is not null or exists (
    select from public.choice_rounds as round where round.event_id = event.id and round.closed_at is not null
  ) then
    perform private.raise_code(409, 'choice_closed');
  end if;
  if (
    select count(distinct signup.sex) < 2 from public.signups as signup
    where signup.event_id = event.id and signup.status = '已签到'
  ) then
    perform private.raise_code(409, 'nobody_to_choose');
  end if;
  insert into public.choice_rounds (event_id, ends_at) values (event.id, now() + make_interval(mins => minutes))
  on conflict on constraint choice_rounds_pkey do nothing;
  if found then
    perform private.send_message(signup.worker_id, '双向选择开始了',
      format('“%s”现在可以选了，选最多 3 位，%s 分钟内有效。', event.title, minutes), private.encounter_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status = '已签到';
  else
    update public.choice_rounds as round set ends_at = now() + make_interval(mins => minutes)
    where round.event_id = event.id and round.closed_at is null;
    if not found then
      perform private.raise_code(409, 'choice_closed');
    end if;
  end if;
  return private.choice_counts_json(event);
end
$$;
comment on function api.open_choices is
  'Opens the only round of an event for some minutes, or sets how many minutes an open round has left. Both sexes must be present.';
alter function api.open_choices owner to app_definer;
grant execute on function api.open_choices to authenticated;

-- encounter/api/save_choices.sql
create function api.save_choices(event_id uuid, slots text[], directions text[], pairs text[]) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if cardinality(slots) <> 3 or cardinality(directions) <> 3 or cardinality(pairs) <> 3 then
    perform private.raise_code(422, 'invalid_input');
  end if;
  perform private.open_round(event_id);
  -- All rows of the round are written again in the order of their tokens, so that xmin and ctid are alike for every
  -- row.
  with before as (
    delete from private.choices as pick where pick.event_id = save_choices.event_id
    returning pick.slot, pick.direction, pick.pair
  )
  insert into private.choices (slot, event_id, direction, pair)
  select row.slot, save_choices.event_id, row.direction, row.pair
  from (
    select * from before where before.slot <> all (slots)
    union all
    select * from unnest(slots, directions, pairs)
  ) as row (slot, direction, pair)
  order by row.slot;
  return true;
end
$$;
comment on function api.save_choices is
  'Replaces the three rows of a chooser. A chooser has three slots, so nobody has more than three picks, and repeating a save changes nothing. For the functions'' service key only.';
alter function api.save_choices owner to app_definer;
grant execute on function api.save_choices to service_role;

-- encounter/api/save_exchange.sql
create function api.save_exchange(event_id uuid, direction text, sealed text) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.choice_rounds as round join public.events as event on event.id = round.event_id
  where round.event_id = save_exchange.event_id and round.closed_at is not null and event.anonymized_at is null;
  if not found then
    perform private.raise_code(409, 'choice_closed');
  end if;
  insert into private.choice_exchanges (direction, event_id, sealed)
  values (save_exchange.direction, save_exchange.event_id, save_exchange.sealed)
  on conflict on constraint choice_exchanges_pkey do update set sealed = excluded.sealed;
  return true;
end
$$;
comment on function api.save_exchange is
  'Keeps the sealed contact that one of a pair agreed to give. Repeating the call replaces it. For the functions'' service key only.';
alter function api.save_exchange owner to app_definer;
grant execute on function api.save_exchange to service_role;

-- encounter/api/save_met_pairs.sql
create function api.save_met_pairs(event_id uuid, pairs text[]) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.met_pairs (pair, event_id, trade_union_id)
  select distinct token, event.id, event.trade_union_id
  from unnest(pairs) as token cross join public.events as event
  where event.id = save_met_pairs.event_id and event.anonymized_at is null
  order by token
  on conflict do nothing;
  return true;
end
$$;
comment on function api.save_met_pairs is 'Records who sits together in a round that begins. For the functions'' service key only.';
alter function api.save_met_pairs owner to app_definer;
grant execute on function api.save_met_pairs to service_role;

-- encounter/api/save_round_schedule.sql
create function api.save_round_schedule(event_id uuid, known_version integer, schedule jsonb, minutes integer, left_signups uuid[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' or event.anonymized_at is not null then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if known_version = 0 then
    insert into private.round_schedules as kept (event_id, schedule, minutes, left_signups)
    values (event.id, save_round_schedule.schedule, save_round_schedule.minutes, save_round_schedule.left_signups)
    on conflict on constraint round_schedules_pkey do nothing;
  else
    update private.round_schedules as kept
    set schedule = save_round_schedule.schedule, minutes = save_round_schedule.minutes, left_signups = save_round_schedule.left_signups,
      version = kept.version + 1,
      phase = case kept.phase when '已结束' then '已排座' else kept.phase end
    where kept.event_id = event.id and kept.version = known_version
      and jsonb_array_length(save_round_schedule.schedule) >= kept.current_round;
  end if;
  if not found then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  return private.round_board_json(event);
end
$$;
comment on function api.save_round_schedule is
  'Keeps a schedule that was made from the known version (0: none). When somebody else has changed it meanwhile, it is refused with rounds_changed.';
alter function api.save_round_schedule owner to app_definer;
grant execute on function api.save_round_schedule to authenticated;

-- encounter/private/checked_in_signup.sql
create function private.checked_in_signup(event_id uuid) returns public.signups
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own
  where own.event_id = checked_in_signup.event_id and own.worker_id = private.current_worker_id() and own.status = '已签到';
  if own_signup.id is null then
    perform private.published_event(event_id);
    perform private.raise_code(409, 'check_in_first');
  end if;
  return own_signup;
end
$$;
comment on function private.checked_in_signup is 'The caller''s signup when it is checked in, otherwise check_in_first.';
grant execute on function private.checked_in_signup to app_definer;

-- encounter/private/choice_counts_json.sql
create function private.choice_counts_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'phase', case when round.event_id is null then '未开始' when round.closed_at is not null then '已结束' else '选择中' end,
      'remainingSeconds', greatest(0, ceil(extract(epoch from round.ends_at - now()))::integer),
      'men', count(*) filter (where signup.sex = '男'),
      'women', count(*) filter (where signup.sex = '女'),
      'saved', (select count(*) / 3 from private.choices as pick where pick.event_id = event.id),
      'pairs', round.pairs
    )
    from (select event.id as event_id) as asked
    left join public.choice_rounds as round on round.event_id = asked.event_id
    left join public.signups as signup on signup.event_id = asked.event_id and signup.status = '已签到'
    group by round.event_id, round.ends_at, round.closed_at, round.pairs
  );
end
$$;
comment on function private.choice_counts_json is 'ChoiceCounts of shared/encounter: numbers, no names.';
grant execute on function private.choice_counts_json to app_definer;

-- encounter/private/close_choice_round.sql
create function private.close_choice_round(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  formed integer;
begin
  perform from public.choice_rounds as round
  where round.event_id = close_choice_round.event_id and round.closed_at is null
  for update;
  if not found then
    return;
  end if;
  insert into private.choice_matches (pair, event_id)
  select pick.pair, pick.event_id from private.choices as pick
  where pick.event_id = close_choice_round.event_id
  group by pick.event_id, pick.pair having count(*) = 2
  order by pick.pair;
  get diagnostics formed = row_count;
  delete from private.choices as pick where pick.event_id = close_choice_round.event_id;
  update public.choice_rounds as round set closed_at = now(), pairs = formed
  where round.event_id = close_choice_round.event_id;
  -- Everybody gets the same message: a message that only pairs got would reveal them.
  perform private.send_message(signup.worker_id, '双向选择结束了', '来看看有没有人和您互相选中。只有互相选中的两个人才会知道。',
    private.encounter_link(signup.event_id))
  from public.signups as signup
  where signup.event_id = close_choice_round.event_id and signup.status = '已签到';
end
$$;
comment on function private.close_choice_round is
  'Keeps the pair tokens that exist twice and their number, deletes every pick, and tells everybody who was present. Repeating the call changes nothing.';
grant execute on function private.close_choice_round to app_definer;

-- encounter/private/close_forgotten_choices.sql
create function private.close_forgotten_choices() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten uuid;
  closed integer := 0;
begin
  for forgotten in
    select round.event_id from public.choice_rounds as round
    where round.closed_at is null and round.ends_at < now() - interval '12 hours'
  loop
    perform private.close_choice_round(forgotten);
    closed := closed + 1;
  end loop;
  return closed;
end
$$;
comment on function private.close_forgotten_choices is 'Closes rounds that the organizer left open for half a day, so that no pick stays.';
grant execute on function private.close_forgotten_choices to app_definer;

-- encounter/private/encounter_link.sql
create function private.encounter_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s/encounter', event_id);
end
$$;
comment on function private.encounter_link is 'The page that a message about 双向选择 or the rounds opens.';
grant execute on function private.encounter_link to app_definer;

-- encounter/private/forget_choices.sql
create function private.forget_choices() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.choices as pick where pick.event_id = new.id;
  delete from private.choice_matches as pair where pair.event_id = new.id;
  delete from private.choice_exchanges as contact where contact.event_id = new.id;
  update public.choice_rounds as round set closed_at = now(), pairs = 0
  where round.event_id = new.id and round.closed_at is null;
  return null;
end
$$;
comment on function private.forget_choices is 'With the personal data of the signups, all mutual choice is deleted except the number of pairs.';
alter function private.forget_choices owner to app_definer;

-- encounter/private/forget_round_schedules.sql
create function private.forget_round_schedules() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from private.round_schedules as stale using public.events as event
  where event.id = stale.event_id and event.ends_at < now() - interval '1 day';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
comment on function private.forget_round_schedules is 'Deletes the schedule a day after the event.';
grant execute on function private.forget_round_schedules to app_definer;

-- encounter/private/forget_rounds.sql
create function private.forget_rounds() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.met_pairs as met where met.event_id = new.id;
  delete from private.round_schedules as stale where stale.event_id = new.id;
  return null;
end
$$;
comment on function private.forget_rounds is 'With the personal data of the signups, the record of who sat together is deleted.';
alter function private.forget_rounds owner to app_definer;

-- encounter/private/open_round.sql
create function private.open_round(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.choice_rounds as round
  where round.event_id = open_round.event_id and round.closed_at is null and round.ends_at > now()
  for update;
  if not found then
    perform private.raise_code(409, 'choice_closed');
  end if;
end
$$;
comment on function private.open_round is 'Locks a round that is open for choosing, or refuses: one save at a time, and none while it is being closed.';
grant execute on function private.open_round to app_definer;

-- encounter/private/person_met_json.sql
create function private.person_met_json(other public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'signupId', other.id,
    'seatLabel', other.seat_label,
    'nickname', private.passed_text(other.id, '昵称', other.nickname),
    'introduction', private.passed_text(other.id, '自我介绍', other.introduction)
  );
end
$$;
comment on function private.person_met_json is
  'What checked-in participants see of each other: seat number, nickname and introduction. Nickname and introduction must have passed the text check.';
grant execute on function private.person_met_json to app_definer;

-- encounter/private/play_rounds.sql
create function private.play_rounds(event public.events, kept private.round_schedules, action text) returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  case
    when action = '开始下一轮' and kept.phase <> '已结束' and kept.current_round < jsonb_array_length(kept.schedule) then
      kept.current_round := kept.current_round + 1;
      kept.phase := '进行中';
      kept.paused_seconds := null;
      kept.round_ends_at := now() + make_interval(mins => kept.minutes);
    when action = '暂停' and kept.phase = '进行中' then
      kept.paused_seconds := private.remaining_seconds(kept);
      kept.phase := '暂停';
      kept.round_ends_at := null;
    when action = '继续' and kept.phase = '暂停' then
      kept.round_ends_at := now() + make_interval(secs => kept.paused_seconds);
      kept.phase := '进行中';
      kept.paused_seconds := null;
    when action in ('结束', '开始下一轮') then
      kept.phase := '已结束';
      kept.round_ends_at := null;
      kept.paused_seconds := null;
    else null;
  end case;
  update private.round_schedules as played
  set current_round = kept.current_round, phase = kept.phase, round_ends_at = kept.round_ends_at,
    paused_seconds = kept.paused_seconds, version = played.version + 1
  where played.event_id = event.id;
  return private.round_board_json(event);
end
$$;
comment on function private.play_rounds is 'One act of the host on the schedule, whose row the caller has locked; answers the new board.';
grant execute on function private.play_rounds to app_definer;

-- encounter/private/remaining_seconds.sql
create function private.remaining_seconds(schedule private.round_schedules) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(schedule.paused_seconds, greatest(0, ceil(extract(epoch from schedule.round_ends_at - now()))::integer), 0)
  );
end
$$;
comment on function private.remaining_seconds is
  'The seconds that are left of the round at the tables. They do not pass during a pause.';
grant execute on function private.remaining_seconds to app_definer;

-- encounter/private/round_board_json.sql
create function private.round_board_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'tradeUnionId', event.trade_union_id,
      'phase', coalesce(kept.phase, '未排座'),
      'currentRound', coalesce(kept.current_round, 0),
      'minutes', coalesce(kept.minutes, 5),
      'remainingSeconds', private.remaining_seconds(kept),
      'passedSeconds', greatest(0, coalesce(floor(extract(epoch from now() - kept.round_ends_at)), 0))::integer,
      'version', coalesce(kept.version, 0),
      'wallCode', kept.wall_code,
      'schedule', coalesce(kept.schedule, '[]'),
      'people', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'signupId', signup.id, 'workerId', coalesce(signup.worker_id, signup.id), 'sex', signup.sex, 'seatLabel', signup.seat_label,
          'hasLeft', signup.id = any (coalesce(kept.left_signups, '{}')), 'isPresent', signup.status = '已签到'
        ) order by length(signup.seat_label), signup.seat_label), '[]')
        from public.signups as signup
        where signup.event_id = event.id and signup.seat_label is not null
          and (signup.status = '已签到' or kept.schedule @? format('$[*][*] ? (@.man == "%s" || @.woman == "%s")', signup.id, signup.id)::jsonpath)
      )
    )
    from (select event.id as event_id) as asked
    left join private.round_schedules as kept on kept.event_id = asked.event_id
  );
end
$$;
comment on function private.round_board_json is 'The schedule with everybody in it and everybody present, for the functions. Phones get seat numbers only.';
grant execute on function private.round_board_json to app_definer;

-- encounter/private/wall_schedule.sql
create function private.wall_schedule(code text) returns private.round_schedules
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  kept private.round_schedules;
begin
  select * into kept from private.round_schedules as shown where shown.wall_code = upper(wall_schedule.code);
  if kept.event_id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return kept;
end
$$;
comment on function private.wall_schedule is 'The schedule that a hall shows under this code.';
grant execute on function private.wall_schedule to app_definer;

-- event/api/add_co_organizer.sql
create function api.add_co_organizer(event_id uuid, name text, phone text, role text default '助手') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  if add_co_organizer.phone !~ '^1[3-9]\d{9}$' or length(private.normalize_text(name)) not between 1 and 20 then
    perform private.raise_code(422, 'invalid_input', 'phone');
  end if;
  if add_co_organizer.role is null or not add_co_organizer.role = any (enum_range(null::public.organizer_role)::text[]) then
    perform private.raise_code(422, 'invalid_input', 'role');
  end if;
  perform from public.events as locked where locked.id = event.id for no key update;
  if (select count(*) from public.organizers as organizer where organizer.event_id = event.id) >= 20 then
    perform private.raise_code(409, 'too_many_organizers');
  end if;
  insert into public.organizers (name, phone, event_id, named_by, role)
  values (trim(add_co_organizer.name), add_co_organizer.phone, event.id, private.organizer_words(private.current_worker_id()),
    add_co_organizer.role::public.organizer_role)
  on conflict do nothing;
  if found then
    perform private.log_access(private.organizer_words(private.current_worker_id()), '增加组织者',
      event.title, format('%s %s，%s', trim(name), private.mask_phone(phone), add_co_organizer.role), null, event.trade_union_id);
  end if;
  return private.co_organizers_json(event);
end
$$;
comment on function api.add_co_organizer is 'Makes the owner of this verified phone an organizer of this event, at most 20. Repeating the call changes nothing.';
alter function api.add_co_organizer owner to app_definer;
grant execute on function api.add_co_organizer to authenticated;

-- event/api/announce_event_file.sql
create function api.announce_event_file(event_id uuid, file jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  new_path constant text := private.event_file_path(event_id, file);
begin
  perform private.filed_event(event_id);
  if exists (
    select from public.event_files as other where other.id = (file ->> 'id')::uuid and other.sha256 <> file ->> 'sha256'
  ) then
    perform private.raise_code(422, 'attachment_unknown');
  end if;
  -- An upload that breaks off leaves no file behind.
  if not exists (select from public.event_files as kept where kept.path = new_path) then
    delete from private.doomed_files as earlier where earlier.path = new_path;
    insert into private.doomed_files (path, doomed_at) values (new_path, now() + interval '1 hour') on conflict do nothing;
  end if;
  return jsonb_build_object('path', new_path);
end
$$;
comment on function api.announce_event_file is
  'Where the functions store a file for an organizer''s event. Unless keep_event_file follows within the hour, it is removed.';
alter function api.announce_event_file owner to app_definer;
grant execute on function api.announce_event_file to authenticated;

-- event/api/cancel_event.sql
create function api.cancel_event(event_id uuid, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '草稿' or (event.state = '已发布' and event.ends_at <= now()) then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已发布' then
    if length(private.normalize_text(coalesce(reason, ''))) not between 2 and 100 then
      perform private.refuse_plan('reason', '取消活动请写明原因，2 到 100 字，报名的人会看到。');
    end if;
    update public.events as found set state = '已取消', canceled_reason = trim(reason) where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '取消活动', event.title, trim(reason), null,
      event.trade_union_id);
  end if;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.cancel_event is 'Cancels a published event. Everybody with a live signup is told the reason five minutes later; until then restore_event takes it back.';
alter function api.cancel_event owner to app_definer;
grant execute on function api.cancel_event to authenticated;

-- event/api/copy_event.sql
create function api.copy_event(event_id uuid, copy_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  copied public.events := private.managed_event(event_id);
begin
  return api.create_event(copy_id, copied.trade_union_id,
    private.event_json(copied) || jsonb_build_object('contact', private.contact_json(copied)) || jsonb_build_object('title', left(copied.title, 56) || '（复制）'));
end
$$;
comment on function api.copy_event is
  'A new draft like this event, without signups. The same copy_id answers the copy that exists.';
alter function api.copy_event owner to app_definer;
grant execute on function api.copy_event to authenticated;

-- event/api/count_recipients.sql
create function api.count_recipients(event_id uuid, segment jsonb) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  counted record;
begin
  select * into counted from private.segment_of(event, segment);
  return jsonb_build_object('recipients', counted.recipients, 'withoutAccount', counted.without_account);
end
$$;
comment on function api.count_recipients is 'How many people a message to this segment would reach now, before it is sent.';
alter function api.count_recipients owner to app_definer;
grant execute on function api.count_recipients to authenticated;

-- event/api/create_event.sql
create function api.create_event(event_id uuid, trade_union_id text, plan jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.events;
begin
  perform private.require_organizer_of(trade_union_id);
  if exists (select from public.events as earlier where earlier.id = create_event.event_id) then
    perform private.managed_event(event_id);
    return private.managed_detail_json(event_id);
  end if;
  made := private.apply_plan(made, plan);
  -- The same request may arrive twice at once. The second waits for the first and answers with its event.
  insert into public.events (id, trade_union_id, kind, title, place_name, address, region_code, starts_at, ends_at,
    signup_opens_at, signup_closes_at, cancel_deadline)
  values (event_id, create_event.trade_union_id, made.kind, made.title, made.place_name, made.address, made.region_code,
    made.starts_at, made.ends_at, made.signup_opens_at, made.signup_closes_at, made.cancel_deadline)
  on conflict on constraint events_pkey do nothing;
  if not found then
    perform private.managed_event(event_id);
    return private.managed_detail_json(event_id);
  end if;
  perform private.write_plan(event_id, plan);
  return private.managed_detail_json(event_id);
end
$$;
comment on function api.create_event is
  'Creates a draft for a union''s organizer. The phone chooses the id: the same id answers the event that exists.';
alter function api.create_event owner to app_definer;
grant execute on function api.create_event to authenticated;

-- event/api/delete_event.sql
create function api.delete_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  select * into event from public.events as found where found.id = event.id for update;
  if event.state <> '草稿' then
    perform private.refuse_plan('state', '发布过的活动不能删除。不办了请用“取消活动”，报名的人会收到通知。');
  end if;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '删除活动草稿', event.title, null, null,
    event.trade_union_id);
  delete from public.events as gone where gone.id = event.id;
  return jsonb_build_object('id', event.id);
end
$$;
comment on function api.delete_event is 'Deletes a draft that nobody has seen. A published event is canceled and not deleted.';
alter function api.delete_event owner to app_definer;
grant execute on function api.delete_event to authenticated;

-- event/api/find_event_file.sql
create function api.find_event_file(file_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file public.event_files;
  event public.events;
begin
  select * into file from public.event_files as found where found.id = file_id and found.purpose <> '群二维码';
  select * into event from public.events as own where own.id = file.event_id and own.state <> '草稿';
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('path', file.path, 'mimeType', file.mime_type, 'fileName', file.file_name);
end
$$;
comment on function api.find_event_file is 'The cover or the attachment of a published event. Everything else is not_found.';
alter function api.find_event_file owner to app_definer;
grant execute on function api.find_event_file to anon, authenticated;

-- event/api/find_own_event_file.sql
create function api.find_own_event_file(file_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  file public.event_files;
  event public.events;
begin
  select * into file from public.event_files as found where found.id = file_id;
  select * into event from public.events as own where own.id = file.event_id;
  if event.id is null or coalesce(private.role_at(event, own_id) < '助手', true) and not (
    file.purpose = '群二维码' and private.is_group_open(event) and exists (
      select from public.signups as signup
      where signup.event_id = event.id and signup.worker_id = own_id and signup.status in ('已确认', '已签到')
    )
  ) then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('path', file.path, 'mimeType', file.mime_type, 'fileName', file.file_name);
end
$$;
comment on function api.find_own_event_file is
  'The group code for those who have a seat, until the event ends; every file for its organizers. Everything else is not_found.';
alter function api.find_own_event_file owner to app_definer;
grant execute on function api.find_own_event_file to authenticated;

-- event/api/finish_event.sql
create function api.finish_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state <> '已发布' or event.ends_at > now() then
    perform private.raise_code(409, 'event_not_over');
  end if;
  perform private.finish_event(event.id);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.finish_event is
  'The organizer settles the attendance of an event that has ended: people who were not checked in were absent. A job does it twelve hours later.';
alter function api.finish_event owner to app_definer;
grant execute on function api.finish_event to authenticated;

-- event/api/get_event.sql
create function api.get_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  return private.event_json(private.published_event(event_id));
end
$$;
comment on function api.get_event is 'One event with its conditions. A draft is not_found.';
alter function api.get_event owner to app_definer;
grant execute on function api.get_event to anon, authenticated;

-- event/api/get_managed_event.sql
create function api.get_managed_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  perform private.expire_offers(event.id);
  perform private.close_signups(event.id);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.get_managed_event is 'The current numbers of one of the organizer''s events, with its whole description for the export.';
alter function api.get_managed_event owner to app_definer;
grant execute on function api.get_managed_event to authenticated;

-- event/api/give_feedback.sql
create function api.give_feedback(signup_id uuid, grade text, comment text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
  words constant text := nullif(trim(give_feedback.comment), '');
begin
  select * into own_signup from public.signups as own where own.id = give_feedback.signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if not private.has_attended(own_signup) or own_signup.anonymized_at is not null then
    perform private.raise_code(409, 'not_attended');
  end if;
  insert into public.event_feedback (signup_id, event_id, grade, comment)
  values (own_signup.id, own_signup.event_id, give_feedback.grade::public.rating_grade, words)
  on conflict on constraint event_feedback_pkey do nothing;
  if not found and not exists (
    select from public.event_feedback as earlier
    where earlier.signup_id = own_signup.id and earlier.grade = give_feedback.grade::public.rating_grade
      and earlier.comment is not distinct from words
  ) then
    perform private.raise_code(409, 'already_rated');
  end if;
  return private.signup_json(own_signup);
end
$$;
comment on function api.give_feedback is 'Keeps a participant''s rating of an event, once. Repeating the same rating changes nothing.';
alter function api.give_feedback owner to app_definer;
grant execute on function api.give_feedback to authenticated;

-- event/api/keep_event_file.sql
create function api.keep_event_file(event_id uuid, file jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.filed_event(event_id);
  new_path constant text := private.event_file_path(event_id, file);
begin
  -- Two organizers may send a cover at once: one event keeps one.
  perform from public.events as held where held.id = event.id for no key update;
  if not exists (select from public.event_files as kept where kept.path = new_path) then
    delete from public.event_files as replaced where replaced.event_id = event.id and replaced.purpose = file ->> 'purpose';
    insert into public.event_files (id, event_id, purpose, file_name, mime_type, byte_size, sha256, path)
    values ((file ->> 'id')::uuid, event.id, file ->> 'purpose',
      case when private.holds_id_number(file ->> 'fileName') then file ->> 'purpose'
        else left(coalesce(nullif(file ->> 'fileName', ''), file ->> 'purpose'), 200) end,
      file ->> 'mimeType', (file ->> 'byteSize')::integer, file ->> 'sha256', new_path);
    delete from private.doomed_files as saved where saved.path = new_path;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '上传活动的' || (file ->> 'purpose'), event.title, null, null);
  end if;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.keep_event_file is
  'Records a stored file as the event''s cover, group code or attachment, in place of the one before. Repeating the call changes nothing.';
alter function api.keep_event_file owner to app_definer;
grant execute on function api.keep_event_file to authenticated;

-- event/api/list_co_organizers.sql
create function api.list_co_organizers(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.co_organizers_json(private.managed_event(event_id));
end
$$;
comment on function api.list_co_organizers is 'The organizers of this event: of the whole union, or of this event only.';
alter function api.list_co_organizers owner to app_definer;
grant execute on function api.list_co_organizers to authenticated;

-- event/api/list_event_feedback.sql
create function api.list_event_feedback(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return jsonb_build_object(
    'counts', (
      select jsonb_object_agg(listed.grade, (
        select count(*) from public.event_feedback as given where given.event_id = event.id and given.grade = listed.grade
      )) from unnest(enum_range(null::public.rating_grade)) as listed (grade)
    ),
    'comments', (
      select coalesce(jsonb_agg(jsonb_build_object('grade', said.grade, 'comment', said.comment) order by said.grade desc), '[]')
      from (
        select given.grade, given.comment from public.event_feedback as given
        where given.event_id = event.id and given.comment is not null
        order by md5(given.signup_id::text)
        limit 500
      ) as said
    )
  );
end
$$;
comment on function api.list_event_feedback is 'The number of each grade, and the comments without their authors.';
alter function api.list_event_feedback owner to app_definer;
grant execute on function api.list_event_feedback to authenticated;

-- event/api/list_event_messages.sql
create function api.list_event_messages(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select coalesce(jsonb_agg(private.event_message_json(sent) order by sent.sent_at desc), '[]')
    from public.event_messages as sent where sent.event_id = event.id
  );
end
$$;
comment on function api.list_event_messages is 'The messages that an event''s organizers sent, newest first.';
alter function api.list_event_messages owner to app_definer;
grant execute on function api.list_event_messages to authenticated;

-- event/api/list_events.sql
create function api.list_events() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(private.event_summary_json(event) order by event.starts_at, event.id), '[]')
    from public.events as event
    where event.state <> '草稿' and event.ends_at > now() - interval '60 days'
  );
end
$$;
comment on function api.list_events is 'Published and canceled events with free seats, by start. Events that ended more than 60 days ago are left out.';
alter function api.list_events owner to app_definer;
grant execute on function api.list_events to anon, authenticated;

-- event/api/list_managed_events.sql
create function api.list_managed_events() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(
      private.managed_event_json(event) || jsonb_build_object('role', private.role_at(event, own_id)) order by event.starts_at desc
    ), '[]')
    from private.managed_events(own_id) as event
  );
end
$$;
comment on function api.list_managed_events is 'The organizer''s events with drafts, and the number of signups by status.';
alter function api.list_managed_events owner to app_definer;
grant execute on function api.list_managed_events to authenticated;

-- event/api/list_queued_texts.sql
create function api.list_queued_texts() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  queued jsonb;
begin
  -- WeChat checks texts only of people who used the app within two hours. After that, and for an account without
  -- WeChat, staff must check.
  update public.text_checks as late
  set state = '需人工', note = '微信没有给出结果', checked_at = now()
  where late.state = '待检查' and (
    late.created_at < now() - interval '110 minutes'
    or exists (select from private.worker_accounts as account where account.worker_id = late.worker_id and account.openid is null)
  );
  with claimed as (
    update public.text_checks as due
    set attempts = due.attempts + 1, next_attempt_at = now() + make_interval(mins => least(30, 2 ^ due.attempts)::integer)
    where due.id in (
      select next_text.id from public.text_checks as next_text
      where next_text.state = '待检查' and next_text.next_attempt_at <= now()
      order by next_text.next_attempt_at
      limit 50
      for update skip locked
    )
    returning due.subject_id, due.kind, due.text, due.worker_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'subjectId', claimed.subject_id, 'kind', claimed.kind, 'text', claimed.text, 'openid', account.openid
  )), '[]') into queued
  from claimed join private.worker_accounts as account on account.worker_id = claimed.worker_id;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'check-texts';
  return queued;
end
$$;
comment on function api.list_queued_texts is
  'Up to 50 texts that WeChat should check now. The more attempts a text has had, the later the next one; a text that waits too long goes to staff. Records the run of the job. For the functions'' service key only.';
alter function api.list_queued_texts owner to app_definer;
grant execute on function api.list_queued_texts to service_role;

-- event/api/publish_event.sql
create function api.publish_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if event.state = '草稿' then
    if event.starts_at <= now() then
      perform private.refuse_plan('startsAt', '活动开始时间已经过去，改好时间再发布。');
    end if;
    if event.signup_closes_at <= now() then
      perform private.refuse_plan('signupClosesAt', '报名截止时间已经过去，改好时间再发布。');
    end if;
    update public.events as found set state = '已发布' where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '发布活动', event.title, null, null,
      event.trade_union_id);
  end if;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.publish_event is 'Publishes a draft when nothing is wrong with it. Repeating the call changes nothing.';
alter function api.publish_event owner to app_definer;
grant execute on function api.publish_event to authenticated;

-- event/api/record_text_verdicts.sql
create function api.record_text_verdicts(verdicts jsonb) returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  recorded integer;
begin
  update public.text_checks as waiting
  set state = (verdict ->> 'state')::public.text_state, note = left(coalesce(verdict ->> 'note', ''), 100), checked_at = now()
  from jsonb_array_elements(verdicts) as verdict
  where waiting.subject_id = (verdict ->> 'subjectId')::uuid and waiting.kind::text = verdict ->> 'kind'
    and waiting.state = '待检查' and waiting.text = trim(verdict ->> 'text');
  get diagnostics recorded = row_count;
  return recorded;
end
$$;
comment on function api.record_text_verdicts is
  'Records WeChat''s verdict on a text when exactly this text still waits: a decision of staff stays. Answers how many were recorded. For the functions'' service key only.';
alter function api.record_text_verdicts owner to app_definer;
grant execute on function api.record_text_verdicts to service_role;

-- event/api/remove_co_organizer.sql
create function api.remove_co_organizer(event_id uuid, organizer_id bigint) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id, '负责人');
  removed public.organizers;
begin
  select * into removed from public.organizers as organizer
  where organizer.id = organizer_id and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id);
  if removed.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if removed.named_by is null or removed.bound_worker_id = private.current_worker_id() then
    perform private.raise_code(409, 'organizer_not_removable');
  end if;
  delete from public.organizers as organizer where organizer.id = removed.id;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '移除组织者',
    event.title, format('%s %s', removed.name, private.mask_phone(removed.phone)), null, event.trade_union_id);
  return private.co_organizers_json(event);
end
$$;
comment on function api.remove_co_organizer is
  'Removes a co-organizer of this event. Organizers cannot remove themselves, nor anybody whom staff named.';
alter function api.remove_co_organizer owner to app_definer;
grant execute on function api.remove_co_organizer to authenticated;

-- event/api/remove_event_file.sql
create function api.remove_event_file(event_id uuid, file_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.filed_event(event_id);
begin
  delete from public.event_files as gone where gone.id = file_id and gone.event_id = event.id;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.remove_event_file is 'Removes a file of an organizer''s event. Repeating the call changes nothing.';
alter function api.remove_event_file owner to app_definer;
grant execute on function api.remove_event_file to authenticated;

-- event/api/restore_event.sql
create function api.restore_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '草稿' then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已取消' then
    if event.cancelation_told_at is not null then
      perform private.raise_code(409, 'event_canceled');
    end if;
    update public.events as found set state = '已发布' where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '恢复活动', event.title, event.canceled_reason, null,
      event.trade_union_id);
  end if;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.restore_event is 'Takes a cancelation back before anybody is told. Repeating the call changes nothing.';
alter function api.restore_event owner to app_definer;
grant execute on function api.restore_event to authenticated;

-- event/api/send_event_message.sql
create function api.send_event_message(event_id uuid, client_token uuid, segment jsonb, body text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  words constant text := private.normalize_text(coalesce(send_event_message.body, ''));
  to_one constant boolean := coalesce(segment ->> 'signupId', '') <> '';
  aimed_at text;
  counted record;
  sent public.event_messages;
begin
  if length(words) not between 2 and 300 then
    perform private.raise_code(422, 'invalid_input', 'body 请填写通知内容，2 到 300 个字');
  end if;
  -- The lock on the event's row counts two simultaneous messages one after the other.
  select * into event from public.events as locked where locked.id = event.id for no key update;
  perform private.give_numbers(event.id);
  select * into counted from private.segment_of(event, segment);
  aimed_at := private.segment_words(event, segment);
  -- Two organizers who send the same words to the same people at once have sent one message.
  select * into sent from public.event_messages as earlier
  where earlier.event_id = event.id and (earlier.client_token = send_event_message.client_token
    or (earlier.audience = aimed_at and earlier.body = words and earlier.sent_at > now() - interval '10 minutes'))
  order by (earlier.client_token = send_event_message.client_token) desc limit 1;
  if sent.id is not null then
    return private.event_message_json(sent);
  end if;
  if event.anonymized_at is not null or event.state = '草稿' then
    perform private.raise_code(409, 'event_over');
  end if;
  if counted.recipients = 0 then
    perform private.raise_code(422, 'invalid_input', case when counted.without_account = 0
      then 'segment 这里现在没有人，请另选发给谁。'
      else 'segment 这里只有代报名的人，没有账号，收不到消息。请打电话告诉他们。' end);
  end if;
  if (select count(*) from public.event_messages as today
      where today.event_id = event.id and today.is_for_one = to_one
        and (today.sent_at at time zone 'Asia/Shanghai')::date = private.today()) >= (case when to_one then 30 else 5 end) then
    perform private.raise_code(409, 'too_many_event_messages');
  end if;
  perform private.send_message(told.worker_id, '活动通知',
    told.whose || private.event_words(private.in_session(event, told.session)) || '：' || words, private.signup_link(event.id))
  from (
    select signup.worker_id, coalesce((segment ->> 'session')::integer, min(signup.session_number)) as session,
      coalesce(string_agg(signup.full_name, '、' order by signup.line_number) filter (where signup.guardian_name is not null) || '：', '') as whose
    from private.segment_signups(event, segment) as signup
    where signup.worker_id is not null
    group by signup.worker_id
  ) as told;
  insert into public.event_messages (event_id, client_token, sent_by, audience, is_for_one, body, recipients)
  values (event.id, send_event_message.client_token, private.organizer_words(private.current_worker_id()), aimed_at, to_one,
    words, counted.recipients)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;
comment on function api.send_event_message is
  'Sends a message of an organizer, with time and place in front, to a segment of those who signed up: five times a day for an event, thirty times to one person. Repeating the same clientToken sends nothing, nor do the same words to the same people within ten minutes; a message to nobody is refused.';
alter function api.send_event_message owner to app_definer;
grant execute on function api.send_event_message to authenticated;

-- event/api/set_signup_open.sql
create function api.set_signup_open(event_id uuid, is_open boolean, dissolves integer default 0) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  short jsonb;
  event public.events := private.managed_event(event_id);
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state <> '已发布' or event.starts_at <= now() then
    perform private.raise_code(409, 'event_over');
  end if;
  if is_open and event.signup_closes_at <= now() then
    perform private.refuse_plan('signupClosesAt', '报名截止时间已经过去，请先把截止时间改晚。');
  end if;
  short := private.short_teams_json(event);
  if not is_open and not event.signup_is_closed and jsonb_array_length(short) > dissolves then
    perform private.refuse_plan('dissolves', format('关闭报名会解散 %s 支不满 %s 人的队伍：%s。请确认，或者先提醒队长。',
      jsonb_array_length(short), event.team_min_size,
      (select string_agg(one ->> 'name', '、') from jsonb_array_elements(short) as one)));
  end if;
  if is_open and event.signup_opens_at > now() then
    update public.events as found set signup_opens_at = now() where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '现在就开放报名', event.title, null, null);
  end if;
  if event.signup_is_closed = is_open then
    update public.events as found set signup_is_closed = not is_open where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()),
      case when is_open then '重新开放报名' else '提前关闭报名' end, event.title, null, null, event.trade_union_id);
  end if;
  perform private.close_signups(event.id);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.set_signup_open is 'Closes signups early, which publishes the list, or opens them now until their planned end: before the planned beginning, or again. Closing dissolves teams that are too small: more of them than `dissolves` says are refused by name.';
alter function api.set_signup_open owner to app_definer;
grant execute on function api.set_signup_open to authenticated;

-- event/api/update_event.sql
create function api.update_event(event_id uuid, plan jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '已取消' or (event.state = '已发布' and event.ends_at <= now()) then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已发布' and (plan ->> 'startsAt')::timestamptz <> event.starts_at and (plan ->> 'startsAt')::timestamptz <= now() then
    perform private.refuse_plan('startsAt', '新的开始时间已经过去了。');
  end if;
  perform private.write_plan(event.id, plan);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.update_event is
  'Changes a draft or a published event. Everybody who signed up is told about a new time or place. An event that is over or canceled is event_over; a draft is not, because the copy of a past event has its old dates.';
alter function api.update_event owner to app_definer;
grant execute on function api.update_event to authenticated;

-- event/private/apply_plan.sql
create function private.apply_plan(event public.events, plan jsonb) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  conditions constant jsonb := plan -> 'conditions';
begin
  event.kind := (plan ->> 'kind')::public.event_kind;
  event.title := trim(plan ->> 'title');
  event.co_organizers := nullif(trim(plan ->> 'coOrganizers'), '');
  event.description := coalesce(plan ->> 'description', '');
  event.poster_tone := (plan ->> 'posterTone')::public.poster_tone;
  event.place_name := trim(plan ->> 'placeName');
  event.address := trim(plan ->> 'address');
  event.region_code := plan ->> 'regionCode';
  event.latitude := (plan ->> 'latitude')::numeric;
  event.longitude := (plan ->> 'longitude')::numeric;
  event.contact_name := nullif(private.normalize_text(plan -> 'contact' ->> 'name'), '');
  event.contact_phone := nullif(private.normalize_text(plan -> 'contact' ->> 'phone'), '');
  event.starts_at := (plan ->> 'startsAt')::timestamptz;
  event.ends_at := (plan ->> 'endsAt')::timestamptz;
  event.signup_closes_at := (plan ->> 'signupClosesAt')::timestamptz;
  event.cancel_deadline := (plan ->> 'cancelDeadline')::timestamptz;
  event.opens_at_once := coalesce((plan ->> 'opensAtOnce')::boolean, false);
  event.signup_opens_at := case
    when not event.opens_at_once then (plan ->> 'signupOpensAt')::timestamptz
    when event.state = '已发布' then least(event.signup_opens_at, now())
    -- Publishing sets it. Until then it fits what was typed.
    else least(now(), event.signup_closes_at - interval '1 minute', event.cancel_deadline) end;
  event.needs_review := (plan ->> 'needsReview')::boolean;
  event.waitlist_size := (plan ->> 'waitlistSize')::integer;
  event.offer_hours := (plan ->> 'offerHours')::integer;
  event.retention_days := (plan ->> 'retentionDays')::integer;
  event.asks_id_number := (plan ->> 'asksIdNumber')::boolean;
  event.max_difference := (plan ->> 'maxDifference')::integer;
  event.difference_from := (plan ->> 'differenceFrom')::integer;
  event.team_min_size := (plan -> 'teamSize' ->> 0)::integer;
  event.team_max_size := (plan -> 'teamSize' ->> 1)::integer;
  event.male_min_age := (conditions -> 'maleAge' ->> 0)::integer;
  event.male_max_age := (conditions -> 'maleAge' ->> 1)::integer;
  event.female_min_age := (conditions -> 'femaleAge' ->> 0)::integer;
  event.female_max_age := (conditions -> 'femaleAge' ->> 1)::integer;
  event.region_codes := private.text_list(conditions -> 'regionCodes');
  event.employers := private.text_list(conditions -> 'employers');
  event.marital_statuses := private.text_list(conditions -> 'maritalStatuses');
  if conditions ? 'attendees' then
    event.attendees := (conditions ->> 'attendees')::public.event_attendees;
    event.child_min_age := (conditions -> 'childAge' ->> 0)::integer;
    event.child_max_age := (conditions -> 'childAge' ->> 1)::integer;
  end if;
  event.companions := coalesce((conditions ->> 'companions')::integer, event.companions);
  event.needs_pledge := (conditions ->> 'needsPledge')::boolean;
  return event;
end
$$;
comment on function private.apply_plan is
  'EventPlan of shared/event as columns. What the plan does not hold stays as it is.';
grant execute on function private.apply_plan to app_definer;

-- event/private/apply_pools.sql
create function private.apply_pools(event public.events, pools jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wished constant public.event_pools[] := array(
    select (event.id, own_name, (wish ->> 'capacity')::integer, place::integer, (wish ->> 'session')::integer,
      coalesce(wish ->> 'sex', case when own_name in ('男', '女') then own_name end),
      (wish -> 'age' ->> 0)::integer, (wish -> 'age' ->> 1)::integer, private.text_list(wish -> 'regionCodes'),
      private.text_list(wish -> 'employers'), '')::public.event_pools
    from jsonb_array_elements(pools) with ordinality as listed (wish, place)
    cross join lateral private.normalize_text(wish ->> 'pool') as own_name order by place
  );
  fault constant record := private.pools_fault(event, wished, array(
    select session from public.event_sessions as session where session.event_id = event.id
  ), true);
  own public.event_pools;
  wish public.event_pools;
  taken integer;
begin
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  for own in
    select * from public.event_pools as locked where locked.event_id = event.id order by locked.pool for update
  loop
    taken := own.capacity - (
      select count(*) from (
        select from public.seats as free
        where free.event_id = event.id and free.pool = own.pool and free.signup_id is null
        for update skip locked
      ) as free
    );
    wish := null;
    select named.* into wish from unnest(wished) as named where named.pool = own.pool;
    if wish.pool is null or (wish.session_number, wish.sex, wish.min_age, wish.max_age, wish.region_codes, wish.employers)
      is distinct from (own.session_number, own.sex, own.min_age, own.max_age, own.region_codes, own.employers) then
      if exists (select from public.signups as signup where signup.event_id = event.id and signup.pool = own.pool) then
        perform private.refuse_plan('pools', case when wish.pool is null
          then format('“%s”的名额已经有人报名，不能去掉。', own.pool)
          else format('“%s”的名额已经有人报名，不能改它的条件和场次。', own.pool) end);
      end if;
      delete from public.event_pools as gone where gone.event_id = event.id and gone.pool = own.pool;
    elsif wish.capacity < taken then
      perform private.refuse_plan('pools', format('“%s”已经占用 %s 个名额，不能减少到 %s。', own.pool, taken, wish.capacity));
    elsif wish.capacity <> own.capacity or wish.place <> own.place then
      update public.event_pools as kept set capacity = wish.capacity, place = wish.place
      where kept.event_id = event.id and kept.pool = own.pool;
    end if;
  end loop;
  insert into public.event_pools
  select named.* from unnest(wished) as named order by named.place
  on conflict do nothing;
end
$$;
comment on function private.apply_pools is
  'Makes the pools of an event those of its plan, in its order. New seats are offered to the waitlist at once; fewer seats than are taken, and another condition where somebody signed up, are refused.';
grant execute on function private.apply_pools to app_definer;

-- event/private/apply_questions.sql
-- A question is the same while its words and its kind are and no option is missing, so a plan needs no ids.
create function private.apply_questions(event_id uuid, questions jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wish record;
  kept uuid[] := array[]::uuid[];
  same uuid;
begin
  if questions is null then
    return;
  end if;
  for wish in
    select given.place, given.question, private.normalize_text(given.question ->> 'title') as title,
      (given.question ->> 'kind')::public.question_kind as kind, private.text_list(given.question -> 'options') as options
    from jsonb_array_elements(questions) with ordinality as given (question, place)
  loop
    select earlier.id into same from public.event_questions as earlier
    where earlier.event_id = apply_questions.event_id and earlier.title = wish.title and earlier.kind = wish.kind
      and coalesce(wish.options, '{}') @> coalesce(earlier.options, '{}') and earlier.id <> all (kept)
    order by earlier.retired_at desc nulls first
    limit 1;
    kept := kept || coalesce(same, gen_random_uuid());
  end loop;
  update public.event_questions as old set retired_at = now()
  where old.event_id = apply_questions.event_id and old.retired_at is null and old.id <> all (kept);
  delete from public.event_questions as old
  where old.event_id = apply_questions.event_id and old.retired_at is not null and old.id <> all (kept) and not exists (
    select from public.signups as signup where signup.event_id = old.event_id and signup.answers ? old.id::text
  );
  insert into public.event_questions as asked (id, event_id, place, kind, title, hint, options, is_needed, is_of_captain)
  select kept[given.place], apply_questions.event_id, given.place, (given.question ->> 'kind')::public.question_kind,
    private.normalize_text(given.question ->> 'title'), nullif(private.normalize_text(given.question ->> 'hint'), ''),
    case when given.question ->> 'kind' in ('单选', '多选') then coalesce(private.text_list(given.question -> 'options'), '{}') end,
    (given.question ->> 'isNeeded')::boolean, (given.question ->> 'isOfCaptain')::boolean
  from jsonb_array_elements(questions) with ordinality as given (question, place)
  order by given.place
  on conflict (id) do update set place = excluded.place, hint = excluded.hint, options = excluded.options,
    is_needed = excluded.is_needed, is_of_captain = excluded.is_of_captain, retired_at = null;
end
$$;
comment on function private.apply_questions is
  'Sets what an event asks. A question with other words, another kind or fewer options is a new one; the old one is retired, or deleted when nobody has answered it.';
grant execute on function private.apply_questions to app_definer;

-- event/private/apply_sessions.sql
create function private.apply_sessions(event public.events, wishes jsonb, are_chosen boolean) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wished constant public.event_sessions[] := array(
    select (event.id, (wish ->> 'number')::integer, nullif(private.normalize_text(wish ->> 'title'), ''),
      (wish ->> 'startsAt')::timestamptz, (wish ->> 'endsAt')::timestamptz,
      nullif(private.normalize_text(wish ->> 'placeName'), ''))::public.event_sessions
    from jsonb_array_elements(wishes) with ordinality as listed (wish, place) order by place
  );
  fault constant record := private.sessions_fault(event, wished, are_chosen);
  gone integer[];
  chosen integer;
begin
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  select array_agg(own.number) into gone from public.event_sessions as own
  where own.event_id = event.id and own.number not in (select wish.number from unnest(wished) as wish);
  select min(signup.session_number) into chosen from public.signups as signup
  where signup.event_id = event.id and signup.session_number = any (gone);
  if chosen is not null then
    perform private.refuse_plan('sessions', format('第 %s 场已经有人报名，不能去掉。不办了请逐个取消，再告诉他们。', chosen));
  end if;
  delete from public.event_pools as own where own.event_id = event.id and own.session_number = any (gone);
  -- Only what differs: each change is told to those who signed up.
  delete from public.event_sessions as own where own.event_id = event.id and own.number = any (gone);
  update public.event_sessions as kept
  set title = wish.title, starts_at = wish.starts_at, ends_at = wish.ends_at, place_name = wish.place_name
  from unnest(wished) as wish
  where kept.event_id = event.id and kept.number = wish.number and kept is distinct from wish;
  insert into public.event_sessions select wish.* from unnest(wished) as wish
  on conflict on constraint "每个活动每个场次号只能有一行" do nothing;
end
$$;
comment on function private.apply_sessions is
  'Makes the sessions of an event those of its plan. A session is known by its number, so it can move.';
grant execute on function private.apply_sessions to app_definer;

-- event/private/can_have_teams.sql
create function private.can_have_teams(kind public.event_kind) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return kind in ('劳动和技能竞赛', '文体活动', '读书活动');
end
$$;
comment on function private.can_have_teams is
  'Whether an event of a kind may have teams: canHaveTeams of shared/event/event-kind.ts, from which npm run generate writes the list.';
grant execute on function private.can_have_teams to app_definer, staff;

-- event/private/canceled_json.sql
create function private.canceled_json(event public.events) returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case event.state when '已取消' then jsonb_build_object('phase', '已取消', 'canceledReason', event.canceled_reason) else '{}' end;
end
$$;
comment on function private.canceled_json is 'What organizers see of a canceled event at once, and everybody else when they are told.';
grant execute on function private.canceled_json to app_definer;

-- event/private/changed_sessions.sql
create function private.changed_sessions(before public.event_sessions[], after public.event_sessions[])
returns table (event_id uuid, number integer, words text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(new.event_id, old.event_id), coalesce(new.number, old.number),
    case
      when old.number is null then format('加了%s', private.session_words(new))
      when new.number is null then format('取消了%s', private.session_words(old))
      else concat_ws('，', format('%s改为%s', private.session_words(old), private.session_words(new)), '地点：' || new.place_name)
    end
  from unnest(before) as old
  full join unnest(after) as new on new.event_id = old.event_id and new.number = old.number
  where old.number is null or new.number is null or new.starts_at <> old.starts_at or new.ends_at <> old.ends_at
    or new.place_name is distinct from old.place_name
$$;
comment on function private.changed_sessions is 'What of sessions people must know: which came, went, or have another time or place.';
grant execute on function private.changed_sessions to app_definer;

-- event/private/co_organizers_json.sql
create function private.co_organizers_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', organizer.id, 'name', organizer.name, 'phoneMasked', private.mask_phone(organizer.phone),
      'role', organizer.role,
      'isForUnion', organizer.trade_union_id is not null,
      'isNamedByStaff', organizer.named_by is null,
      'isSelf', organizer.bound_worker_id is not distinct from private.current_worker_id()
    ) order by organizer.trade_union_id nulls last, organizer.id), '[]')
    from public.organizers as organizer
    where organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id
  );
end
$$;
comment on function private.co_organizers_json is
  'All organizers of an event, masked, and whether staff named them.';
grant execute on function private.co_organizers_json to app_definer;

-- event/private/complete_pool.sql
create function private.complete_pool() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  others constant public.event_pools[] := array(
    select own from public.event_pools as own where own.event_id = new.event_id
  );
begin
  new.pool := private.normalize_text(new.pool);
  -- The usual pools need no more than their name.
  if new.pool in ('男', '女') then
    new.sex := coalesce(new.sex, new.pool);
  end if;
  if new.place = 0 then
    new.place := 1 + coalesce((select max(other.place) from unnest(others) as other), 0);
  end if;
  select letters.letter into new.seat_letter
  from (
    select coalesce(new.session_number::text, '') || letter as letter, place
    from unnest(array[case new.sex when '男' then 'M' when '女' then 'F' else 'N' end]
      || string_to_array('A,B,C,D,E,G,H,J,K,L,P,Q,R,S,T,U,V,W,X,Y,Z', ',')) with ordinality as listed (letter, place)
  ) as letters
  where letters.letter not in (select other.seat_letter from unnest(others) as other)
  order by letters.place limit 1;
  return new;
end
$$;
comment on function private.complete_pool is
  'What a new pool does not say: its sex when it is named after one, its place after the others, and the letter of its seats (M, F, N, then A, B …), which no other pool of the event has.';
alter function private.complete_pool owner to app_definer;

-- event/private/contact_json.sql
create function private.contact_json(event public.events) returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when event.contact_name is not null then jsonb_build_object('name', event.contact_name, 'phone', event.contact_phone) end;
end
$$;
comment on function private.contact_json is 'Whom to ask about an event, or null. Only its organizers and people with a seat are told.';
grant execute on function private.contact_json to app_definer;

-- event/private/contact_words.sql
create function private.contact_words(event public.events) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when event.contact_name is null then '' else format('联系人 %s，%s。', event.contact_name, event.contact_phone) end;
end
$$;
comment on function private.contact_words is 'Whom to ask, in a message to people with a seat; empty when the event names nobody.';
grant execute on function private.contact_words to app_definer;

-- event/private/doom_event_file.sql
create function private.doom_event_file() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.doomed_files (path) values (old.path) on conflict do nothing;
  return old;
end
$$;
comment on function private.doom_event_file is 'The bytes of a file that an event no longer has are removed from the storage.';
alter function private.doom_event_file owner to app_definer;

-- event/private/doubled_name.sql
create function private.doubled_name(names text[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select min(listed.name) from unnest(names) as listed (name)
    group by private.compare_key(listed.name) having count(*) > 1
    order by min(listed.name) limit 1
  );
end
$$;
comment on function private.doubled_name is 'A name that stands twice in a list, compared as people read it, or null.';
grant execute on function private.doubled_name to app_definer, staff;

-- event/private/event_fault.sql
create function private.event_fault(event public.events, out field text, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  fault constant text[] := case
    when length(private.normalize_text(event.title)) not between 4 and 60 then array['title', '活动名称要 4 到 60 个字。']
    when length(private.normalize_text(event.place_name)) not between 2 and 60 then array['placeName', '地点名称要 2 到 60 个字。']
    when length(private.normalize_text(event.address)) not between 2 and 100 then array['address', '详细地址要 2 到 100 个字。']
    when (event.latitude is null) <> (event.longitude is null) then array['latitude', '经度和纬度要一起填，或都不填。']
    when (event.contact_name is null) <> (event.contact_phone is null) then array['contact', '联系人和电话要一起填，或都不填。']
    when length(event.contact_name) not between 2 and 20 then array['contact.name', '联系人要 2 到 20 个字。']
    when event.contact_phone !~ '^[0-9][0-9 -]{4,18}[0-9]$' then array['contact.phone', '联系电话要 6 到 20 位数字，可以有横线。']
    when event.ends_at <= event.starts_at then array['endsAt', '结束时间要晚于开始时间。']
    when event.signup_closes_at <= event.signup_opens_at then array['signupClosesAt', '报名截止时间要晚于报名开始时间。']
    when event.signup_closes_at > event.ends_at then array['signupClosesAt', '报名截止时间不能晚于活动结束时间。']
    when event.signup_opens_at >= event.ends_at then array['signupOpensAt', '报名开始时间要早于活动结束时间。']
    when event.cancel_deadline > event.starts_at then array['cancelDeadline', '取消报名的截止时间不能晚于活动开始时间。']
    when event.cancel_deadline < event.signup_opens_at then array['cancelDeadline', '取消报名的截止时间不能早于报名开始时间。']
    when (event.male_min_age is null) <> (event.male_max_age is null) then array['conditions.maleAge', '男性最小年龄和最大年龄要一起填，或都不填。']
    when (event.female_min_age is null) <> (event.female_max_age is null) then array['conditions.femaleAge', '女性最小年龄和最大年龄要一起填，或都不填。']
    when event.male_min_age > event.male_max_age then array['conditions.maleAge', '男性最小年龄不能大于最大年龄。']
    when event.female_min_age > event.female_max_age then array['conditions.femaleAge', '女性最小年龄不能大于最大年龄。']
    when least(event.male_min_age, event.female_min_age) < 18 or greatest(event.male_max_age, event.female_max_age) > 70
      then array['conditions.maleAge', '年龄要在 18 到 70 岁之间。']
    when (event.child_min_age is null) <> (event.child_max_age is null) then array['conditions.childAge', '孩子最小几岁和最大几岁要一起填，或都不填。']
    when event.child_min_age not between 0 and 17 or event.child_max_age not between 0 and 17
      then array['conditions.childAge', '孩子的年龄要在 0 到 17 岁之间。']
    when event.child_min_age > event.child_max_age then array['conditions.childAge', '孩子最小的年龄不能大于最大的年龄。']
    when event.child_min_age is not null and event.attendees = '职工' then array['conditions.childAge', '只有职工参加的活动不用填孩子的年龄。']
    when event.companions not between 0 and 5 then array['conditions.companions', '每份报名带的人要在 0 到 5 个之间。']
    when private.doubled_name(event.employers) is not null then array['conditions.employers', format('“%s”写了两遍，留一行就够。', private.doubled_name(event.employers))]
    when event.waitlist_size not between 0 and 10000 then array['waitlistSize', '候补人数上限要在 0 到 10000 之间。']
    when event.offer_hours not between 1 and 168 then array['offerHours', '候补确认的时间要在 1 到 168 小时之间。']
    when event.retention_days not between 1 and 90 then array['retentionDays', '个人信息最多保存 90 天，至少 1 天。']
    when event.max_difference not between 1 and 100 then array['maxDifference', '男女最多相差的人数要在 1 到 100 之间。']
    when event.difference_from not between 0 and 10000 then array['differenceFrom', '从多少人开始限制要在 0 到 10000 之间。']
    when (event.team_min_size is null) <> (event.team_max_size is null) then array['teamSize', '每队至少几人和最多几人要一起填，或都不填。']
    when event.team_min_size not between 2 and 15 or event.team_max_size not between 2 and 15 then array['teamSize', '每队要 2 到 15 人。']
    when event.team_min_size > event.team_max_size then array['teamSize', '每队至少几人不能大于最多几人。']
    when event.team_min_size is not null and not private.can_have_teams(event.kind)
      then array['teamSize', format('“%s”不能组队报名。', event.kind)]
  end;
begin
  field := fault[1];
  sentence := fault[2];
  if fault is null then
    select place.field, place.sentence into field, sentence
    from private.place_fault(event.region_code, event.latitude, event.longitude) as place;
  end if;
end
$$;
comment on function private.event_fault is
  'The first fault of an event: the field of shared/event and a Chinese sentence, or nothing.';
grant execute on function private.event_fault to app_definer, staff;

-- event/private/event_file_json.sql
create function private.event_file_json(event_id uuid, purpose text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object('id', file.id, 'fileName', file.file_name)
    from public.event_files as file where file.event_id = event_file_json.event_id and file.purpose = event_file_json.purpose
  );
end
$$;
comment on function private.event_file_json is 'The event''s file for a purpose, or null.';
grant execute on function private.event_file_json to app_definer;

-- event/private/event_file_path.sql
create function private.event_file_path(event_id uuid, file jsonb) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('events/%s/%s.%s', event_id, (file ->> 'id')::uuid, case file ->> 'mimeType'
    when 'image/jpeg' then 'jpg' when 'image/png' then 'png' when 'image/webp' then 'webp' else 'pdf' end);
end
$$;
comment on function private.event_file_path is 'Where the storage keeps a file of an event.';
grant execute on function private.event_file_path to app_definer;

-- event/private/event_files_json.sql
create function private.event_files_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', file.id, 'purpose', file.purpose, 'fileName', file.file_name, 'mimeType', file.mime_type, 'byteSize', file.byte_size
    ) order by file.purpose), '[]')
    from public.event_files as file where file.event_id = event_files_json.event_id
  );
end
$$;
comment on function private.event_files_json is 'EventFile of shared/event, for the organizers.';
grant execute on function private.event_files_json to app_definer;

-- event/private/event_json.sql
create function private.event_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.event_summary_json(event) || jsonb_build_object(
    'organizerPhone', (select organizer.phone from public.trade_unions as organizer where organizer.id = event.trade_union_id),
    'description', event.description,
    'coOrganizers', event.co_organizers,
    'attachment', private.event_file_json(event.id, '附件'),
    'address', event.address,
    'latitude', event.latitude,
    'longitude', event.longitude,
    'conditions', jsonb_build_object(
      'maleAge', case when event.male_min_age is not null then jsonb_build_array(event.male_min_age, event.male_max_age) end,
      'femaleAge', case when event.female_min_age is not null then jsonb_build_array(event.female_min_age, event.female_max_age) end,
      'regionCodes', to_jsonb(event.region_codes),
      'employers', to_jsonb(event.employers),
      'maritalStatuses', to_jsonb(coalesce(event.marital_statuses, '{}')),
      'needsPledge', event.needs_pledge,
      'attendees', event.attendees,
      'childAge', case when event.child_min_age is not null then jsonb_build_array(event.child_min_age, event.child_max_age) end,
      'companions', event.companions
    ),
    'pools', private.pools_json(event, true),
    'sessions', private.sessions_json(event.id),
    'questions', private.questions_json(event.id, false),
    'needsReview', event.needs_review,
    'opensAtOnce', event.opens_at_once,
    'offerHours', event.offer_hours,
    'retentionDays', event.retention_days,
    'asksIdNumber', event.asks_id_number,
    'maxDifference', event.max_difference,
    'differenceFrom', event.difference_from,
    'signupIsClosed', event.signup_is_closed,
    'closing', private.event_closing_json(event.id),
    -- A mistake can be taken back until people are told.
    'canceledReason', case when event.cancelation_told_at is not null then event.canceled_reason end
  );
end
$$;
comment on function private.event_json is 'EventDetail of shared/event, without names.';
grant execute on function private.event_json to app_definer;

-- event/private/event_message_json.sql
create function private.event_message_json(message public.event_messages) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', message.id, 'body', message.body, 'audience', message.audience, 'isForOne', message.is_for_one, 'recipients', message.recipients,
    'sentBy', message.sent_by, 'sentAt', message.sent_at
  );
end
$$;
comment on function private.event_message_json is 'EventMessage of shared/event: the text, its recipients and its sender.';
grant execute on function private.event_message_json to app_definer;

-- event/private/event_phase.sql
create function private.event_phase(event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.cancelation_told_at is not null then '已取消'
    when now() >= event.ends_at then '已结束'
    when now() >= event.starts_at then '进行中'
    when now() < event.signup_opens_at and event.state <> '已取消' then '未开始报名'
    when now() < event.signup_closes_at and event.state <> '已取消' and not event.signup_is_closed then '报名中'
    else '报名截止'
  end;
end
$$;
comment on function private.event_phase is 'The current phase of an event, a word of shared/event/event-phase.ts. A canceled event only stops taking signups until people are told, since it can still be taken back.';
grant execute on function private.event_phase to app_definer, staff;

-- event/private/event_summary_json.sql
create function private.event_summary_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', event.id,
    'kind', event.kind,
    'title', event.title,
    'state', event.state,
    'phase', private.event_phase(event),
    'organizerName', (select organizer.name from public.trade_unions as organizer where organizer.id = event.trade_union_id),
    'startsAt', event.starts_at,
    'endsAt', event.ends_at,
    'placeName', event.place_name,
    'regionCode', event.region_code,
    'posterTone', event.poster_tone,
    'coverId', private.event_file_json(event.id, '封面') -> 'id',
    'signupOpensAt', event.signup_opens_at,
    'signupClosesAt', event.signup_closes_at,
    'cancelDeadline', event.cancel_deadline,
    'waitlistSize', event.waitlist_size,
    'teamSize', case when event.team_min_size is not null then jsonb_build_array(event.team_min_size, event.team_max_size) end,
    'pools', private.pools_json(event, false)
  );
end
$$;
comment on function private.event_summary_json is
  'EventSummary of shared/event: one line of a list. It has numbers and no names.';
grant execute on function private.event_summary_json to app_definer;

-- event/private/event_words.sql
create function private.event_words(event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('“%s”（%s，%s）', event.title, private.clock_words(event.starts_at), event.place_name);
end
$$;
comment on function private.event_words is 'An event in a message, with time and place: “示例健步走”（12月20日 14:00，示例文化宫）.';
grant execute on function private.event_words to app_definer;

-- event/private/exclusion_fault.sql
create function private.exclusion_fault(event public.events, pools public.event_pools[], out field text, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  has constant text[] := array_remove(array[
    case when event.team_min_size is not null then '组队' end,
    case when event.max_difference is not null then '男女相差' end,
    case when exists (select from unnest(pools) as pool where pool.session_number is not null) then '选报场次' end,
    case when cardinality(pools) > 1 or exists (
      select from unnest(pools) as pool
      where num_nonnulls(pool.sex, pool.min_age, pool.max_age, pool.region_codes, pool.employers) > 0
    ) then '分名额池' end,
    case when private.asks_introduction(event.kind) then '双向选择' end,
    case when event.attendees <> '职工' then '孩子参加' end,
    case when event.attendees = '孩子' then '只有孩子' end,
    case when num_nonnulls(event.male_min_age, event.female_min_age) > 0 then '限成人年龄' end,
    case when event.marital_statuses is not null then '限婚姻状况' end,
    case when event.needs_pledge then '单身承诺' end,
    case when event.companions > 0 then '带人' end
  ], null);
  fault constant text[] := case
    when has @> array['组队', '男女相差'] then array['maxDifference', '组队报名不能再限制男女相差人数。']
    when has @> array['组队', '选报场次'] then array['pools', '组队报名的每场都来，不能选报其中几场。']
    when has @> array['组队', '分名额池'] then array['pools', '组队报名的名额不分男女和别的条件，请设置一个“不限”，按队数算。']
    when has @> array['男女相差', '选报场次'] then array['maxDifference', '选报其中几场的，各场人数不同，不能限制男女相差人数。']
    when has @> array['孩子参加', '组队'] then array['conditions.attendees', '组队报名的活动不能给孩子报名，请改成个人报名。']
    when has @> array['孩子参加', '双向选择'] then array['conditions.attendees', '交友活动只有成年人参加，不能给孩子报名。']
    when has @> array['孩子参加', '限婚姻状况'] then array['conditions.attendees', '限制婚姻状况的活动不能给孩子报名，请去掉婚姻状况的限制。']
    when has @> array['孩子参加', '单身承诺'] then array['conditions.attendees', '要签单身承诺的活动不能给孩子报名。']
    when has @> array['只有孩子', '限成人年龄'] then array['conditions.attendees', '只有孩子参加的活动，请填孩子的年龄，不要限制男士、女士的年龄。']
    when has @> array['带人', '组队'] then array['conditions.companions', '组队报名的队友各自报名，不能再带同行的人。']
    when has @> array['带人', '双向选择'] then array['conditions.companions', '交友活动只有本人参加，不能带同行的人。']
    when has @> array['双向选择', '选报场次'] then array['pools', '双向选择要大家在一起，不能选报其中几场。']
  end;
begin
  field := fault[1];
  sentence := fault[2];
end
$$;
comment on function private.exclusion_fault is
  'The first two capabilities of an event that exclude each other: a field of shared/event and a Chinese sentence, or nothing. No kind of event has both teams and mutual choice.';
grant execute on function private.exclusion_fault to app_definer, staff;

-- event/private/filed_event.sql
create function private.filed_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' or event.anonymized_at is not null then
    perform private.raise_code(409, 'event_over');
  end if;
  return event;
end
$$;
comment on function private.filed_event is 'An event of this organizer whose pictures may change.';
grant execute on function private.filed_event to app_definer;

-- event/private/finish_event.sql
create function private.finish_event(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  absent uuid;
begin
  perform from public.events as over where over.id = finish_event.event_id for no key update;
  perform private.lock_pools(finish_event.event_id);
  update public.events as over set finished_at = now()
  where over.id = finish_event.event_id and over.state = '已发布' and over.finished_at is null and over.ends_at <= now()
  returning * into event;
  if event.id is null then
    return;
  end if;
  delete from public.event_files as file where file.event_id = event.id and file.purpose = '群二维码';
  -- Without any check-in, nobody can be called absent.
  if exists (select from public.signups as signup where signup.event_id = event.id and signup.status = '已签到') then
    for absent in
      update public.signups as signup set status = '未到场'
      where signup.event_id = event.id and signup.status = '已确认'
      returning signup.id
    loop
      perform private.record_signup_status(absent, '未到场', '活动结束，没有签到');
    end loop;
  end if;
  perform private.send_message(signup.worker_id, '谢谢您来参加',
    private.addressed(signup) || format('谢谢您参加“%s”。请用一分钟评价一下，帮我们下次办得更好。', event.title), private.signup_link(event.id))
  from public.signups as signup
  where signup.event_id = event.id and private.has_attended(signup);
end
$$;
comment on function private.finish_event is
  'Once, after the end: marks people who were not checked in as absent (when check-in was used), thanks those who came, and removes the group''s code.';
grant execute on function private.finish_event to app_definer;

-- event/private/finish_events.sql
create function private.finish_events() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  over_id uuid;
  finished integer := 0;
begin
  -- Twelve hours: for so long a door may send scans that it made offline.
  for over_id in
    select event.id from public.events as event
    where event.state = '已发布' and event.finished_at is null and event.ends_at <= now() - interval '12 hours'
    order by event.id
  loop
    perform private.finish_event(over_id);
    finished := finished + 1;
  end loop;
  return finished;
end
$$;
comment on function private.finish_events is
  'The job that settles past events: private.finish_event for each event twelve hours after its end. Answers how many.';
grant execute on function private.finish_events to app_definer;

-- event/private/fold_session.sql
create function private.fold_session() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.title := nullif(private.normalize_text(new.title), '');
  new.place_name := nullif(private.normalize_text(new.place_name), '');
  return new;
end
$$;
comment on function private.fold_session is 'A session''s words as people read them; without anything visible there are none.';

-- event/private/forget_texts.sql
create function private.forget_texts() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.text_checks as old_text where old_text.event_id = new.id;
  return null;
end
$$;
comment on function private.forget_texts is 'With the personal data of the signups, their texts are deleted.';
alter function private.forget_texts owner to app_definer;

-- event/private/guard_event_deletion.sql
create function private.guard_event_deletion() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from public.signups as signup where signup.event_id = old.id) then
    perform private.refuse('event_has_signups', '已经有人报名，不能删除。不办了请改成“已取消”，系统会通知报名的人。');
  end if;
  if old.state = '已发布' then
    perform private.refuse('event_published', '已发布的活动不能删除，职工已经看得到。不办了请改成“已取消”。');
  end if;
  return old;
end
$$;
comment on function private.guard_event_deletion is 'Drafts can be deleted. An event that workers have seen is canceled and not deleted.';
alter function private.guard_event_deletion owner to app_definer;

-- event/private/guard_event_insertion.sql
create function private.guard_event_insertion() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('event_is_new', '新建的活动先是“草稿”：在 event_pools 里设好名额，再把 state 改成“已发布”。');
  return null;
end
$$;
comment on function private.guard_event_insertion is
  'What is new in the console is a draft, since an event without seats cannot be published.';

-- event/private/guard_event_plan.sql
create function private.guard_event_plan() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  fault record;
begin
  select * into fault from private.event_fault(new);
  if fault.sentence is null and current_user <> 'app_definer' then
    select * into fault from private.sessions_fault(new, array(
      select session from public.event_sessions as session where session.event_id = new.id order by session.number
    ), not private.is_for_all_sessions(new.id));
    if fault.sentence is null then
      select * into fault from private.exclusion_fault(new, array(
        select own from public.event_pools as own where own.event_id = new.id
      ));
    end if;
  end if;
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  return new;
end
$$;
comment on function private.guard_event_plan is
  'An event is saved only when private.event_fault finds no fault in its plan, nor private.sessions_fault. A plan of an organizer brings its sessions after the event, and private.apply_sessions checks them.';

-- event/private/guard_event_update.sql
create function private.guard_event_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  systems constant text[] := array['id', 'created_at', 'anonymized_at', 'finished_at', 'reminded_for', 'list_published_at',
    'canceled_at', 'cancelation_told_at'];
  system_column text;
  fault record;
begin
  if current_user <> 'app_definer' then
    foreach system_column in array systems loop
      if to_jsonb(new) -> system_column is distinct from to_jsonb(old) -> system_column then
        perform private.refuse('read_only', format('“%s”这一列由系统填写，不能修改。', system_column));
      end if;
    end loop;
    if new.state = '已取消' and new.canceled_reason is null then
      perform private.refuse('reason_required', '取消活动请写明原因（canceled_reason），报名的人会看到。');
    end if;
    if old.state = '已取消' and new.state <> '已取消' and (new.state = '草稿' or old.cancelation_told_at is not null) then
      perform private.refuse('event_canceled', '已取消的活动不能恢复：报名的人已经收到消息。请新建一个活动。');
    end if;
    if old.state = '已发布' and new.state = '草稿' then
      perform private.refuse('event_published', '已发布的活动不能改回草稿。不办了请改成“已取消”，系统会通知报名的人。');
    end if;
  end if;
  if new.state = '已取消' and old.state <> '已取消' then
    new.canceled_at := now();
  elsif new.state <> '已取消' and old.state = '已取消' then
    new.canceled_at := null;
    new.canceled_reason := null;
  end if;
  if new.opens_at_once and new.state = '已发布' and (
    old.state = '草稿' or (not old.opens_at_once and new.signup_opens_at > now())
  ) then
    new.signup_opens_at := now();
  end if;
  if old.state <> '已发布' and new.state = '已发布' then
    select * into fault from private.pools_fault(new,
      array(select own from public.event_pools as own where own.event_id = new.id),
      array(select own from public.event_sessions as own where own.event_id = new.id), true);
    if fault.sentence is null then
      select * into fault from private.sessions_fault(new, array(
        select own from public.event_sessions as own where own.event_id = new.id order by own.number
      ), not private.is_for_all_sessions(new.id));
    end if;
    if fault.sentence is not null then
      perform private.refuse_plan(fault.field, fault.sentence);
    end if;
  end if;
  if (new.kind, new.team_min_size is null, new.asks_id_number) <> (old.kind, old.team_min_size is null, old.asks_id_number)
    and exists (select from public.signups as signup where signup.event_id = new.id) then
    perform private.refuse_plan('kind', '已经有人报名，不能再改活动类型、是否组队、是否填身份证号。');
  end if;
  if new.attendees <> old.attendees and new.attendees <> '都可以'
    and exists (select from public.signups as signup where signup.event_id = new.id) then
    perform private.refuse_plan('conditions.attendees', '已经有人报名，“谁来参加”只能改成“都可以”。');
  end if;
  return new;
end
$$;
comment on function private.guard_event_update is 'What may not change in an event that people have signed up for, and the moment at which signups open when they open at once.';

-- event/private/guard_pools.sql
create function private.guard_pools() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
  fault record;
begin
  select found_fault.* into fault
  from public.events as event
  cross join lateral private.pools_fault(event,
    array(select own from public.event_pools as own where own.event_id = event.id),
    array(select own from public.event_sessions as own where own.event_id = event.id), false) as found_fault
  where event.id = own_event_id;
  if fault.sentence is not null then
    perform private.refuse('pool_makes_no_sense', fault.sentence);
  end if;
  return null;
end
$$;
comment on function private.guard_pools is 'What staff make of an event''s pools has no private.pools_fault.';

-- event/private/guard_question.sql
create function private.guard_question() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  is_answered constant boolean := tg_op <> 'INSERT' and exists (
    select from public.signups as signup where signup.event_id = old.event_id and signup.answers ? old.id::text
  );
  fault record;
begin
  if tg_op = 'DELETE' then
    if is_answered then
      perform private.refuse_plan('questions', format('已经有人回答过“%s”，不能删掉。不想再问，请在 retired_at 里填上时间。', old.title));
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' and (new.id <> old.id or new.event_id <> old.event_id) then
    perform private.refuse('read_only', '问题的编号和活动不能改。');
  end if;
  new.title := private.normalize_text(new.title);
  new.hint := nullif(private.normalize_text(new.hint), '');
  new.options := (
    select array_agg(private.normalize_text(one) order by place) from unnest(new.options) with ordinality as listed (one, place)
  );
  if is_answered and (new.kind <> old.kind or new.title <> old.title or not coalesce(new.options, '{}') @> coalesce(old.options, '{}')) then
    perform private.refuse_plan('questions', format('已经有人回答过“%s”，改了就和从前的回答对不上。请停用它（retired_at），再加一个新的。', old.title));
  end if;
  if new.retired_at is null then
    select * into fault from private.question_fault(new);
    if fault.sentence is not null then
      perform private.refuse_plan(concat_ws('.', 'questions', new.place - 1, fault.field), fault.sentence);
    end if;
  end if;
  return new;
end
$$;
comment on function private.guard_question is
  'A question is asked only when private.question_fault finds nothing wrong, and one that was answered keeps its meaning.';

-- event/private/guard_session_change.sql
create function private.guard_session_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
begin
  if tg_op <> 'INSERT' and exists (
    select from public.check_ins as entry
    where entry.event_id = old.event_id and entry.session_number = old.number and entry.outcome <> '未通过'
  ) and (tg_op = 'DELETE' or (new.event_id, new.number) <> (old.event_id, old.number)) then
    perform private.refuse_plan('sessions', format('第 %s 场已经有人签到，不能删除，也不能改场次号。', old.number));
  end if;
  if tg_op = 'DELETE' and exists (
    select from public.event_pools as own where own.event_id = old.event_id and own.session_number = old.number
  ) and exists (select from public.events as event where event.id = old.event_id) then
    perform private.refuse_plan('sessions', format('第 %s 场还有名额，请先在 event_pools（名额）里删掉它的名额。', old.number));
  end if;
  perform pg_advisory_xact_lock(private.signup_gate(own_event_id));
  return case tg_op when 'DELETE' then old else new end;
end
$$;
comment on function private.guard_session_change is
  'A session that people came to stays. Whoever changes sessions waits for those who are signing up, so that they are told too.';

-- event/private/guard_sessions.sql
create function private.guard_sessions() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
  fault record;
begin
  select found_fault.* into fault
  from public.events as event
  cross join lateral private.sessions_fault(event, array(
    select session from public.event_sessions as session where session.event_id = event.id order by session.number
  ), not private.is_for_all_sessions(event.id)) as found_fault
  where event.id = own_event_id;
  if fault.sentence is not null then
    perform private.refuse('session_makes_no_sense', fault.sentence);
  end if;
  return null;
end
$$;
comment on function private.guard_sessions is 'What staff make of an event''s sessions has no private.sessions_fault.';

-- event/private/guard_text_check.sql
create function private.guard_text_check() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'UPDATE' then
    perform private.refuse('read_only', '“文字检查”由系统填写，不能在这里新增或删除。');
  end if;
  if to_jsonb(new) - array['state', 'note', 'checked_at'] <> to_jsonb(old) - array['state', 'note', 'checked_at'] then
    perform private.refuse('read_only', '这里只能改 state 一列：选“通过”或“不通过”。');
  end if;
  if new.state not in ('通过', '不通过') then
    perform private.refuse('text_undecided', '请选“通过”或“不通过”。');
  end if;
  new.note := '工作人员判断';
  new.checked_at := now();
  return new;
end
$$;
comment on function private.guard_text_check is 'In the console only the state can be set, to passed or not passed. The system''s own writes are not checked.';
alter function private.guard_text_check owner to app_definer;

-- event/private/in_session.sql
create function private.in_session(event public.events, number integer) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  session public.event_sessions;
begin
  if number is not null then
    select * into session from public.event_sessions as own where own.event_id = event.id and own.number = in_session.number;
    event.cancel_deadline := session.starts_at - (event.starts_at - event.cancel_deadline);
    event.starts_at := session.starts_at;
    event.ends_at := session.ends_at;
    event.title := format('%s·第 %s 场', event.title, session.number);
    event.place_name := coalesce(session.place_name, event.place_name);
  end if;
  return event;
end
$$;
comment on function private.in_session is
  'The event with the name, times and place of one of its sessions, for every rule that asks when an event is. Without a number it is the event itself.';
grant execute on function private.in_session to app_definer;

-- event/private/is_for_all_sessions.sql
create function private.is_for_all_sessions(event_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.event_pools as own where own.event_id = is_for_all_sessions.event_id and own.session_number is null
  );
end
$$;
comment on function private.is_for_all_sessions is 'Whether an event has seats that are for all its sessions. One without seats is not decided yet.';
grant execute on function private.is_for_all_sessions to app_definer, staff;

-- event/private/is_group_open.sql
create function private.is_group_open(event public.events) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.state = '已发布' and now() < event.ends_at;
end
$$;
comment on function private.is_group_open is 'Whether people with a seat see the group''s code and the contact: until the event ends.';
grant execute on function private.is_group_open to app_definer;

-- event/private/is_organizer.sql
create function private.is_organizer(worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.organizers as organizer where organizer.bound_worker_id = is_organizer.worker_id
  );
end
$$;
comment on function private.is_organizer is 'Whether a worker''s account is bound to a phone that staff or an organizer named.';
grant execute on function private.is_organizer to app_definer;

-- event/private/known_event.sql
create function private.known_event(title text) returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  typed constant text := private.normalize_text(coalesce(title, ''));
  scope constant text[] := private.unions_in_scope();
  found_title constant text := (
    select event.title from public.events as event
    where private.compare_key(event.title) = private.compare_key(typed) and event.trade_union_id = any (scope)
    order by event.title <> typed limit 1
  );
  alike text;
begin
  if found_title is not null then
    return found_title;
  end if;
  select string_agg(format('“%s”', event.title), '、') into alike
  from (
    select distinct event.title from public.events as event
    where length(typed) >= 2 and (strpos(event.title, typed) > 0 or strpos(typed, event.title) > 0)
      and event.trade_union_id = any (scope)
    order by event.title limit 5
  ) as event;
  perform private.refuse('not_found', format('没有名称是“%s”的活动。%s', typed,
    case when alike is null then '请到 events（活动）里复制活动名称。' else format('相近的有：%s。', alike) end));
  return null;
end
$$;
comment on function private.known_event is '核对活动名称：没有这个活动时列出名称相近的。常用查询里使用';
alter function private.known_event owner to app_definer;
grant execute on function private.known_event to staff;

-- event/private/known_session.sql
create function private.known_session(event_id uuid, number integer, moment timestamptz) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if number is null then
    return private.session_at(event_id, moment);
  end if;
  if not exists (
    select from public.event_sessions as session
    where session.event_id = known_session.event_id and session.number = known_session.number
  ) then
    perform private.raise_code(404, 'not_found');
  end if;
  return number;
end
$$;
comment on function private.known_session is
  'The session that a door named, which must be one of the event''s; when it named none, the session of that moment.';
grant execute on function private.known_session to app_definer;

-- event/private/managed_detail_json.sql
create function private.managed_detail_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select private.managed_event_json(event) || jsonb_build_object(
      'event', private.event_json(event) || private.canceled_json(event),
      'contact', private.contact_json(event),
      'files', private.event_files_json(event.id),
      'pastQuestions', private.questions_json(event.id, true),
      'finishedAt', event.finished_at,
      'restorableUntil', case when event.state = '已取消' and event.cancelation_told_at is null then event.canceled_at + private.restore_time() end,
      'role', private.role_at(event, private.current_worker_id()),
      'shortTeams', case when event.list_published_at is null then private.short_teams_json(event) else '[]' end,
      'canCreate', exists (
        select from public.organizers as organizer
        where organizer.bound_worker_id = private.current_worker_id()
          and organizer.trade_union_id = event.trade_union_id and organizer.role = '负责人'
      )
    )
    from public.events as event where event.id = managed_detail_json.event_id
  );
end
$$;
comment on function private.managed_detail_json is 'ManagedEventDetail of shared/event: what organizers read and edit.';
grant execute on function private.managed_detail_json to app_definer;

-- event/private/managed_event.sql
create function private.managed_event(event_id uuid, needed public.organizer_role default '助手') returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  select * into event from private.managed_events(private.require_organizer()) as managed where managed.id = event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if private.role_at(event, private.current_worker_id()) < needed then
    perform private.raise_code(403, 'role_too_small');
  end if;
  return event;
end
$$;
comment on function private.managed_event is 'An event of this organizer, for an act that needs at least this role (role_too_small). Another organizer''s event is not_found; a worker who organizes nothing gets not_organizer.';
grant execute on function private.managed_event to app_definer;

-- event/private/managed_event_json.sql
-- The signups of an event are read once for all statuses.
create function private.managed_event_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'event', private.event_summary_json(event) || private.canceled_json(event),
    'state', event.state,
    'needsReview', event.needs_review,
    'counts', (
      select jsonb_object_agg(listed.status, coalesce(counted.signups, 0))
      from unnest(enum_range(null::public.signup_status)) as listed (status)
      left join (
        select signup.status, count(*) as signups from public.signups as signup where signup.event_id = event.id group by signup.status
      ) as counted on counted.status = listed.status
    ),
    'lastPromotion', (
      select jsonb_build_object('at', change.at, 'pool', signup.pool, 'note', coalesce(change.note, ''))
      from public.signup_events as change
      join public.signups as signup on signup.id = change.signup_id
      where signup.event_id = event.id and change.status = '待确认'
      order by change.id desc
      limit 1
    )
  );
end
$$;
comment on function private.managed_event_json is 'ManagedEvent of shared/event: the number of signups by status, and the last move from the waitlist.';
grant execute on function private.managed_event_json to app_definer;

-- event/private/managed_events.sql
create function private.managed_events(worker_id uuid) returns setof public.events
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select event.*
  from public.events as event
  where exists (
    select from public.organizers as organizer
    where organizer.bound_worker_id = managed_events.worker_id
      and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
  )
$$;
comment on function private.managed_events is 'The events that a worker organizes.';
grant execute on function private.managed_events to app_definer;

-- event/private/managed_link.sql
create function private.managed_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s/managed', event_id);
end
$$;
comment on function private.managed_link is 'The page that a message to an organizer opens.';
grant execute on function private.managed_link to app_definer;

-- event/private/organizers_of.sql
create function private.organizers_of(event public.events) returns setof uuid
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select distinct organizer.bound_worker_id from public.organizers as organizer
  where organizer.bound_worker_id is not null and organizer.role >= '助手'
    and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
$$;
comment on function private.organizers_of is 'The accounts that hear about an event: everybody who leads it or helps, and nobody who only checks in at the door.';
grant execute on function private.organizers_of to app_definer;

-- event/private/passed_text.sql
create function private.passed_text(subject_id uuid, kind public.text_kind, words text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return words where exists (
    select from public.text_checks as done
    where done.subject_id = passed_text.subject_id and done.kind = passed_text.kind and done.state = '通过'
      and done.text = trim(words)
  );
end
$$;
comment on function private.passed_text is 'The text when exactly this text has passed the check, otherwise null.';
grant execute on function private.passed_text to app_definer;

-- event/private/pools_fault.sql
-- `is_whole`: nothing is missing any more, as for what is published. In the console pools come one after the other.
create function private.pools_fault(
  event public.events, pools public.event_pools[], sessions public.event_sessions[], is_whole boolean,
  out field text, out sentence text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  fault text[];
  at bigint;
begin
  select * into field, sentence from private.exclusion_fault(event, pools);
  if sentence is not null then
    return;
  end if;
  select judged.fault, judged.at into fault, at
  from (
    select pool.place, row_number() over (order by pool.place, pool.pool) as at, case
      when coalesce(length(private.normalize_text(pool.pool)), 0) not between 1 and 20 then array['pool', '名额池的名字要 1 到 20 个字。']
      when row_number() over (partition by private.compare_key(pool.pool) order by pool.place, pool.pool) > 1 then array['pool', format('名额池“%s”写了两次，名字不能重复。', pool.pool)]
      when private.holds_id_number(concat_ws(E'\n', pool.pool, pool.employers::text)) then array['pool', '名额池的名字和单位里不要写身份证号。']
      when count(*) over (partition by pool.session_number) > 20 then array['pool', '名额池太多了，一场最多 20 个。']
      when private.doubled_name(pool.employers) is not null
        then array['employers', format('“%s”的单位里，“%s”写了两遍。', pool.pool, private.doubled_name(pool.employers))]
      when pool.capacity is null or pool.capacity not between 1 and 100000 then array['capacity', '名额数要在 1 到 100000 之间。']
      when pool.sex not in ('男', '女') then array['sex', '限定性别只能是男或女。']
      when pool.min_age not between 0 and 120 or pool.max_age not between 0 and 120 or pool.min_age > pool.max_age
        then array['age', format('“%s”的年龄要在 0 到 120 岁之间，最小不大于最大。', pool.pool)]
      when pool.session_number is not null and not exists (
        select from unnest(sessions) as session where session.number = pool.session_number
      ) then array['session', format('没有第 %s 场，“%s”没法设名额。', pool.session_number, pool.pool)]
      when (pool.session_number is null) <> bool_and(pool.session_number is null) over ()
        then array['session', '有的名额写了第几场，有的没有：要么每一场各有名额，要么都不写。']
      when exists (
        select from unnest(pools) as wider
        where (wider.place, wider.pool) < (pool.place, pool.pool) and wider.session_number is not distinct from pool.session_number
          and coalesce(wider.sex = pool.sex, wider.sex is null) and coalesce(wider.min_age <= pool.min_age, wider.min_age is null)
          and coalesce(wider.max_age >= pool.max_age, wider.max_age is null)
          and coalesce(wider.region_codes @> pool.region_codes, wider.region_codes is null)
          and coalesce(wider.employers @> pool.employers, wider.employers is null)
      ) then array['pool', format('“%s”没有人能报：符合的人都先占前面的名额。条件宽的请排到后面。', pool.pool)]
      when event.attendees = '孩子' and (
        pool.min_age > coalesce(event.child_max_age, 17) or pool.max_age < coalesce(event.child_min_age, 0)
      ) then array['age', format('“%s”没有人能报：年龄在活动限制的孩子的年龄之外。', pool.pool)]
      when event.attendees = '职工' and (coalesce(pool.sex = '女', false) or coalesce(event.male_max_age < pool.min_age, false) or coalesce(event.male_min_age > pool.max_age, false))
        and (coalesce(pool.sex = '男', false) or coalesce(event.female_max_age < pool.min_age, false) or coalesce(event.female_min_age > pool.max_age, false))
        then array['age', format('“%s”没有人能报：年龄在活动限制的年龄之外。', pool.pool)]
      when pool.region_codes is not null and event.region_codes is not null and not exists (
        select from unnest(pool.region_codes) as region
        where private.is_in_regions(region, event.region_codes) or exists (
          select from unnest(event.region_codes) as admitted where private.is_in_regions(admitted, array[region])
        )
      ) then array['regionCodes', format('“%s”没有人能报：地方在活动限定的地方之外。', pool.pool)]
      when pool.employers is not null and event.employers is not null and not exists (
        select from unnest(pool.employers) as employer where private.is_listed_employer(employer, event.employers)
      ) then array['employers', format('“%s”没有人能报：单位不在活动限定的单位里。', pool.pool)]
    end as fault
    from unnest(pools) as pool
  ) as judged
  where judged.fault is not null
  order by judged.at
  limit 1;
  if fault is null and is_whole then
    fault := case
      when cardinality(pools) = 0 then array['', '还没有设置名额（event_pools），不能发布。']
      when event.max_difference is not null and (
        select count(*) <> 2 or count(distinct pool.sex) <> 2 from unnest(pools) as pool
      ) then array['maxDifference', '限制男女相差人数，要男、女两个名额都设置。']
      when exists (select from unnest(pools) as pool where pool.session_number is not null) then (
        select array['session', format('第 %s 场还没有名额。', session.number)]
        from unnest(sessions) as session
        where not exists (select from unnest(pools) as pool where pool.session_number = session.number)
        order by session.number limit 1
      )
    end;
  end if;
  sentence := fault[2];
  field := case when fault[1] = 'maxDifference' then fault[1] when at is not null then format('pools.%s.%s', at - 1, fault[1]) else 'pools' end;
end
$$;
comment on function private.pools_fault is
  'The first fault of an event''s pools, with what excludes each other: a field of shared/event (pools.1.age counts from 0) and a Chinese sentence, or nothing.';
grant execute on function private.pools_fault to app_definer, staff;

-- event/private/pools_json.sql
create function private.pools_json(event public.events, is_detailed boolean) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'pool', seats.pool, 'session', own.session_number, 'sex', own.sex,
      'capacity', seats.capacity, 'taken', seats.taken, 'waiting', seats.waiting,
      'pending', case when event.needs_review then (
        select count(*) from public.signups as pending
        where pending.event_id = event.id and pending.pool = seats.pool and pending.status = '待审核' and pending.holds_seat
      ) else 0 end
    ) || case when is_detailed then jsonb_build_object(
      'age', case when num_nonnulls(own.min_age, own.max_age) > 0 then jsonb_build_array(coalesce(own.min_age, 0), coalesce(own.max_age, 120)) end,
      'regionCodes', to_jsonb(own.region_codes),
      'employers', to_jsonb(own.employers)
    ) else '{}' end order by own.place, own.pool), '[]')
    from private.count_seats(event.id) as seats
    join public.event_pools as own on own.event_id = event.id and own.pool = seats.pool
  );
end
$$;
comment on function private.pools_json is 'Pool[] of shared/event in order, with their conditions when `is_detailed`. It has numbers and no names.';
grant execute on function private.pools_json to app_definer;

-- event/private/published_event.sql
create function private.published_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  select * into event from public.events as found where found.id = published_event.event_id and found.state <> '草稿';
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return event;
end
$$;
comment on function private.published_event is 'An event that workers may see. A draft is not_found.';
grant execute on function private.published_event to app_definer;

-- event/private/question_fault.sql
create function private.question_fault(question public.event_questions, out field text, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  words constant text := private.normalize_text(coalesce(question.title, ''));
  choices constant text[] := coalesce(question.options, '{}');
  fault constant text[] := case
    when length(words) not between 2 and 40 then array['title', '问题要写 2 到 40 个字。']
    when length(question.hint) > 60 then array['hint', '说明最多 60 个字。']
    when private.holds_id_number(concat_ws(E'\n', words, question.hint)) then array['title', '问题里不要写身份证号。']
    when exists (
      select from public.event_questions as other
      where other.event_id = question.event_id and other.id <> question.id and other.retired_at is null
        and private.compare_key(other.title) = private.compare_key(words)
    ) then array['title', format('“%s”已经问了，请去掉一个，或者换一个问法。', words)]
    when (
      select count(*) from public.event_questions as other
      where other.event_id = question.event_id and other.id <> question.id and other.retired_at is null
    ) >= 10 then array['title', '一场活动最多问 10 个问题，请去掉一些。']
    when question.kind not in ('单选', '多选') and question.options is not null then array['options', '只有单选和多选才写选项。']
    when question.kind in ('单选', '多选') and cardinality(choices) < 2 then array['options', '请写出至少 2 个选项，一行一个。']
    when cardinality(choices) > 20 then array['options', '选项最多 20 个。']
    when exists (select from unnest(choices) as one where length(private.normalize_text(coalesce(one, ''))) not between 1 and 20)
      then array['options', '每个选项要写 1 到 20 个字。']
    when (select count(distinct private.compare_key(one)) from unnest(choices) as one) < cardinality(choices)
      then array['options', '有两个选项是一样的，请去掉一个。']
  end;
begin
  field := fault[1];
  sentence := fault[2];
end
$$;
comment on function private.question_fault is
  'What is wrong with an organizer''s own question: the field of EventQuestion of shared/event and a Chinese sentence, or nothing.';
grant execute on function private.question_fault to app_definer, staff;

-- event/private/questions_json.sql
create function private.questions_json(event_id uuid, retired boolean) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', asked.id, 'kind', asked.kind, 'title', asked.title, 'hint', asked.hint, 'options', to_jsonb(coalesce(asked.options, '{}')),
      'isNeeded', asked.is_needed, 'isOfCaptain', asked.is_of_captain
    ) order by asked.place, asked.retired_at, asked.id), '[]')
    from public.event_questions as asked
    where asked.event_id = questions_json.event_id and (asked.retired_at is not null) = retired
  );
end
$$;
comment on function private.questions_json is 'AskedQuestion[] of shared/event: what an event asks now, or what it asked before.';
grant execute on function private.questions_json to app_definer;

-- event/private/queue_signup_texts.sql
-- A new signup has no text in the queue, so both are inserted at once.
create function private.queue_signup_texts() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into public.text_checks (event_id, worker_id, kind, subject_id, text)
    select new.event_id, new.worker_id, given.kind, new.id, trim(given.words)
    from (values ('昵称'::public.text_kind, new.nickname), ('自我介绍'::public.text_kind, new.introduction)) as given (kind, words)
    where trim(given.words) <> '';
    return null;
  end if;
  perform private.queue_text_check(new.event_id, new.worker_id, '昵称', new.id, new.nickname);
  perform private.queue_text_check(new.event_id, new.worker_id, '自我介绍', new.id, new.introduction);
  return null;
end
$$;
comment on function private.queue_signup_texts is 'Queues the texts of a signup that others will read, from the first moment.';
alter function private.queue_signup_texts owner to app_definer;

-- event/private/queue_text_check.sql
create function private.queue_text_check(event_id uuid, worker_id uuid, kind public.text_kind, subject_id uuid, words text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(trim(words), '') = '' then
    return;
  end if;
  insert into public.text_checks (event_id, worker_id, kind, subject_id, text)
  values (queue_text_check.event_id, queue_text_check.worker_id, queue_text_check.kind, queue_text_check.subject_id, trim(words))
  on conflict on constraint checked_once_per_text do update
  set text = excluded.text, state = '待检查', note = '', created_at = now(), checked_at = null, attempts = 0,
    next_attempt_at = now()
  where text_checks.text <> excluded.text;
end
$$;
comment on function private.queue_text_check is
  'Queues a text for checking. A new text of the same subject is checked again; the same text keeps its result.';
grant execute on function private.queue_text_check to app_definer;

-- event/private/refuse_plan.sql
-- One refusal for two readers: the API gets invalid_input with field and sentence, the console gets a sentence.
create function private.refuse_plan(field text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    perform private.raise_code(422, 'invalid_input', format('%s %s', field, sentence));
  end if;
  perform private.refuse('event_makes_no_sense', sentence);
end
$$;
comment on function private.refuse_plan is 'Refuses an event''s plan to the API or to staff.';
grant execute on function private.refuse_plan to app_definer, staff;

-- event/private/remind_attendees.sql
create function private.remind_attendees() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  session public.event_sessions;
  reminded integer := 0;
begin
  for event in
    select * from public.events as soon
    where soon.state = '已发布' and soon.starts_at > now() and soon.starts_at <= now() + interval '24 hours'
      and soon.reminded_for is distinct from soon.starts_at
      and not exists (select from public.event_sessions as own where own.event_id = soon.id)
    order by soon.id
    for no key update skip locked
  loop
    perform private.send_message(signup.worker_id, '活动快开始了',
      private.addressed(signup) || format('“%s”%s 开始，地点：%s（%s）。座位号 %s，到门口请打开票码。来不了请尽早取消，把名额留给别人。%s',
        event.title, private.clock_words(event.starts_at), event.place_name, event.address, signup.seat_label,
        private.contact_words(event)),
      private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status = '已确认';
    update public.events as told set reminded_for = told.starts_at where told.id = event.id;
    reminded := reminded + 1;
  end loop;
  for session in
    select own.* from public.event_sessions as own
    join public.events as soon on soon.id = own.event_id and soon.state = '已发布'
    where own.starts_at > now() and own.starts_at <= now() + interval '24 hours' and not exists (
      select from private.session_reminders as told
      where told.event_id = own.event_id and told.number = own.number and told.starts_at = own.starts_at
    )
    order by own.event_id, own.number
    for no key update of own skip locked
  loop
    select * into event from public.events as whole where whole.id = session.event_id;
    perform private.send_message(signup.worker_id, '活动快开始了',
      private.addressed(signup) || format('“%s”%s 开始，地点：%s。座位号 %s，到门口请打开票码。来不了请尽早取消，把名额留给别人。',
        event.title, private.session_words(session), coalesce(session.place_name, format('%s（%s）', event.place_name, event.address)),
        signup.seat_label),
      private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and coalesce(signup.session_number = session.number, true)
      and (signup.status = '已确认' or (signup.status = '已签到' and signup.session_number is null));
    insert into private.session_reminders (event_id, number, starts_at) values (event.id, session.number, session.starts_at);
    reminded := reminded + 1;
  end loop;
  return reminded;
end
$$;
comment on function private.remind_attendees is 'Reminds everybody with a seat once, a day before the event or each of their sessions, and again when the start moves.';
grant execute on function private.remind_attendees to app_definer;

-- event/private/require_organizer.sql
create function private.require_organizer() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if not private.is_organizer(own_id) then
    perform private.raise_code(403, 'not_organizer');
  end if;
  return own_id;
end
$$;
comment on function private.require_organizer is
  'The worker of this request, who must be an organizer; otherwise not_organizer.';
grant execute on function private.require_organizer to app_definer;

-- event/private/require_organizer_of.sql
create function private.require_organizer_of(trade_union_id text) returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  if not exists (
    select from public.organizers as organizer
    where organizer.bound_worker_id = own_id and organizer.trade_union_id = require_organizer_of.trade_union_id
      and organizer.role = '负责人'
  ) then
    perform private.raise_code(403, 'not_union_organizer');
  end if;
  return own_id;
end
$$;
comment on function private.require_organizer_of is 'Only an organizer of all events of a union creates new ones for it.';
grant execute on function private.require_organizer_of to app_definer;

-- event/private/restore_time.sql
create function private.restore_time() returns interval
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return interval '5 minutes';
end
$$;
comment on function private.restore_time is 'How long a canceled event can be taken back, before anybody is told.';
grant execute on function private.restore_time to app_definer;

-- event/private/role_at.sql
create function private.role_at(event public.events, worker_id uuid) returns public.organizer_role
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select max(organizer.role) from public.organizers as organizer
    where organizer.bound_worker_id = role_at.worker_id
      and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
  );
end
$$;
comment on function private.role_at is 'The highest role of a worker at an event, or null for everybody else.';
grant execute on function private.role_at to app_definer;

-- event/private/segment_of.sql
create function private.segment_of(event public.events, segment jsonb, out recipients integer, out without_account integer)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(segment) is distinct from 'object' or octet_length(segment::text) > 1000
    or array['已取消', '未通过'] && coalesce(private.text_list(segment -> 'statuses'), '{}') then
    perform private.raise_code(422, 'invalid_input', 'segment');
  end if;
  if segment ->> 'session' is not null and not exists (
    select from public.event_sessions as session
    where session.event_id = event.id and session.number = (segment ->> 'session')::integer
  ) then
    perform private.raise_code(422, 'invalid_input', 'segment 没有这一场，请另选发给谁。');
  end if;
  select count(distinct signup.worker_id), count(*) filter (where signup.worker_id is null)
  into recipients, without_account
  from private.segment_signups(event, segment) as signup;
end
$$;
comment on function private.segment_of is
  'How many people a message to this segment reaches, and how many it cannot reach, since an organizer signed them up by telephone. A segment that can be none is refused.';
grant execute on function private.segment_of to app_definer;

-- event/private/segment_signups.sql
create function private.segment_signups(event public.events, segment jsonb) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select signup.* from public.signups as signup
  where signup.event_id = event.id and signup.anonymized_at is null and signup.status not in ('已取消', '未通过')
    and case when segment ->> 'signupId' is not null then signup.id = (segment ->> 'signupId')::uuid
      else signup.status::text = any (private.text_list(segment -> 'statuses'))
        and signup.pool = coalesce(segment ->> 'pool', signup.pool)
        and coalesce(signup.session_number, (segment ->> 'session')::integer, 0)
          = coalesce((segment ->> 'session')::integer, signup.session_number, 0)
        and (segment ->> 'only' is distinct from '队长' or (signup.team_id is not null and signup.holds_seat))
        and (segment ->> 'only' is distinct from '还没签到' or not exists (
          select from public.check_ins as entry
          where entry.signup_id = signup.id and entry.outcome = '已签到' and entry.undone_at is null
            and entry.session_number is not distinct from coalesce(signup.session_number, (segment ->> 'session')::integer)
        ))
    end
$$;
comment on function private.segment_signups is
  'The signups of a segment: one signup, or all of these statuses, narrowed by pool, by session, to captains or to who is not checked in. Nobody who has left is in any.';
grant execute on function private.segment_signups to app_definer;

-- event/private/segment_words.sql
create function private.segment_words(event public.events, segment jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if segment ->> 'signupId' is not null then
    return (
      select format('第 %s 号报名', one.number) from public.signups as one
      where one.event_id = event.id and one.id = (segment ->> 'signupId')::uuid
    );
  end if;
  return concat_ws('，', array_to_string(private.text_list(segment -> 'statuses'), '、'), segment ->> 'pool',
    '第 ' || (segment ->> 'session') || ' 场', segment ->> 'only');
end
$$;
comment on function private.segment_words is 'Whom a message is for, without a name: 已确认、候补，女，第 2 场，还没签到.';
grant execute on function private.segment_words to app_definer;

-- event/private/session_at.sql
create function private.session_at(event_id uuid, moment timestamptz) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select session.number from public.event_sessions as session where session.event_id = session_at.event_id
    order by session.ends_at <= moment, case when session.ends_at > moment then session.starts_at end,
      session.starts_at desc, session.number
    limit 1
  );
end
$$;
comment on function private.session_at is
  'The session that is on at a moment, else the next, else the last. Null when the event takes place once.';
grant execute on function private.session_at to app_definer;

-- event/private/session_words.sql
create function private.session_words(session public.event_sessions) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  local_start constant timestamp := session.starts_at at time zone 'Asia/Shanghai';
  local_end constant timestamp := session.ends_at at time zone 'Asia/Shanghai';
begin
  return format('第 %s 场%s（%s–%s%s）', session.number, '“' || session.title || '”', private.clock_words(session.starts_at),
    case when local_end::date = local_start::date or local_end = local_start::date + 1 then ''
      when local_end::date = local_start::date + 1 then '次日 ' else to_char(local_end, 'FMMM月FMDD日 ') end,
    case when local_end = local_start::date + 1 then '24:00' else to_char(local_end, 'HH24:MI') end);
end
$$;
comment on function private.session_words is 'A session in a message: 第 2 场“翻身和拍背”（12月9日 18:30–20:30）.';
grant execute on function private.session_words to app_definer;

-- event/private/sessions_fault.sql
create function private.sessions_fault(
  event public.events, sessions public.event_sessions[], may_overlap boolean, out field text, out sentence text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  select format('sessions.%s.%s', judged.place - 1, judged.fault[1]), judged.fault[2] into field, sentence
  from (
    select session.place, case
      when session.number not between 1 and 60 then array['number', '场次号要在 1 到 60 之间。']
      when count(*) over (partition by session.number) > 1 then array['number', format('第 %s 场写了两次。', session.number)]
      when length(session.title) > 30 then array['title', '场次名称最多 30 个字。']
      when length(session.place_name) not between 2 and 60 then array['placeName', '这一场的地点要 2 到 60 个字，和活动一样的不用填。']
      when private.holds_id_number(concat_ws(E'\n', session.title, session.place_name)) then array['title', '场次名称和地点里不要写身份证号。']
      when session.ends_at <= session.starts_at then array['endsAt', format('第 %s 场的结束时间要晚于开始时间。', session.number)]
      when session.starts_at < event.starts_at or session.ends_at > event.ends_at then array[
        case when session.starts_at < event.starts_at then 'startsAt' else 'endsAt' end,
        format('第 %s 场不在活动的时间里（%s 到 %s）。', session.number, private.clock_words(event.starts_at),
          private.clock_words(event.ends_at))]
      when not may_overlap and session.starts_at < max(session.ends_at) over (
        order by session.starts_at, session.place rows between unbounded preceding and 1 preceding
      ) then array['startsAt', format('第 %s 场和前面的一场时间重叠。', session.number)]
    end as fault
    from unnest(sessions) with ordinality as session (event_id, number, title, starts_at, ends_at, place_name, place)
  ) as judged
  where judged.fault is not null
  order by judged.place
  limit 1;
end
$$;
comment on function private.sessions_fault is
  'The first fault of an event''s sessions: a field of shared/event (sessions.1.endsAt counts from 0) and a Chinese sentence, or nothing. Only sessions that one chooses from may overlap.';
grant execute on function private.sessions_fault to app_definer, staff;

-- event/private/sessions_json.sql
create function private.sessions_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'number', session.number, 'title', session.title, 'startsAt', session.starts_at, 'endsAt', session.ends_at,
      'placeName', session.place_name
    ) order by session.starts_at, session.number), '[]')
    from public.event_sessions as session where session.event_id = sessions_json.event_id
  );
end
$$;
comment on function private.sessions_json is 'EventSession[] of shared/event by start; empty for an event that takes place once.';
grant execute on function private.sessions_json to app_definer;

-- event/private/status_words.sql
create function private.status_words(event_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(string_agg(format('%s %s 人', counted.status, counted.people), '，' order by counted.status), '还没有人报名')
    from (
      select signup.status, count(*) as people from public.signups as signup
      where signup.event_id = status_words.event_id and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
      group by signup.status
    ) as counted
  );
end
$$;
comment on function private.status_words is 'How an event stands, in numbers: 已确认 60 人，候补 3 人.';
grant execute on function private.status_words to app_definer;

-- event/private/tell_cancelations.sql
create function private.tell_cancelations() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  told integer := 0;
begin
  for event in
    select * from public.events as canceled
    where canceled.state = '已取消' and canceled.cancelation_told_at is null
      and canceled.canceled_at <= now() - private.restore_time()
    order by canceled.canceled_at
    for update skip locked
  loop
    perform private.send_message(
      signup.worker_id, '活动取消', private.addressed(signup) || format('很抱歉，“%s”（%s，%s）取消了。原因：%s', event.title,
        private.clock_words(event.starts_at), event.place_name, event.canceled_reason), private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到');
    update public.events as canceled set cancelation_told_at = now() where canceled.id = event.id;
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function private.tell_cancelations is
  'Tells everybody with a live signup of an event that was canceled five minutes ago. Until then a mistake can be taken back and nobody is frightened.';
grant execute on function private.tell_cancelations to app_definer;

-- event/private/tell_changes.sql
create function private.tell_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  time_words constant text := case
    when (date_trunc('minute', new.starts_at), date_trunc('minute', new.ends_at))
      is distinct from (date_trunc('minute', old.starts_at), date_trunc('minute', old.ends_at))
      -- Who comes several times is told of each session that moves.
      and not exists (select from public.event_sessions as session where session.event_id = new.id) then
    format('时间由 %s 到 %s 改为 %s 到 %s。', private.clock_words(old.starts_at), private.clock_words(old.ends_at),
      private.clock_words(new.starts_at), private.clock_words(new.ends_at)) end;
  place_words constant text := case when (new.place_name, new.address) is distinct from (old.place_name, old.address) then
    format('地点由 %s（%s）改为 %s（%s）。', old.place_name, old.address, new.place_name, new.address) end;
begin
  if time_words is null and place_words is null then
    return null;
  end if;
  perform private.send_message(signup.worker_id, '活动的时间或地点有变化',
    private.addressed(signup) || format('“%s”%s', new.title, concat(time_words, place_words)), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认');
  return null;
end
$$;
comment on function private.tell_changes is 'Tells everybody with a live signup the old and the new time or place.';
alter function private.tell_changes owner to app_definer;

-- event/private/tell_digest.sql
create function private.tell_digest(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  lines jsonb;
  heard record;
  told integer := 0;
begin
  if (moment at time zone 'Asia/Shanghai')::time < time '08:30' then
    return 0;
  end if;
  with due as (
    update private.organizer_news as news set digest_told_at = moment
    from public.events as event, (
      select earlier.event_id, earlier.digest_told_at as since from private.organizer_news as earlier
    ) as before
    where event.id = news.event_id and before.event_id = news.event_id and event.state = '已发布' and event.ends_at > moment
      and (news.digest_told_at at time zone 'Asia/Shanghai')::date < (moment at time zone 'Asia/Shanghai')::date
    returning event.id, before.since
  ), counted as (
    select due.id,
      (select count(*) from public.signups as signup where signup.event_id = due.id and signup.created_at > due.since) as fresh,
      (
        select count(distinct change.signup_id) from public.signup_events as change
        join public.signups as signup on signup.id = change.signup_id
        where signup.event_id = due.id and change.status = '已取消' and change.at > due.since
      ) as canceled
    from due
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', counted.id, 'fresh', counted.fresh, 'canceled', counted.canceled)), '[]')
  into lines from counted where counted.fresh > 0 or counted.canceled > 0;

  for heard in
    select worker_id, count(*) as events, min(event.id::text)::uuid as first_id,
      string_agg(format('“%s”新报名 %s 人%s，现在%s。', event.title, line ->> 'fresh',
        case when (line ->> 'canceled')::integer > 0 then format('，取消 %s 人', line ->> 'canceled') else '' end,
        private.status_words(event.id)), E'\n' order by event.starts_at) as words
    from jsonb_array_elements(lines) as line
    join public.events as event on event.id = (line ->> 'id')::uuid
    cross join lateral private.organizers_of(event) as worker_id
    group by worker_id
  loop
    perform private.send_message(heard.worker_id, '每日报名情况', heard.words,
      case when heard.events = 1 then private.managed_link(heard.first_id) else '/managed' end);
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function private.tell_digest is
  'Once a day from 08:30, each organizer hears in one message which of the coming events changed since the last one: numbers and no names.';
grant execute on function private.tell_digest to app_definer;

-- event/private/tell_of_full.sql
create function private.tell_of_full(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  full_event record;
  told integer := 0;
begin
  for full_event in
    select event, counted.seats, (
      select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '候补' and signup.holds_seat
    ) as waiting
    from public.events as event
    join private.organizer_news as news on news.event_id = event.id
    cross join lateral (
      select count(*)::integer as seats, count(seat.signup_id) as taken from public.seats as seat where seat.event_id = event.id
    ) as counted
    where event.state = '已发布' and event.starts_at > moment and event.signup_closes_at > moment
      and counted.seats > 0 and counted.taken = counted.seats and news.full_told_seats is distinct from counted.seats
  loop
    perform private.tell_organizers_of(full_event.event, '活动报满了', format('：%s 个名额报满了%s。要加名额，请在“编辑”里改。',
      full_event.seats, case when full_event.waiting > 0 then format('，还有 %s 人候补', full_event.waiting) else '' end));
    update private.organizer_news as news set full_told_seats = full_event.seats where news.event_id = (full_event.event).id;
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function private.tell_of_full is 'Tells organizers once that every seat is taken, and again when there were more seats and they are taken too.';
grant execute on function private.tell_of_full to app_definer;

-- event/private/tell_of_tomorrow.sql
create function private.tell_of_tomorrow(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  due record;
  told integer := 0;
begin
  if (moment at time zone 'Asia/Shanghai')::time < time '17:00' then
    return 0;
  end if;
  for due in
    select event, (
      select min(session.number) from public.event_sessions as session
      where session.event_id = event.id and (session.starts_at at time zone 'Asia/Shanghai')::date = (moment at time zone 'Asia/Shanghai')::date + 1
    ) as session
    from public.events as event join private.organizer_news as news on news.event_id = event.id
    where event.state = '已发布' and event.ends_at > moment and news.eve_told_on is distinct from (moment at time zone 'Asia/Shanghai')::date + 1
      and (
        (event.starts_at at time zone 'Asia/Shanghai')::date = (moment at time zone 'Asia/Shanghai')::date + 1
        or exists (
          select from public.event_sessions as session
          where session.event_id = event.id and (session.starts_at at time zone 'Asia/Shanghai')::date = (moment at time zone 'Asia/Shanghai')::date + 1
        )
      )
  loop
    perform private.tell_organizers_of(private.in_session(due.event, due.session), '活动就在明天',
      format('：%s。签到表可以在“打印”里下载，门口用“签到”。', private.status_words((due.event).id)));
    update private.organizer_news as news set eve_told_on = (moment at time zone 'Asia/Shanghai')::date + 1 where news.event_id = (due.event).id;
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function private.tell_of_tomorrow is 'The evening before an event or one of its sessions, from 17:00, its organizers hear how it stands.';
grant execute on function private.tell_of_tomorrow to app_definer;

-- event/private/tell_of_waiting.sql
create function private.tell_of_waiting(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  waiting record;
  told integer := 0;
begin
  for waiting in
    select event, news.review_told_at, (
      select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '待审核'
    ) as people
    from public.events as event join private.organizer_news as news on news.event_id = event.id
    where event.state = '已发布' and event.starts_at > moment
      and coalesce(news.review_told_at, '-infinity') < moment - interval '4 hours'
      -- A signup that was under way while they were told is younger than its own time says.
      and exists (
        select from public.signups as signup
        where signup.event_id = event.id and signup.status = '待审核'
          and signup.created_at > coalesce(news.review_told_at - interval '1 minute', '-infinity')
      )
  loop
    perform private.tell_organizers_of(waiting.event, '有人等您审核', format('：现在有 %s 人等您审核。', waiting.people));
    update private.organizer_news as news set review_told_at = moment where news.event_id = (waiting.event).id;
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function private.tell_of_waiting is
  'Tells organizers that somebody new waits for review: within minutes for the first, at most every four hours for the others.';
grant execute on function private.tell_of_waiting to app_definer;

-- event/private/tell_organizers.sql
create function private.tell_organizers(moment timestamptz default now()) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Nobody is woken: what happens at night is told in the morning.
  if private.in_daytime(moment) <> moment then
    return 0;
  end if;
  insert into private.organizer_news as news (event_id, digest_told_at)
  select event.id, moment from public.events as event where event.state = '已发布' and event.ends_at > moment
  on conflict on constraint organizer_news_pkey do nothing;
  delete from private.organizer_news as stale using public.events as event
  where event.id = stale.event_id and (event.state = '已取消' or event.ends_at < moment - interval '30 days');
  return private.tell_of_waiting(moment) + private.tell_of_full(moment) + private.tell_of_tomorrow(moment) + private.tell_digest(moment);
end
$$;
comment on function private.tell_organizers is
  'In the daytime, organizers hear who waits for review, what is full, what is tomorrow, and once a day what changed; never of events that are over or canceled.';
grant execute on function private.tell_organizers to app_definer;

-- event/private/tell_organizers_of.sql
create function private.tell_organizers_of(event public.events, title text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(worker_id, title, private.event_words(event) || sentence, private.managed_link(event.id))
  from private.organizers_of(event) as worker_id;
end
$$;
comment on function private.tell_organizers_of is 'Tells everybody who leads an event or helps. The sentence has numbers and no names.';
grant execute on function private.tell_organizers_of to app_definer;

-- event/private/tell_refused_text.sql
create function private.tell_refused_text() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(new.worker_id, '有一段文字没有通过检查',
    format('您写的“%s”没有通过检查，别的参加者看不到它。报名不受影响。', new.kind), private.signup_link(new.event_id));
  return null;
end
$$;
comment on function private.tell_refused_text is 'Tells the author of a refused text that the signup stays.';
alter function private.tell_refused_text owner to app_definer;

-- event/private/tell_session_changes.sql
create function private.tell_session_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  before public.event_sessions[] := '{}';
  after public.event_sessions[] := '{}';
begin
  if tg_op <> 'INSERT' then
    before := array(select own from before_change as own);
  end if;
  if tg_op <> 'DELETE' then
    after := array(select own from after_change as own);
  end if;
  perform private.send_message(news.worker_id, '活动的场次有变化', format('“%s”%s。', news.title, news.words), private.signup_link(news.id))
  from (
    select event.id, event.title, signup.worker_id, string_agg(told.words, '；' order by told.number) as words
    from private.changed_sessions(before, after) as told
    join public.events as event on event.id = told.event_id and event.state = '已发布' and event.ends_at > now()
    join public.signups as signup on signup.event_id = event.id and signup.worker_id is not null
      and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到') and coalesce(signup.session_number = told.number, true)
    group by event.id, event.title, signup.worker_id
  ) as news;
  return null;
end
$$;
comment on function private.tell_session_changes is 'Tells everybody with a live signup for a session, in one message, which sessions moved, came or went.';
alter function private.tell_session_changes owner to app_definer;

-- event/private/wait_to_ask.sql
create function private.wait_to_ask() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(private.signup_gate(coalesce(new.event_id, old.event_id)));
  return coalesce(new, old);
end
$$;
comment on function private.wait_to_ask is
  'Staff who change what an event asks wait for all who are signing up: an answer that is on its way is an answer. An organizer''s plan has waited already.';
alter function private.wait_to_ask owner to app_definer;

-- event/private/write_plan.sql
create function private.write_plan(event_id uuid, plan jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wished public.events;
begin
  -- Before the event's gate: the console locks a session, then waits at the gate.
  perform from public.event_sessions as held where held.event_id = write_plan.event_id order by held.number for no key update;
  select applied.* into wished
  from public.events as event cross join lateral private.apply_plan(event, plan) as applied where event.id = write_plan.event_id;
  update public.events as changed
  set (kind, title, co_organizers, description, poster_tone, place_name, address, region_code, latitude, longitude, contact_name,
      contact_phone, starts_at,
      ends_at, signup_opens_at, opens_at_once, signup_closes_at, cancel_deadline, needs_review, waitlist_size, offer_hours, retention_days,
      asks_id_number, max_difference, difference_from, team_min_size, team_max_size, male_min_age, male_max_age, female_min_age,
      female_max_age, region_codes, employers, marital_statuses, needs_pledge, attendees,
      child_min_age, child_max_age, companions)
    = (wished.kind, wished.title, wished.co_organizers, wished.description, wished.poster_tone, wished.place_name, wished.address,
      wished.region_code, wished.latitude, wished.longitude, wished.contact_name, wished.contact_phone, wished.starts_at, wished.ends_at, wished.signup_opens_at,
      wished.opens_at_once, wished.signup_closes_at, wished.cancel_deadline, wished.needs_review, wished.waitlist_size, wished.offer_hours,
      wished.retention_days, wished.asks_id_number, wished.max_difference, wished.difference_from, wished.team_min_size,
      wished.team_max_size, wished.male_min_age, wished.male_max_age, wished.female_min_age, wished.female_max_age,
      wished.region_codes, wished.employers, wished.marital_statuses, wished.needs_pledge,
      wished.attendees, wished.child_min_age, wished.child_max_age, wished.companions)
  where changed.id = write_plan.event_id;
  if plan ? 'sessions' then
    perform private.apply_sessions(wished, plan -> 'sessions', plan #>> '{pools,0,session}' is not null);
  end if;
  perform private.apply_pools(wished, plan -> 'pools');
  perform private.apply_questions(event_id, plan -> 'questions');
end
$$;
comment on function private.write_plan is 'Writes an EventPlan of shared/event into its event: row, sessions, pools and questions.';
grant execute on function private.write_plan to app_definer;

-- foundation/api/count_request.sql
create function api.count_request(limits jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  one record;
  wait_seconds integer;
begin
  -- In a fixed order, so that two requests under the same limits cannot deadlock.
  for one in
    select * from jsonb_to_recordset(limits) as entry (key text, most integer, seconds integer) order by entry.key
  loop
    wait_seconds := private.count_request(one.key, one.most, one.seconds);
    if wait_seconds > 0 then
      return jsonb_build_object('waitSeconds', wait_seconds);
    end if;
  end loop;
  return jsonb_build_object('waitSeconds', 0);
end
$$;
comment on function api.count_request is
  'Counts a request against each of its limits until one refuses, and answers how long to wait then. For the functions'' service key only.';
alter function api.count_request owner to app_definer;
grant execute on function api.count_request to service_role;

-- foundation/api/get_health.sql
create function api.get_health() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'database', 'ok',
    'now', clock_timestamp(),
    'missingKeys', private.missing_keys(),
    'migration', private.latest_migration(),
    'yearsWithoutHolidays', to_jsonb(array(select private.years_without_holidays())),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'name', job.name, 'lastFinishedAt', job.last_finished_at,
        -- The digest never runs where no robot is set.
        'isLate', job.next_run_at < now() - greatest(job.run_every, interval '10 minutes')
          and (job.last_finished_at is not null or job.run_every < interval '1 day'),
        'lastError', case when job.last_error is not null then 'failed' end
      ) order by job.name), '[]')
      from private.jobs as job
    )
  )
$$;
comment on function api.get_health is 'Whether the database answers, its last migration, its clock, how many of its keys are missing, years that the calendar lacks, and when each job last ran. The text of an error is not included.';
alter function api.get_health owner to app_definer;
grant execute on function api.get_health to service_role;

-- foundation/api/run_due_jobs.sql
create function api.run_due_jobs() returns jsonb
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$ select private.run_due_jobs() $$;
comment on function api.run_due_jobs is 'Runs the due jobs and answers the result of each. For the functions'' service key only.';
alter function api.run_due_jobs owner to app_definer;
grant execute on function api.run_due_jobs to service_role;

-- foundation/private/acting_role.sql
create function private.acting_role() returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when current_setting('role') in ('none', session_user) then session_user::text
    else format('%s（%s）', current_setting('role'), session_user) end;
end
$$;
comment on function private.acting_role is 'The acting role, also inside a definer''s function: the role of the session, and its login.';
grant execute on function private.acting_role to app_definer, staff;

-- foundation/private/add_working_days.sql
create function private.add_working_days(start_day date, working_days integer) returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  day date := start_day;
  left_days integer := working_days;
begin
  while left_days > 0 loop
    day := day + 1;
    if private.is_working_day(day) then
      left_days := left_days - 1;
    end if;
  end loop;
  return day;
end
$$;
comment on function private.add_working_days is
  'The last of a number of working days after start_day, which does not count (行政许可法 第八十二条: 期限以工作日计算, 不含法定节假日).';
grant execute on function private.add_working_days to app_definer, staff;

-- foundation/private/answers_key_name.sql
create function private.answers_key_name(version integer) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when version = 0 then 'answers' else format('answers-%s', version) end;
end
$$;
comment on function private.answers_key_name is
  'The name of a version of the answers'' key in secret_key.';

-- foundation/private/china_time.sql
create function private.china_time(at timestamptz) returns timestamp
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select date_trunc('second', at at time zone 'Asia/Shanghai') $$;
comment on function private.china_time is 'A moment in China''s time, to the second, for views and sheets of staff.';
grant execute on function private.china_time to app_definer, staff;

-- foundation/private/clock_words.sql
create function private.clock_words(at timestamptz) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return to_char(at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI');
end
$$;
comment on function private.clock_words is 'A moment as written in messages: 12月20日 14:00.';
grant execute on function private.clock_words to app_definer, staff;

-- foundation/private/compare_key.sql
create function private.compare_key(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if words is null or words ~ '^[0-9a-z一-鿿]*$' then
    return words;
  end if;
  -- An accent that stands alone is a space and a mark to NFKC: quotes go first.
  words := normalize(translate(private.normalize_text(words), '‘’‛ʼ′´`＇', ''''''''''''''''''), nfkc);
  words := lower(words collate "C");
  if words ~ '[À-⯿]' then
    words := translate(words,
    -- capitals
    'İςABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊË'
    'ÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪ'
    'ĬĮĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂ'
    'ƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǍǏǑǓǕǗ'
    'ǙǛǞǠǢǤǦǨǪǬǮǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪ'
    'ȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜ'
    'ΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЀЁЂЃЄЅІЇ'
    'ЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'
    'ѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶ'
    'ҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆ'
    'ԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄ'
    'ՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵ'
    'ႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵ'
    'ᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝ'
    'ᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞ'
    'ᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐ'
    'ḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠ'
    'ṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸ'
    'ẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌ'
    'ἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬ'
    'ὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺᾼῈῊῌῘῙῚῨῩῪ'
    'ῬῸῺῼℲↃ',
    'iσabcdefghijklmnopqrstuvwxyzàáâãäåæçèéêë'
    'ìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩī'
    'ĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃ'
    'ƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǎǐǒǔǖǘ'
    'ǚǜǟǡǣǥǧǩǫǭǯǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫ'
    'ȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμ'
    'νξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽѐёђѓєѕії'
    'јљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюя'
    'ѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷ'
    'ҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇ'
    'ԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմ'
    'յնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕ'
    'ⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅ'
    'ꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭ'
    'ꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპ'
    'ჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑ'
    'ḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡ'
    'ṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹ'
    'ẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄ'
    'ἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤ'
    'ὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰᾳὲὴῃῐῑὶῠῡὺ'
    'ῥὸὼῳⅎↄ'
    -- end
    );
  end if;
  words := translate(words, '‐‑‒–—―−⁃﹘﹣－ー', '------------');
  return regexp_replace(words, '[\s.·•・‧∙⋅･．᛫●⸱ꞏᐧㆍᆞ。｡‥…]', '', 'g');
end
$$;
comment on function private.compare_key is
  'What two texts that people take for the same have in common: without width, case, spaces and dots. For comparing only; the same as compareKey in shared/foundation/normalize-text.ts.';
grant execute on function private.compare_key to app_definer, staff;

-- foundation/private/count_request.sql
create function private.count_request(key text, most integer, seconds integer) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  share constant interval := make_interval(secs => seconds::double precision / most);
  ahead constant interval := make_interval(secs => seconds);
begin
  insert into private.rate_limits as kept (key, paid_until) values (count_request.key, now() + share)
  on conflict on constraint rate_limits_pkey do update set paid_until = greatest(kept.paid_until, now()) + share
  where greatest(kept.paid_until, now()) + share <= now() + ahead;
  if found then
    return 0;
  end if;
  return (
    select greatest(1, ceil(extract(epoch from kept.paid_until + share - ahead - now())))::integer
    from private.rate_limits as kept where kept.key = count_request.key
  );
end
$$;
comment on function private.count_request is
  'Counts one request. Answers 0 when it may continue, otherwise the seconds until the next may. A refused request is not counted.';
grant execute on function private.count_request to app_definer;

-- foundation/private/count_working_days.sql
create function private.count_working_days(after_day date, until_day date) returns integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select count(*)::integer
  from generate_series(after_day + 1, until_day, interval '1 day') as day
  where private.is_working_day(day::date)
$$;
comment on function private.count_working_days is 'The number of working days after after_day, until_day included.';
grant execute on function private.count_working_days to app_definer, staff;

-- foundation/private/current_subject.sql
create function private.current_subject() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    nullif(current_setting('request.jwt.claim.sub', true), '')
  )::uuid;
end
$$;
comment on function private.current_subject is
  'Whom the token of this request names, as in auth.uid(), also after the account was deleted; null without a worker. It is read from the claims, so that app_definer needs no right on schema auth.';
grant execute on function private.current_subject to app_definer;

-- foundation/private/current_worker_id.sql
-- A session can outlive its account by two hours. A deleted worker is not signed in.
create function private.current_worker_id() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  subject constant uuid := private.current_subject();
begin
  if subject is null or exists (
    select from public.workers as worker where worker.id = subject and worker.deleted_at is not null
  ) then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return subject;
end
$$;
comment on function private.current_worker_id is 'The worker of this request. Refuses with unauthenticated.';
grant execute on function private.current_worker_id to app_definer;

-- foundation/private/decrypt_text.sql
create function private.decrypt_text(encrypted bytea) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return extensions.pgp_sym_decrypt(
    case when private.key_version_of(encrypted) = 0 then encrypted else substr(encrypted, 2) end,
    private.secret_key(private.answers_key_name(private.key_version_of(encrypted)))
  );
end
$$;
comment on function private.decrypt_text is 'Decrypts what private.encrypt_text wrote.';
grant execute on function private.decrypt_text to app_definer;

-- foundation/private/encrypt_text.sql
-- The key has 256 random bits, so stretching it (s2k) would only take time.
create function private.encrypt_text(plain text) returns bytea
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select case when used.version = 0 then ''::bytea else set_byte('\x00'::bytea, 0, used.version) end
      || extensions.pgp_sym_encrypt(plain, private.secret_key(private.answers_key_name(used.version)), 'cipher-algo=aes256, s2k-mode=1')
    from (select coalesce(max(known.version), 0) as version from private.key_versions as known) as used
  );
end
$$;
comment on function private.encrypt_text is
  'Encrypts ID numbers and bank cards for storage (OpenPGP, AES-256) with the newest key. The first byte gives the key''s version, except for the first key.';
grant execute on function private.encrypt_text to app_definer;

-- foundation/private/forget_answers_key.sql
create function private.forget_answers_key(version integer) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if version >= (select coalesce(max(known.version), 0) from private.key_versions as known where known.finished_at is not null) then
    perform private.refuse('key_in_use', '这个密钥还在使用，或者更换还没有完成，不能删除。');
  end if;
  if private.is_anything_older_than(version + 1) then
    perform private.refuse('key_in_use', '还有数据是用这个密钥加密的，不能删除。');
  end if;
  delete from private.known_keys as known where known.name = private.answers_key_name(version);
  if to_regclass('vault.secrets') is null then
    delete from private.encryption_keys as kept where kept.name = private.answers_key_name(version);
  else
    execute 'delete from vault.secrets where name = $1' using private.answers_key_name(version);
  end if;
end
$$;
comment on function private.forget_answers_key is
  'Destroys a key that nothing is encrypted with any longer, once no backup needs it. For the owner only.';

-- foundation/private/guard_fixed_rows.sql
create function private.guard_fixed_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('read_only', format('“%s”的行不能%s，请改里面的内容。',
    split_part(obj_description(tg_relid, 'pg_class'), '：', 1), case tg_op when 'INSERT' then '新增' else '删除' end));
  return null;
end
$$;
comment on function private.guard_fixed_rows is 'Keeps rows that the program relies on. The sentence names the list by its comment.';

-- foundation/private/guard_history.sql
create function private.guard_history() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('append_only', '历史记录只能增加，不能修改。');
end
$$;
comment on function private.guard_history is 'History can only grow.';

-- foundation/private/guard_system_rows.sql
-- Guards for everything that workers submit or the system records. They prevent mistakes in the console, also those of
-- the owner. An owner with bad intentions can drop a trigger; docs/deploy.md says so.
create function private.guard_system_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user <> 'app_definer' then
    perform private.refuse('read_only', format('“%s”由系统填写，不能在这里%s。',
      coalesce(substring(obj_description(tg_relid, 'pg_class') from '^([^：]+)：'), tg_table_name),
      case tg_op when 'INSERT' then '新增' when 'UPDATE' then '修改' when 'DELETE' then '删除' else '清空' end));
  end if;
  return case tg_op when 'DELETE' then old when 'TRUNCATE' then null else new end;
end
$$;
comment on function private.guard_system_rows is
  'Lets only app_definer write a table. Owner and staff get a sentence with the code read_only.';

-- foundation/private/in_chinese.sql
create function private.in_chinese(table_name text, cells jsonb) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_object_agg(
    case when names.label <> '' then format('%s（%s）', names.label, cell.key) else cell.key end,
    case
      when kept.atttypid = 'timestamptz'::regtype and cell.value <> 'null'
        then to_jsonb(to_char((cell.value #>> '{}')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'))
      else cell.value
    end)
  from jsonb_each(cells) as cell
  left join pg_catalog.pg_attribute as kept
    on kept.attrelid = to_regclass(format('public.%I', table_name)) and kept.attname = cell.key
  cross join lateral (
    select coalesce((regexp_match(col_description(kept.attrelid, kept.attnum), '^(?:【填写】)?([^，：；（。]+)'))[1], '') as label
  ) as names
$$;
comment on function private.in_chinese is '修改记录里的列写成中文，时间写成北京时间';
grant execute on function private.in_chinese to staff;

-- foundation/private/is_anything_older_than.sql
create function private.is_anything_older_than(version integer) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  place private.encrypted_columns;
  is_found boolean;
begin
  for place in select * from private.encrypted_columns loop
    execute format('select exists (select from private.%1$I as kept where private.key_version_of(kept.%2$I) < $1)',
      place.table_name, place.column_name) into is_found using version;
    if is_found then
      return true;
    end if;
  end loop;
  return false;
end
$$;
comment on function private.is_anything_older_than is
  'Whether anything is still encrypted with a key before that version.';
alter function private.is_anything_older_than owner to app_definer;

-- foundation/private/is_https_address.sql
create function private.is_https_address(words text) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- A name of at least two parts, without a user and without spaces; digits alone are no name that people know.
  return length(words) <= 300
    and words ~ '^https://[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.[a-z]{2,24}(:[0-9]{1,5})?([/?#][!-~一-鿿]*)?$';
end
$$;
comment on function private.is_https_address is 'Whether a text is the address of a public page that a browser opens over https.';
grant execute on function private.is_https_address to app_definer, staff;

-- foundation/private/is_working_day.sql
create function private.is_working_day(day date) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (select holiday.kind = '上班' from public.holidays as holiday where holiday.day = is_working_day.day),
    extract(isodow from is_working_day.day) < 6
  );
end
$$;
comment on function private.is_working_day is 'Whether offices work on that day: the calendar decides first, otherwise Monday to Friday.';
grant execute on function private.is_working_day to app_definer, staff;

-- foundation/private/key_version_of.sql
create function private.key_version_of(encrypted bytea) returns integer
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when get_byte(encrypted, 0) < 128 then get_byte(encrypted, 0) else 0 end;
end
$$;
comment on function private.key_version_of is 'The version of the key that an encrypted value needs.';
grant execute on function private.key_version_of to app_definer;

-- foundation/private/keyed_hash.sql
create function private.keyed_hash(plain text) returns bytea
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return extensions.hmac(convert_to(plain, 'UTF8'), convert_to(private.secret_key('identity-hash'), 'UTF8'), 'sha256');
end
$$;
comment on function private.keyed_hash is
  'A keyed hash that tells whether two people gave the same phone or ID number without keeping it. It is useless without the key.';
grant execute on function private.keyed_hash to app_definer;

-- foundation/private/latest_migration.sql
create function private.latest_migration() returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  latest text;
begin
  if to_regclass('supabase_migrations.schema_migrations') is not null then
    execute 'select max(version) from supabase_migrations.schema_migrations' into latest;
  end if;
  return latest;
end
$$;
comment on function private.latest_migration is
  'The version of the newest migration, for the health check; null when there is no history.';
grant execute on function private.latest_migration to app_definer;

-- foundation/private/log_access.sql
create function private.log_access(actor text, action text, subject text, reason text, row_count integer, trade_union_id text default null) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.access_log (actor, action, subject, reason, row_count, trade_union_id)
  values (actor, action, subject, reason, row_count, trade_union_id);
end
$$;
comment on function private.log_access is 'Records who saw or took personal data.';
alter function private.log_access owner to app_definer;

-- foundation/private/mask_id_number.sql
create function private.mask_id_number(id_number text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when length(id_number) = 18 then left(id_number, 4) || '**********' || right(id_number, 4) else '****' end;
end
$$;
comment on function private.mask_id_number is
  'An ID number as it is shown: 3401**********1234. The phone has the same rule in shared/account/person/mask.ts; a test compares the two.';
grant execute on function private.mask_id_number to app_definer;

-- foundation/private/mask_name.sql
create function private.mask_name(name text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return left(mask_name.name, 1) || '**';
end
$$;
comment on function private.mask_name is
  'A name as it is shown: 周**. The phone has the same rule in shared/account/person/mask.ts; a test compares the two.';
grant execute on function private.mask_name to app_definer;

-- foundation/private/mask_phone.sql
create function private.mask_phone(phone text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when phone is null then null else left(phone, 3) || '****' || right(phone, 4) end;
end
$$;
comment on function private.mask_phone is 'A phone as it is shown: 138****0001.';
grant execute on function private.mask_phone to app_definer;

-- foundation/private/missing_keys.sql
create function private.missing_keys() returns integer
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select count(*) from private.known_keys as known where private.stored_key(known.name) is null);
end
$$;
comment on function private.missing_keys is 'How many keys that were made are not there: what they encrypt cannot be read.';
grant execute on function private.missing_keys to app_definer;

-- foundation/private/normalize_text.sql
create function private.normalize_text(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Nearly everything: nothing to fold.
  if words is null or words ~ '^([!-~·À-ÿ一-鿿（）【】《》“”‘’，。、；：！？—…]+ ?)*$' and words !~ ' $' then
    return words;
  end if;
  words := translate(words,
    -- stand-ins
    U&'\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\202f\205f\2e81\2e82\2e83\2e84\2e85'
    '\2e86\2e87\2e88\2e89\2e8a\2e8b\2e8c\2e8d\2e8e\2e8f\2e90\2e91\2e92\2e93\2e94\2e95\2e96\2e97\2e98\2e99'
    '\2e9b\2e9c\2e9d\2e9e\2e9f\2ea0\2ea1\2ea2\2ea3\2ea4\2ea5\2ea6\2ea7\2ea8\2ea9\2eaa\2eab\2eac\2ead\2eae'
    '\2eaf\2eb0\2eb1\2eb2\2eb3\2eb4\2eb5\2eb6\2eb7\2eb8\2eb9\2eba\2ebb\2ebc\2ebd\2ebe\2ebf\2ec0\2ec1\2ec2'
    '\2ec3\2ec4\2ec5\2ec6\2ec7\2ec8\2ec9\2eca\2ecb\2ecc\2ecd\2ece\2ecf\2ed0\2ed1\2ed2\2ed3\2ed4\2ed5\2ed6'
    '\2ed7\2ed8\2ed9\2eda\2edb\2edc\2edd\2ede\2edf\2ee0\2ee1\2ee2\2ee3\2ee4\2ee5\2ee6\2ee7\2ee8\2ee9\2eea'
    '\2eeb\2eec\2eed\2eee\2eef\2ef0\2ef1\2ef2\2ef3\2f00\2f01\2f02\2f03\2f04\2f05\2f06\2f07\2f08\2f09\2f0a'
    '\2f0b\2f0c\2f0d\2f0e\2f0f\2f10\2f11\2f12\2f13\2f14\2f15\2f16\2f17\2f18\2f19\2f1a\2f1b\2f1c\2f1d\2f1e'
    '\2f1f\2f20\2f21\2f22\2f23\2f24\2f25\2f26\2f27\2f28\2f29\2f2a\2f2b\2f2c\2f2d\2f2e\2f2f\2f30\2f31\2f32'
    '\2f33\2f34\2f35\2f36\2f37\2f38\2f39\2f3a\2f3b\2f3c\2f3d\2f3e\2f3f\2f40\2f41\2f42\2f43\2f44\2f45\2f46'
    '\2f47\2f48\2f49\2f4a\2f4b\2f4c\2f4d\2f4e\2f4f\2f50\2f51\2f52\2f53\2f54\2f55\2f56\2f57\2f58\2f59\2f5a'
    '\2f5b\2f5c\2f5d\2f5e\2f5f\2f60\2f61\2f62\2f63\2f64\2f65\2f66\2f67\2f68\2f69\2f6a\2f6b\2f6c\2f6d\2f6e'
    '\2f6f\2f70\2f71\2f72\2f73\2f74\2f75\2f76\2f77\2f78\2f79\2f7a\2f7b\2f7c\2f7d\2f7e\2f7f\2f80\2f81\2f82'
    '\2f83\2f84\2f85\2f86\2f87\2f88\2f89\2f8a\2f8b\2f8c\2f8d\2f8e\2f8f\2f90\2f91\2f92\2f93\2f94\2f95\2f96'
    '\2f97\2f98\2f99\2f9a\2f9b\2f9c\2f9d\2f9e\2f9f\2fa0\2fa1\2fa2\2fa3\2fa4\2fa5\2fa6\2fa7\2fa8\2fa9\2faa'
    '\2fab\2fac\2fad\2fae\2faf\2fb0\2fb1\2fb2\2fb3\2fb4\2fb5\2fb6\2fb7\2fb8\2fb9\2fba\2fbb\2fbc\2fbd\2fbe'
    '\2fbf\2fc0\2fc1\2fc2\2fc3\2fc4\2fc5\2fc6\2fc7\2fc8\2fc9\2fca\2fcb\2fcc\2fcd\2fce\2fcf\2fd0\2fd1\2fd2'
    '\2fd3\2fd4\2fd5\3000\31c6\31cf\31d0\31d1\31d2\31d3\31d4\31d5\31d6\31d7\31d8\31d9\31da\31db\31dc\31dd'
    '\31de\31df\31e0\31e1\e78d\e78e\e78f\e790\e791\e792\e793\e794\e795\e796\e7c7\e815\e816\e817\e818\e819'
    '\e81a\e81b\e81c\e81d\e81e\e81f\e820\e821\e822\e823\e824\e825\e826\e827\e828\e829\e82a\e82b\e82c\e82d'
    '\e82e\e82f\e830\e831\e832\e833\e834\e835\e836\e837\e838\e839\e83a\e83b\e83c\e83d\e83e\e83f\e840\e841'
    '\e842\e843\e844\e845\e846\e847\e848\e849\e84a\e84b\e84c\e84d\e84e\e84f\e850\e851\e852\e853\e854\e855'
    '\e856\e857\e858\e859\e85a\e85b\e85c\e85d\e85e\e85f\e860\e861\e862\e863\e864\ff10\ff11\ff12\ff13\ff14'
    '\ff15\ff16\ff17\ff18\ff19\ff21\ff22\ff23\ff24\ff25\ff26\ff27\ff28\ff29\ff2a\ff2b\ff2c\ff2d\ff2e\ff2f'
    '\ff30\ff31\ff32\ff33\ff34\ff35\ff36\ff37\ff38\ff39\ff3a\ff41\ff42\ff43\ff44\ff45\ff46\ff47\ff48\ff49'
    '\ff4a\ff4b\ff4c\ff4d\ff4e\ff4f\ff50\ff51\ff52\ff53\ff54\ff55\ff56\ff57\ff58\ff59\ff5a',
    '               厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵'
    '旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤'
    '覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾'
    '斉齐歯齿竜龙龜亀龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗'
    '土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无'
    '日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢'
    '石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆'
    '豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥'
    '鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠 𠃌乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀'
    '𠃑乚乙𠄎，。、：；！？〖〗…ḿ厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小心㥮㤘龵㧏㧟㩳㧐龶龷㭎'
    '㱮㳠牛𡗗龸𤴔䁖䅟𥫗䌷㓁羊𦍌𢦏䎱䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍𧾷䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾'
    '䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻0123456789ABCDEFGHIJKLMNO'
    'PQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    -- end
  );
  words := regexp_replace(words,
    -- invisible
    '[\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]'
    -- end
  , '', 'g');
  words := regexp_replace(normalize(words, nfc),
    -- stacked marks
    '([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]+'
    -- end
  , '\1', 'g');
  return btrim(regexp_replace(words, '[\u0001-\u0009\u000b-\u0020\u007f-\u009f\u2028\u2029]', ' ', 'g'), E' \n');
end
$$;
comment on function private.normalize_text is
  'A text as people read it: radicals, wide letters and digits, spaces and known private-use characters as what they stand for, composed, without what nobody sees, trimmed. What is empty then is empty. The table is that of shared/foundation/folding.gen.ts.';
grant execute on function private.normalize_text to app_definer, staff;

-- foundation/private/our_province.sql
-- Without this row the database refuses every rule that needs it: no rule may pass because there is nothing to compare with.
create function private.our_province() returns private.province
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found private.province;
begin
  select * into found from private.province;
  if found.code is null then
    perform private.refuse('province_missing', '数据库里还没有本省的资料，请先导入省文件夹里的 seeds。');
  end if;
  return found;
end
$$;
comment on function private.our_province is 'The row of private.province. Refuses when there is none.';
alter function private.our_province owner to app_definer;
grant execute on function private.our_province to app_definer, staff;

-- foundation/private/place_fault.sql
create function private.place_fault(
  region_code text, latitude numeric, longitude numeric, out field text, out sentence text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
begin
  case
    when left(region_code, 2) <> left(province.code, 2) then
      field := 'regionCode';
      sentence := format('所在地要是%s内的市、县（区）。', province.name);
    when latitude not between province.south and province.north then
      field := 'latitude';
      sentence := format('纬度要在%s到%s之间。', province.south, province.north);
    when longitude not between province.west and province.east then
      field := 'longitude';
      sentence := format('经度要在%s到%s之间。', province.west, province.east);
    else
  end case;
end
$$;
comment on function private.place_fault is
  'Why a place is outside the province: a field of shared/event and a Chinese sentence, or nothing. An unknown place is not outside.';
grant execute on function private.place_fault to app_definer, staff;

-- foundation/private/purge_rate_limits.sql
create function private.purge_rate_limits() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  purged integer;
begin
  delete from private.rate_limits as kept where kept.paid_until < now();
  get diagnostics purged = row_count;
  return purged;
end
$$;
comment on function private.purge_rate_limits is 'Deletes rows whose limits are full again.';
grant execute on function private.purge_rate_limits to app_definer;

-- foundation/private/raise_code.sql
-- The API passes only PTxyz codes: other classes lose their code in PostgREST-compatible servers.
create function private.raise_code(status integer, code text, detail text default '') returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = detail;
end
$$;
comment on function private.raise_code is
  'Refuses a call of the API with an HTTP status, a code of shared/foundation/errors.ts as the message, and its subject as the detail.';
grant execute on function private.raise_code to app_definer, staff;

-- foundation/private/random_code.sql
create function private.random_code() returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return lpad((('x' || encode(extensions.gen_random_bytes(6), 'hex'))::bit(48)::bigint % 1000000)::text, 6, '0');
end
$$;
comment on function private.random_code is 'Six random digits.';
grant execute on function private.random_code to app_definer;

-- foundation/private/random_token.sql
create function private.random_token() returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_');
end
$$;
comment on function private.random_token is '32 random bytes, written for use in a URL.';
grant execute on function private.random_token to app_definer;

-- foundation/private/reencrypt.sql
create function private.reencrypt(batch_size integer default 500) returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  newest constant integer := (select max(known.version) from private.key_versions as known where known.finished_at is null);
  place private.encrypted_columns;
  changed integer;
  total integer := 0;
begin
  if newest is null then
    return 0;
  end if;
  for place in select * from private.encrypted_columns order by table_name, column_name loop
    execute format(
      'update private.%1$I as target set %2$I = private.encrypt_text(private.decrypt_text(target.%2$I))
       where target.ctid = any (array(
         select old.ctid from private.%1$I as old where private.key_version_of(old.%2$I) <> $1 limit $2 for update skip locked))',
      place.table_name, place.column_name) using newest, batch_size - total;
    get diagnostics changed = row_count;
    total := total + changed;
    exit when total >= batch_size;
  end loop;
  if total = 0 and not private.is_anything_older_than(newest) then
    update private.key_versions as known set finished_at = now() where known.finished_at is null;
  end if;
  return total;
end
$$;
comment on function private.reencrypt is
  'Encrypts a number of values again that use an older key, and answers how many; 0 when none is left. A job runs it every minute during a rotation.';
alter function private.reencrypt owner to app_definer;

-- foundation/private/reference_check_character.sql
create function private.reference_check_character(body text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  symbols constant text := '0123456789ACDEFHJKMNPRTWXY';
  total integer := 0;
  value integer;
begin
  for place in 0 .. length(body) - 1 loop
    value := (strpos(symbols, substr(body, length(body) - place, 1)) - 1) * case when place % 2 = 0 then 2 else 1 end;
    total := total + value / 26 + value % 26;
  end loop;
  return substr(symbols, (26 - total % 26) % 26 + 1, 1);
end
$$;
comment on function private.reference_check_character is
  'Luhn mod 26, the same as shared/application/reference-number.ts; a test compares the two.';
grant execute on function private.reference_check_character to app_definer;

-- foundation/private/reference_number.sql
create function private.reference_number(day date) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  letters constant text := '3479ACDEFHJKMNPRTWXY';
  body text := to_char(day, 'YYMMDD');
  random_byte integer;
begin
  while length(body) < 11 loop
    random_byte := get_byte(extensions.gen_random_bytes(1), 0);
    -- 240 is the largest multiple of 20 below 256. Larger bytes would favor the first letters.
    if random_byte < 240 then
      body := body || substr(letters, random_byte % 20 + 1, 1);
    end if;
  end loop;
  return (private.our_province()).letters || body || private.reference_check_character(body);
end
$$;
comment on function private.reference_number is
  'A new 申请编号: the province''s letters, the day, five characters that do not look alike, a check character. 3.2 million a day; the table keeps it unique.';
grant execute on function private.reference_number to app_definer;

-- foundation/private/refuse.sql
create function private.refuse(code text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception using errcode = 'P0001', message = sentence, detail = code;
end
$$;
comment on function private.refuse is
  'Refuses a change made in the console. Studio shows the sentence, so it is Chinese and says what to do. The code is the detail.';
grant execute on function private.refuse to app_definer, staff;

-- foundation/private/refuse_the_deleted.sql
-- A request that started before the account was deleted waits here for the purge and then writes nothing.
create function private.refuse_the_deleted() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  is_deleted boolean;
begin
  select worker.deleted_at is not null into is_deleted
  from public.workers as worker where worker.id = new.worker_id
  for key share;
  if is_deleted then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return new;
end
$$;
comment on function private.refuse_the_deleted is
  'No row about a worker is created after the purge of that worker, however early its request began.';
grant execute on function private.refuse_the_deleted to app_definer;

-- foundation/private/rotate_answers_key.sql
create function private.rotate_answers_key() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  next_version constant integer := (select coalesce(max(known.version), 0) + 1 from private.key_versions as known);
begin
  if exists (select from private.key_versions as known where known.finished_at is null) then
    perform private.refuse('rotation_is_on', '上一次更换密钥还没有完成（key_versions.finished_at 为空），请等它完成。');
  end if;
  perform private.secret_key(private.answers_key_name(next_version));
  insert into private.key_versions (version, started_by) values (next_version, private.acting_role());
  return next_version;
end
$$;
comment on function private.rotate_answers_key is
  'Makes the next key for ID numbers and bank cards and uses it from now on. The job reencrypt-answers converts the old values. For the owner only.';

-- foundation/private/run_due_jobs.sql
create function private.run_due_jobs() returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  job private.jobs;
  failure text;
  report jsonb := '[]'::jsonb;
begin
  for job in
    select * from private.jobs as due
    where due.function_name is not null and due.next_run_at <= now()
    order by due.name
    for update skip locked
  loop
    failure := null;
    begin
      execute format('select private.%I()', job.function_name);
    exception when others then
      failure := sqlerrm;
    end;
    failure := coalesce(failure, (
      select string_agg(format('%s: %s', fault.subject, fault.message), '; ' order by fault.id)
      from private.job_faults as fault where fault.job_name = job.name and fault.at = now()
    ));
    update private.jobs as ran
    set last_started_at = now(), last_finished_at = clock_timestamp(), last_error = left(failure, 10000),
      next_run_at = now() + job.run_every
    where ran.name = job.name;
    report := report || jsonb_build_object('name', job.name, 'ok', failure is null, 'error', failure);
  end loop;
  return report;
end
$$;
comment on function private.run_due_jobs is
  'Runs the due jobs. Two callers share the work (skip locked), a failing job does not stop the others, and faults that a job recorded count as its error.';
grant execute on function private.run_due_jobs to app_definer;

-- foundation/private/secret_key.sql
create function private.secret_key(key_name text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_key text := private.stored_key(key_name);
  made_key text;
begin
  if found_key is not null then
    return found_key;
  end if;
  -- Two at once would each make a key.
  perform pg_advisory_xact_lock(hashtext('private.secret_key'));
  found_key := private.stored_key(key_name);
  if found_key is not null then
    return found_key;
  end if;
  if exists (select from private.known_keys as known where known.name = key_name) then
    raise exception '密钥“%”不见了，没有新建：新的密钥读不了已经加密的内容。请先恢复密钥（docs/deploy.md），再试。', key_name
      using errcode = 'data_exception';
  end if;
  made_key := encode(extensions.gen_random_bytes(32), 'hex');
  insert into private.known_keys (name) values (key_name);
  if to_regclass('vault.decrypted_secrets') is null then
    insert into private.encryption_keys (name, key) values (key_name, made_key);
  else
    execute 'select vault.create_secret($1, $2)' using made_key, key_name;
  end if;
  return made_key;
end
$$;
comment on function private.secret_key is
  'The key with this name, made at its first use: in Supabase Vault when it exists, otherwise in private.encryption_keys. A key that was made once and is missing is never made again, since that would destroy what it encrypts.';

-- foundation/private/short_token.sql
create function private.short_token() returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return translate(encode(extensions.gen_random_bytes(15), 'base64'), '+/', '-_');
end
$$;
comment on function private.short_token is '15 random bytes in 20 characters. A mini-program code holds 32.';
grant execute on function private.short_token to app_definer;

-- foundation/private/stored_key.sql
create function private.stored_key(key_name text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_key text;
begin
  if to_regclass('vault.decrypted_secrets') is null then
    select kept.key into found_key from private.encryption_keys as kept where kept.name = key_name;
  else
    execute 'select decrypted_secret from vault.decrypted_secrets where name = $1' into found_key using key_name;
  end if;
  return found_key;
end
$$;
comment on function private.stored_key is 'The key with this name where this database keeps its keys, or null.';

-- foundation/private/text_list.sql
create function private.text_list(list jsonb) returns text[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when jsonb_typeof(list) = 'array' and jsonb_array_length(list) > 0
    then array(select private.normalize_text(entry) from jsonb_array_elements_text(list) as entry) end;
end
$$;
comment on function private.text_list is 'A list of texts, or null for an empty list, which means no condition.';
grant execute on function private.text_list to app_definer;

-- foundation/private/token_hash.sql
create function private.token_hash(token text) returns bytea
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return pg_catalog.sha256(convert_to(token, 'UTF8'));
end
$$;
comment on function private.token_hash is
  'The hash that a random token is kept and found by. A token is long enough to need no key.';
grant execute on function private.token_hash to app_definer;

-- foundation/private/touch_updated_at.sql
create function private.touch_updated_at() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function private.touch_updated_at is 'Writes the time of a change.';

-- foundation/private/working_days_left.sql
-- Reads the holidays of the whole period once instead of once for each day.
create function private.working_days_left(first_day date, last_day date) returns table (due_on date, left_days integer)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with numbered as (
    select span.day::date as day,
      count(*) filter (where coalesce(holiday.kind = '上班', extract(isodow from span.day) < 6)) over (order by span.day) as number
    from generate_series(least(first_day, private.today()), greatest(last_day, private.today()), interval '1 day') as span (day)
    left join public.holidays as holiday on holiday.day = span.day::date
  )
  select numbered.day, (numbered.number - today.number)::integer
  from numbered
  join numbered as today on today.day = private.today()
$$;
comment on function private.working_days_left is
  'For each day of a period, the number of working days until it: 0 today, negative for days in the past.';
grant execute on function private.working_days_left to staff;

-- foundation/private/years_without_holidays.sql
create function private.years_without_holidays() returns setof integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select distinct extract(year from needed.day)::integer as year
  from (
    values (private.today()), (private.today() + 90), ((select max(review.due_on) from public.reviews as review where review.closed_at is null))
  ) as needed (day)
  where needed.day is not null and not exists (
    select from public.holidays as holiday
    where holiday.kind = '放假' and holiday.day >= date_trunc('year', needed.day)::date
      and holiday.day < (date_trunc('year', needed.day) + interval '1 year')::date
  )
  order by year
$$;
comment on function private.years_without_holidays is
  'Years that deadlines of today or of the next 90 days reach, and of which the calendar knows no holiday.';
grant execute on function private.years_without_holidays to app_definer, staff;

-- message/api/add_message_credits.sql
create function api.add_message_credits(worker_id uuid, template_ids text[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.message_credits as kept (worker_id, template_id, credits)
  select distinct add_message_credits.worker_id, template_id, 1 from unnest(template_ids) as template_id
  on conflict on constraint message_credits_pkey do update set credits = least(kept.credits + 1, 50);
  return jsonb_build_object('added', cardinality(template_ids));
end
$$;
comment on function api.add_message_credits is
  'Records that the worker allowed one more message of each template. For the functions'' service key only.';
alter function api.add_message_credits owner to app_definer;
grant execute on function api.add_message_credits to service_role;

-- message/api/claim_messages.sql
create function api.claim_messages(templates jsonb, most integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  due record;
  claimed jsonb := jsonb_build_array();
begin
  for due in
    select message.*, account.openid, private.message_kind(message.link) as kind,
      message.read_at is null and message.created_at > now() - interval '1 day' and exists (
        select from private.message_credits as credit
        where credit.worker_id = message.worker_id and credit.credits > 0
          and credit.template_id = templates ->> private.message_kind(message.link)
      ) as is_wanted
    from public.messages as message
    left join private.worker_accounts as account on account.worker_id = message.worker_id
    where message.delivery = '待发送' and message.next_attempt_at <= now()
    order by message.next_attempt_at
    limit most
    for update of message skip locked
  loop
    if due.is_wanted and due.openid is not null then
      -- Claimed for two minutes. When the instance stops meanwhile, the message is due again.
      update public.messages as message
      set delivery_attempts = message.delivery_attempts + 1, next_attempt_at = now() + interval '2 minutes'
      where message.id = due.id;
      claimed := claimed || jsonb_build_object('id', due.id, 'kind', due.kind, 'openid', due.openid, 'title', due.title,
        'body', due.body, 'link', due.link, 'createdAt', due.created_at);
    else
      update public.messages as message set delivery = '不发送', next_attempt_at = null where message.id = due.id;
    end if;
  end loop;
  return claimed;
end
$$;
comment on function api.claim_messages is
  'Takes due messages that their workers allowed, and marks the others as not to be sent. Two callers never get the same message (skip locked). For the functions'' service key only.';
alter function api.claim_messages owner to app_definer;
grant execute on function api.claim_messages to service_role;

-- message/api/get_waiting.sql
create function api.get_waiting() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  return jsonb_build_object(
    'unreadMessages', (
      select count(*) from public.messages as message where message.worker_id = own_id and message.read_at is null
    ),
    'tradeUnionName', (
      select receiver.name from public.applications as own
      join public.trade_unions as receiver on receiver.id = own.trade_union_id
      where own.worker_id = own_id order by own.submitted_at desc limit 1
    ),
    'items', private.waiting_signups(own_id) || (
      select coalesce(jsonb_agg(jsonb_build_object(
        'kind', 'correction', 'id', own.reference, 'signup', null, 'childName', null, 'title', own.service_name, 'at', null, 'until', null,
        'missing', cardinality(own.correction_items), 'seatLabel', null, 'serviceCode', null, 'variant', null
      ) order by own.submitted_at), '[]')
      from public.applications as own where own.worker_id = own_id and own.status = '待补正'
    ) || (
      select coalesce(jsonb_agg(jsonb_build_object(
        'kind', 'draft', 'id', own.id, 'signup', null, 'childName', null, 'title', own.service_name, 'at', own.saved_at, 'until', null,
        'missing', null, 'seatLabel', null, 'serviceCode', own.service_code, 'variant', own.variant
      ) order by own.saved_at desc), '[]')
      from private.drafts as own where own.worker_id = own_id
    )
  );
end
$$;
comment on function api.get_waiting is
  'What waits for the worker: freed seats, small teams, tickets of the coming week, corrections and drafts.';
alter function api.get_waiting owner to app_definer;
grant execute on function api.get_waiting to authenticated;

-- message/api/get_wechat_token.sql
create function api.get_wechat_token(app_id text, rejected_token text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  rejected_hash constant bytea := private.token_hash(rejected_token);
  kept private.wechat_tokens;
begin
  select * into kept from private.wechat_tokens as own where own.app_id = get_wechat_token.app_id;
  if kept.valid_until > now() and kept.token_hash is distinct from rejected_hash then
    return jsonb_build_object('token', private.decrypt_text(kept.token),
      'secondsLeft', floor(extract(epoch from kept.valid_until - now())));
  end if;
  -- The statement that takes the lease checks again, because another instance may have stored a token in between.
  insert into private.wechat_tokens as own (app_id, leased_until)
  values (get_wechat_token.app_id, now() + interval '15 seconds')
  on conflict on constraint wechat_tokens_pkey do update set leased_until = excluded.leased_until
  where own.leased_until <= now() and (own.valid_until <= now() or own.token_hash is not distinct from rejected_hash);
  return jsonb_build_object('token', null, 'isYoursToFetch', found);
end
$$;
comment on function api.get_wechat_token is
  'The shared access token, or whether the caller should fetch it. A rejected token is not given out again. For the functions'' service key only.';
alter function api.get_wechat_token owner to app_definer;
grant execute on function api.get_wechat_token to service_role;

-- message/api/keep_wechat_token.sql
create function api.keep_wechat_token(app_id text, token text, seconds integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.wechat_tokens as own
  set token = private.encrypt_text(keep_wechat_token.token), token_hash = private.token_hash(keep_wechat_token.token),
    valid_until = now() + make_interval(secs => seconds), leased_until = '-infinity'
  where own.app_id = keep_wechat_token.app_id;
  return jsonb_build_object('kept', found);
end
$$;
comment on function api.keep_wechat_token is
  'Shares a fetched access token for a number of seconds and ends the lease. For the functions'' service key only.';
alter function api.keep_wechat_token owner to app_definer;
grant execute on function api.keep_wechat_token to service_role;

-- message/api/list_messages.sql
create function api.list_messages() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', message.id,
      'title', message.title,
      'body', message.body,
      'link', message.link,
      'createdAt', message.created_at,
      'readAt', message.read_at
    ) order by message.created_at desc, message.id), '[]')
    from (
      select * from public.messages as own
      where own.worker_id = private.current_worker_id()
      order by own.created_at desc
      limit 200
    ) as message
  );
end
$$;
comment on function api.list_messages is 'The newest 200 messages of the worker, newest first.';
alter function api.list_messages owner to app_definer;
grant execute on function api.list_messages to authenticated;

-- message/api/read_messages.sql
create function api.read_messages() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.messages as message set read_at = now()
  where message.worker_id = private.current_worker_id() and message.read_at is null;
  return jsonb_build_object('unreadMessages', 0);
end
$$;
comment on function api.read_messages is 'Marks all messages of the worker as read.';
alter function api.read_messages owner to app_definer;
grant execute on function api.read_messages to authenticated;

-- message/api/release_wechat_token.sql
create function api.release_wechat_token(app_id text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.wechat_tokens as own set leased_until = '-infinity' where own.app_id = release_wechat_token.app_id;
  return jsonb_build_object('released', found);
end
$$;
comment on function api.release_wechat_token is
  'Ends the lease of a caller who could not fetch a token, so that the next may try. For the functions'' service key only.';
alter function api.release_wechat_token owner to app_definer;
grant execute on function api.release_wechat_token to service_role;

-- message/api/report_messages.sql
create function api.report_messages(outcomes jsonb, templates jsonb, alarm text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  one record;
  told public.messages;
  allowed text;
begin
  for one in
    select * from jsonb_to_recordset(outcomes) as entry (id uuid, outcome text, "errorCode" text) order by entry.id
  loop
    select * into told from public.messages as message
    where message.id = one.id and message.delivery = '待发送' for update;
    continue when not found;
    allowed := templates ->> private.message_kind(told.link);
    update public.messages as message set
      delivery = case
        when one.outcome = 'sent' then '已发送'
        when one.outcome = 'refused' then '不发送'
        when one.outcome = 'retry' and private.next_attempt(told.delivery_attempts) is not null then '待发送'
        else '发送失败'
      end::public.message_delivery,
      next_attempt_at = case when one.outcome = 'retry' then private.next_attempt(told.delivery_attempts) end,
      delivery_error = one."errorCode",
      sent_at = case when one.outcome = 'sent' then now() end
    where message.id = told.id;
    update private.message_credits as credit
    set credits = case one.outcome when 'refused' then 0 else greatest(credit.credits - 1, 0) end
    where credit.worker_id = told.worker_id and credit.template_id = allowed and one.outcome in ('sent', 'refused');
  end loop;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = alarm, next_run_at = now() + job.run_every
  where job.name = 'deliver-messages';
  return jsonb_build_object('reported', jsonb_array_length(outcomes));
end
$$;
comment on function api.report_messages is
  'The results of claimed messages: sent, refused (the credit is used up), retry (each time later, then failed) or dead. The alarm shows in /api/health. For the functions'' service key only.';
alter function api.report_messages owner to app_definer;
grant execute on function api.report_messages to service_role;

-- message/private/delivery_error_words.sql
-- 发送失败: shown beside the code.
create function private.delivery_error_words(code text) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select case code
    when '40037' then '模板编号不对：请技术人员核对微信订阅消息模板'
    when '47003' then '模板的字段对不上：请技术人员核对微信订阅消息模板'
    when '41030' then '页面不存在或还没有发布：请技术人员核对小程序版本'
    when '40003' then '这个微信号不属于本小程序'
    when '40001' then '小程序密钥不对：请技术人员核对'
    when '45009' then '今天的发送次数用完了'
    else '微信没有收下，已经试过多次'
  end
$$;
comment on function private.delivery_error_words is 'The meaning of an error code of WeChat for staff, and who can fix it.';
grant execute on function private.delivery_error_words to staff;

-- message/private/message_kind.sql
create function private.message_kind(link text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case split_part(link, '/', 2) when 'applications' then 'application' when 'events' then 'signup' end;
end
$$;
comment on function private.message_kind is
  'The kind of a message, which decides its template; null when it has none.';
grant execute on function private.message_kind to app_definer;

-- message/private/next_attempt.sql
create function private.next_attempt(attempts integer) returns timestamptz
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select case when attempts < 8 then now() + interval '1 minute' * least(2 ^ attempts, 120) * (0.75 + random() / 2) end
$$;
comment on function private.next_attempt is
  'Eight attempts within about four hours. A later message helps nobody.';
grant execute on function private.next_attempt to app_definer;

-- message/private/send_message.sql
create function private.send_message(worker_id uuid, title text, body text, link text, send_at timestamptz default now()) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  sent_id uuid;
begin
  if worker_id is null then
    return null;
  end if;
  insert into public.messages as sent (worker_id, title, body, link, next_attempt_at)
  values (send_message.worker_id, left(send_message.title, 40), left(send_message.body, 800), send_message.link, send_at)
  returning sent.id into sent_id;
  return sent_id;
end
$$;
comment on function private.send_message is 'Puts a message into the worker''s message center and answers its id. Sending it to WeChat happens later. A person without an account gets none.';
grant execute on function private.send_message to app_definer;

-- message/private/waiting_signups.sql
create function private.waiting_signups(own_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'kind', listed.kind, 'id', listed.event_id, 'signup', listed.signup_id, 'childName', listed.child_name, 'title', listed.title, 'at', listed.starts_at,
      'until', case listed.kind
        when 'offer' then listed.offer_expires_at when 'team' then listed.signup_closes_at else listed.ends_at
      end,
      'missing', case when listed.kind = 'team' then listed.missing end,
      'seatLabel', case when listed.kind = 'ticket' then listed.seat_label end,
      'serviceCode', null, 'variant', null
    ) order by listed.starts_at, listed.event_id, listed.signup_id), '[]')
    from (
      select event.id as event_id, own.id as signup_id, case when own.guardian_name is not null then own.full_name end as child_name,
        event.title, event.starts_at, event.ends_at, event.signup_closes_at,
        own.offer_expires_at, own.seat_label, lacking.missing,
        case
          when own.status = '待确认' and own.offer_expires_at > now() then 'offer'
          when own.status in ('待确认', '待审核', '候补') then null
          when lacking.missing > 0 then case when own.holds_seat and event.signup_closes_at > now() then 'team' end
          when own.status = '已确认' and event.starts_at < now() + interval '7 days' then 'ticket'
        end as kind
      from public.signups as own
      join public.events as whole on whole.id = own.event_id
      cross join lateral private.in_session(whole, own.session_number) as event
      cross join lateral (
        select case when own.team_id is null then 0 else event.team_min_size - (
          select count(*) from private.live_members(own.team_id)
        ) end as missing
      ) as lacking
      where own.worker_id = own_id and own.status not in ('未通过', '已取消', '已签到', '未到场')
        and event.state <> '已取消' and event.ends_at > now()
    ) as listed
    where listed.kind is not null
  );
end
$$;
comment on function private.waiting_signups is
  'The offers, small teams (for their captains) and tickets of a worker, as items of GET /waiting. Of a chosen session it has the name and the times. Expired offers are left out.';
grant execute on function private.waiting_signups to app_definer;

-- place/api/get_place.sql
create function api.get_place(place_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found public.places;
begin
  select * into found from public.places as place where place.id = place_id and place.state = '已发布';
  if found.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.place_json(found);
end
$$;
comment on function api.get_place is 'One published place. A draft is not_found.';
alter function api.get_place owner to app_definer;
grant execute on function api.get_place to anon, authenticated;

-- place/api/list_place_areas.sql
create function api.list_place_areas() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'areas', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'cityCode', area.city_code,
        'count', area.count,
        'box', case when area.west is not null
          then jsonb_build_object('west', area.west, 'east', area.east, 'south', area.south, 'north', area.north) end
      ) order by area.city_code), '[]')
      from (
        select left(place.region_code, 4) || '00' as city_code, count(*) as count,
          min(place.longitude) as west, max(place.longitude) as east, min(place.latitude) as south, max(place.latitude) as north
        from public.places as place
        where place.state = '已发布'
        group by 1
      ) as area
    ),
    'facilities', (
      select coalesce(jsonb_agg(jsonb_build_object('name', facility.name, 'short', facility.short_name)
        order by facility.place_in_list, facility.name), '[]')
      from public.place_facilities as facility
    ),
    'holidays', (
      select coalesce(jsonb_agg(jsonb_build_object('day', holiday.day, 'isWorkday', holiday.kind = '上班') order by holiday.day), '[]')
      from public.holidays as holiday
      where holiday.day between private.today() - 1 and private.today() + 30
    )
  );
end
$$;
comment on function api.list_place_areas is
  'How many places each city has and the box around them, the list of facilities, and the calendar around today.';
alter function api.list_place_areas owner to app_definer;
grant execute on function api.list_place_areas to anon, authenticated;

-- place/api/list_places.sql
create function api.list_places(region_code text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- The codes of a city or the province end with zeros, those within it do not.
  prefix constant text := regexp_replace(list_places.region_code, '^(\d\d)?0000$|00$', '\1');
begin
  if list_places.region_code !~ '^\d{6}$' then
    perform private.raise_code(404, 'not_found');
  end if;
  return (
    select coalesce(jsonb_agg(private.place_json(place) order by place.region_code, place.name), '[]')
    from public.places as place
    where place.state = '已发布' and place.region_code between rpad(prefix, 6, '0') and rpad(prefix, 6, '9')
  );
end
$$;
comment on function api.list_places is 'The published places of a county, a city or the province.';
alter function api.list_places owner to app_definer;
grant execute on function api.list_places to anon, authenticated;

-- place/api/report_place.sql
create function api.report_place(place_id uuid, report jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  words constant text := nullif(private.normalize_text(left(report ->> 'note', 1000)), '');
begin
  if not exists (select from public.places as place where place.id = report_place.place_id and place.state = '已发布') then
    perform private.raise_code(404, 'not_found');
  end if;
  if length(words) > 200 or private.holds_id_number(words) or not coalesce(report ->> 'subject', '') = any (enum_range(null::public.report_subject)::text[]) then
    perform private.raise_code(422, 'invalid_input');
  end if;
  insert into public.place_reports (place_id, subject, note, client_token)
  values (report_place.place_id, (report ->> 'subject')::public.report_subject, words, (report ->> 'clientToken')::uuid)
  on conflict (client_token) do nothing;
  return jsonb_build_object('isReceived', true);
end
$$;
comment on function api.report_place is 'Keeps what somebody found wrong at a place, once for each token, and nothing about the person.';
alter function api.report_place owner to app_definer;
grant execute on function api.report_place to anon, authenticated;

-- place/private/clock_minutes.sql
create function private.clock_minutes(words text) returns integer
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  parts constant text[] := regexp_match(words, '^(\d{1,2})(?::(\d{2}))?$');
  minutes constant integer := parts[1]::integer * 60 + coalesce(parts[2], '0')::integer;
begin
  if coalesce(parts[2], '0')::integer > 59 or minutes > 1440 then
    return null;
  end if;
  return minutes;
end
$$;
comment on function private.clock_minutes is 'A time such as 8:30 or 24:00 as minutes from midnight; null when there is no such time.';
grant execute on function private.clock_minutes to app_definer, staff;

-- place/private/counties_named.sql
create function private.counties_named(words text) returns setof public.trade_unions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
  plain text := private.normalize_text(words);
begin
  if starts_with(plain, province.name) then
    plain := substr(plain, length(province.name) + 1);
  end if;
  return query
    select county.* from public.trade_unions as county
    left join public.trade_unions as city on city.region_code = left(county.region_code, 4) || '00'
    where county.level = '县级' and plain in (county.region_code, county.region_name, city.region_name || county.region_name);
end
$$;
comment on function private.counties_named is
  'The unions of the counties that staff mean by code, by name, or by name with the city or the province before it. Several when cities have counties of one name.';
grant execute on function private.counties_named to app_definer, staff;

-- place/private/fold_facility.sql
create function private.fold_facility() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.name := private.normalize_text(new.name);
  new.short_name := private.normalize_text(new.short_name);
  return new;
end
$$;
comment on function private.fold_facility is 'The names of a facility as people read them, so that nothing visible is too short.';

-- place/private/guard_place.sql
create function private.guard_place() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
  keeper public.trade_unions;
  region public.trade_unions;
  named public.trade_unions[];
  twin public.places;
  sentence text;
  name_key text;
  address_key text;
begin
  new.name := private.normalize_text(new.name);
  new.address := private.normalize_text(new.address);
  new.opening_hours := nullif(private.normalize_text(new.opening_hours), '');
  new.facilities := nullif(private.normalize_text(new.facilities), '');
  new.notice := nullif(private.normalize_text(new.notice), '');
  new.contact_name := nullif(private.normalize_text(new.contact_name), '');
  new.phone := private.plain_phone(new.phone);
  if current_user <> 'app_definer' then
    new.drafted_from := case when tg_op = 'UPDATE' then old.drafted_from end;
  end if;

  new.trade_union_id := private.known_trade_union(new.trade_union_id);
  select * into keeper from public.trade_unions as one where one.id = new.trade_union_id;
  select array_agg(one order by one.id) into named from private.counties_named(new.region_code) as one;
  if cardinality(named) > 1 then
    -- A union means the one in its own city.
    select array_agg(one order by one.id) into named from unnest(named) as one
    where keeper.region_code is null or one.region_code = btrim(new.region_code) or private.is_in_regions(one.region_code, array[keeper.region_code]);
  end if;
  if named is null then
    perform private.refuse('outside_province',
      format('%s没有“%s”这个县（区），请照工会名录写六位区划代码或名称。', province.name, left(new.region_code, 20)));
  elsif cardinality(named) > 1 then
    perform private.refuse('several_regions', format('“%s”不止一个，请写六位区划代码，或者前面写上市的名称。', left(new.region_code, 20)));
  end if;
  region := named[1];
  new.region_code := region.region_code;
  if keeper.region_code is not null and not private.is_in_regions(new.region_code, array[keeper.region_code]) then
    perform private.refuse('other_region', format('%s不管%s的服务点，请改管理的工会或者县（区）。', keeper.name, region.region_name));
  end if;

  sentence := case
    when length(new.name) < 2 then '名称要写 2 到 40 字，看不见的字不算。'
    when length(new.address) < 2 then '地址要写 2 到 100 字，看不见的字不算。'
    when (new.latitude is null) <> (new.longitude is null) then '经度和纬度要一起填。'
    when new.latitude between province.west and province.east and new.longitude between province.south and province.north
      and not new.latitude between province.south and province.north then '经度和纬度写反了：先纬度，后经度。'
    else (private.place_fault(new.region_code, new.latitude, new.longitude)).sentence
  end;
  if sentence is not null then
    perform private.refuse('place_wrong', sentence);
  end if;
  if new.opening_hours is null then
    new.openings := '[]';
  elsif length(new.opening_hours) <= 200 then
    select hours.openings, hours.sentence into new.openings, sentence from private.read_opening_hours(new.opening_hours) as hours;
    if sentence is not null then
      perform private.refuse('hours_wrong', sentence);
    end if;
  end if;
  if new.facilities is null then
    new.facility_list := '[]';
  elsif length(new.facilities) <= 300 then
    select facilities.listed_facilities, facilities.sentence into new.facility_list, sentence from private.read_facilities(new.facilities) as facilities;
    if sentence is not null then
      perform private.refuse('facilities_wrong', sentence);
    end if;
  end if;
  name_key := private.compare_key(new.name);
  address_key := private.compare_key(new.address);
  select * into twin from public.places as other
  where other.region_code = new.region_code and other.id <> new.id
    and private.compare_key(other.name) = name_key
    and private.compare_key(other.address) = address_key;
  if twin.id is not null then
    perform private.refuse('place_twice', format('%s已经有“%s”（%s），不用再加，改那一条就行。', region.region_name, twin.name, twin.address));
  end if;
  return new;
end
$$;
comment on function private.guard_place is
  'A place is saved as people read it, with its openings and facilities worked out, or refused with a sentence.';

-- place/private/import_place.sql
create function private.import_place(cells jsonb, publishes boolean) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  kinds constant text[] := enum_range(null::public.place_kind)::text[];
  day constant text[] := regexp_match(cells ->> 'checked_on', '^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$');
  sentence text;
  broken_rule text;
begin
  sentence := case
    when cells ->> 'kind' is null then '没有写类型。'
    when not cells ->> 'kind' = any (kinds) then
      format('没有“%s”这个类型，只能写：%s。', left(cells ->> 'kind', 20), array_to_string(kinds, '、'))
    when cells ->> 'name' is null then '没有写名称。'
    when cells ->> 'trade_union_id' is null then '没有写管理的工会。'
    when cells ->> 'region_code' is null then '没有写县区。'
    when cells ->> 'address' is null then '没有写地址。'
    when cells ->> 'latitude' !~ '^\d{1,3}(\.\d{1,15})?$' then '纬度要写数字，例如 31.7901。'
    when cells ->> 'longitude' !~ '^\d{1,3}(\.\d{1,15})?$' then '经度要写数字，例如 117.3012。'
    when cells ->> 'checked_on' is not null and day is null then '核对日期请写成 2026-12-01。'
  end;
  if sentence is not null then
    return sentence;
  end if;
  insert into public.places (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours,
    phone, contact_name, facilities, notice, checked_on)
  values (
    (case when publishes then '已发布' else '草稿' end)::public.place_state, (cells ->> 'kind')::public.place_kind, cells ->> 'name',
    cells ->> 'trade_union_id', cells ->> 'region_code', cells ->> 'address', (cells ->> 'latitude')::numeric,
    (cells ->> 'longitude')::numeric, cells ->> 'opening_hours', cells ->> 'phone', cells ->> 'contact_name',
    cells ->> 'facilities', cells ->> 'notice', make_date(day[1]::integer, day[2]::integer, day[3]::integer)
  );
  return null;
exception
  when raise_exception then
    return sqlerrm;
  when check_violation or unique_violation then
    get stacked diagnostics broken_rule = constraint_name;
    return broken_rule || '。';
  when datetime_field_overflow then
    return format('没有 %s 这一天。', cells ->> 'checked_on');
  when insufficient_privilege then
    return '这个工会的服务点不归您管。';
end
$$;
comment on function private.import_place is 'Inserts one row of a pasted table, or says in a sentence why it cannot be a place.';
grant execute on function private.import_place to staff;

-- place/private/import_places.sql
-- Runs as who pastes the table, so that a clerk imports into the own scope only.
create function private.import_places() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  faults text[] := '{}';
  fault_count integer := 0;
  imported integer := 0;
  entry record;
  sentence text;
begin
  if tg_op = 'UPDATE' and old.imported_at is not null then
    perform private.refuse('imported', '这张表已经导入了。要再导入别的，请新建一行；要改服务点，请到 places 里改。');
  end if;
  new.trade_union_id := case tg_op when 'INSERT' then private.acting_union() else old.trade_union_id end;
  new.imported_count := 0;
  new.imported_at := null;
  if octet_length(new.content) > 800000 then
    -- The check of the column says so.
    return new;
  end if;
  begin
    for entry in select * from private.read_place_table(new.content) loop
      sentence := entry.sentence;
      if sentence is null then
        sentence := private.import_place(entry.cells, new.publishes);
      end if;
      if sentence is null then
        imported := imported + 1;
      else
        fault_count := fault_count + 1;
        if fault_count <= 100 then
          faults := faults || format('第 %s 行：%s', entry.line, sentence);
        end if;
      end if;
    end loop;
    -- Nothing that was inserted stays when one row is wrong.
    if fault_count > 0 or imported = 0 then
      raise exception using errcode = 'PT999', message = 'take back';
    end if;
  exception when sqlstate 'PT999' then
    new.outcome := case when fault_count = 0 then '没有导入：栏目名称下面没有内容。'
      else format(E'一个也没有导入，有 %s 行不对。请改好 content 再保存。\n%s', fault_count, array_to_string(faults, E'\n'))
        || case when fault_count > 100 then format(E'\n还有 %s 行不对，先改上面的。', fault_count - 100) else '' end end;
    return new;
  end;
  new.imported_count := imported;
  new.imported_at := now();
  new.outcome := format('导入了 %s 个服务点，%s。', imported, case when new.publishes then '职工已经看得到' else '都是草稿，看好了改成“已发布”' end);
  return new;
end
$$;
comment on function private.import_places is 'Imports a pasted table of places whole, or says for each wrong row what is wrong and imports nothing.';

-- place/private/place_json.sql
create function private.place_json(place public.places) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', place.id,
    'kind', place.kind,
    'name', place.name,
    'tradeUnionName', (select keeper.name from public.trade_unions as keeper where keeper.id = place.trade_union_id),
    'regionCode', place.region_code,
    'address', place.address,
    'latitude', place.latitude,
    'longitude', place.longitude,
    'openingHours', place.opening_hours,
    'openings', place.openings,
    'contactName', place.contact_name,
    'phone', place.phone,
    'facilities', place.facility_list,
    'notice', place.notice,
    'checkedOn', place.checked_on
  );
end
$$;
comment on function private.place_json is 'A place as workers read it.';
grant execute on function private.place_json to app_definer;

-- place/private/plain_hours.sql
create function private.plain_hours(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  spoken constant text[] := array['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五',
    '十六', '十七', '十八', '十九', '二十', '二十一', '二十二', '二十三', '二十四'];
begin
  words := regexp_replace(words, '两(?=[点时])', '二', 'g');
  for hour in reverse 24..0 loop
    words := replace(replace(words, spoken[hour + 1] || '点', hour || '点'), spoken[hour + 1] || '时', hour || '时');
  end loop;
  words := regexp_replace(words, '(?<=\d[点时])(一刻|十五分?)', '15', 'g');
  words := regexp_replace(words, '(?<=\d[点时])三十分?', '30', 'g');
  return regexp_replace(words, '(?<=\d[点时])(三刻|四十五分?)', '45', 'g');
end
$$;
comment on function private.plain_hours is 'Hours as people say them in digits: 八点半 is 8点半, 十七点三十分 is 17点30.';
grant execute on function private.plain_hours to app_definer, staff;

-- place/private/plain_phone.sql
create function private.plain_phone(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  words := translate(private.normalize_text(words), '（）()－—–‐‑−　', '-----------');
  words := regexp_replace(words, '^(\+|00)86[ -]*(?=\d)', '');
  return nullif(btrim(regexp_replace(regexp_replace(words, '[ ]', '-', 'g'), '-{2,}', '-', 'g'), '-'), '');
end
$$;
comment on function private.plain_phone is 'A phone number as pasted, with plain digits and hyphens: （0551）6200 0000 is 0551-6200-0000.';
grant execute on function private.plain_phone to app_definer, staff;

-- place/private/read_facilities.sql
create function private.read_facilities(words text, out listed_facilities jsonb, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  entry text[];
  listed public.place_facilities;
  note text;
begin
  listed_facilities := '[]';
  for entry in select regexp_matches(translate(words, '()' || E'\n', '（）、'), '([^、，,；;（）\s]+) ?(?:（([^（）]*)）)?', 'g') loop
    select * into listed from public.place_facilities as one
    where private.compare_key(entry[1]) in (private.compare_key(one.name), private.compare_key(one.short_name));
    if listed.name is null then
      sentence := format('设施里没有“%s”，只能写：%s。', left(entry[1], 20),
        (select string_agg(one.name, '、' order by one.place_in_list, one.name) from public.place_facilities as one));
      return;
    end if;
    note := nullif(btrim(entry[2]), '');
    listed_facilities := listed_facilities || jsonb_build_object('name', listed.name, 'note', note, 'works', coalesce(note !~ '停用|坏了|维修|暂停', true));
  end loop;
end
$$;
comment on function private.read_facilities is
  'What staff wrote as facilities (shared/place/place-shapes.ts), or a sentence with what is not in the list.';
grant execute on function private.read_facilities to app_definer, staff;

-- place/private/read_opening_hours.sql
-- What clerks type: 每天 6:30–22:00 · 周一至周五 8:30–12:00、14:00–17:30；周六 9:00–12:00 · 全天 · 20:00–次日6:00 · 节假日休息 · 每天 9:00–17:00，周一闭馆.
create function private.read_opening_hours(words text, out openings jsonb, out sentence text)
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  plain text := translate(lower(words), '：；，（）()～〜~—–－−至到' || E'\n', ':;,;;;;---------;');
  segment text;
  range text;
  parts text[];
  days text;
  starts integer;
  ends integer;
  closed text := '';
  -- Days that a time without days belongs to: 周一至周五 8:30–12:00；14:00–17:30.
  carried text;
  without_time text;
begin
  openings := '[]';
  plain := private.plain_hours(plain);
  plain := regexp_replace(plain, '星期|礼拜', '周', 'g');
  plain := regexp_replace(plain, '周天', '周日', 'g');
  plain := regexp_replace(plain, '[逢每]周', '周', 'g');
  plain := regexp_replace(plain, '每日|天天', '每天', 'g');
  plain := replace(plain, '双休日', '周末');
  plain := regexp_replace(plain, '(周[一二三四五六日])[和及]?(?=周)', '\1、', 'g');
  plain := replace(plain, '周六日', '周六、周日');
  plain := regexp_replace(plain, '(开放|营业|服务)时间 ?:?', '', 'g');
  plain := regexp_replace(plain, '(次日|第二天|翌日|隔天) ?', '次日', 'g');
  plain := regexp_replace(plain, '(7[×x*])?24(小时|h)(开放)?|全天开放|全天候', '全天', 'g');
  plain := regexp_replace(plain, '(全天 ?)+', '全天', 'g');
  plain := regexp_replace(plain, '全年无休|(中午|午间)不休息?', '', 'g');
  plain := regexp_replace(plain, '节假日除外', '节假日休息', 'g');
  plain := regexp_replace(plain, '(休息|闭馆|休馆|关门) ', '\1;', 'g');
  plain := regexp_replace(plain, '(\d)[点时]半', '\1:30', 'g');
  plain := regexp_replace(plain, '(\d)[点时](\d\d)分?', '\1:\2', 'g');
  plain := regexp_replace(plain, '(\d)[点时]', '\1', 'g');
  plain := regexp_replace(plain, '上午|早上|早|凌晨|开放', '', 'g');
  -- 下午14:00 can only be one time, 下午2:00 is asked again.
  plain := regexp_replace(plain, '(下午|晚上|晚|中午) ?(?=1[2-9]|2[0-4])', '', 'g');
  plain := regexp_replace(plain, '法定', '', 'g');
  plain := regexp_replace(plain, ' ?-+ ?', '-', 'g');
  -- 每天：8:30 is 每天 8:30.
  plain := regexp_replace(plain, '([^0-9 ]) ?: ?', '\1 ', 'g');
  plain := regexp_replace(plain, '([0-9天息馆门])[、, ]+(周|工作|节假|每天)', '\1;\2', 'g');
  foreach segment in array string_to_array(plain, ';') loop
    segment := btrim(segment, ' .。、,');
    continue when segment = '';
    if segment ~ '下午|晚|中午|pm|am' then
      sentence := '开放时间请用 24 小时制，例如：14:00–17:30。';
      return;
    end if;
    parts := regexp_match(segment, '^([周一二三四五六日、,\-每天末工作节假]*) ?(.*)$');
    days := private.weekdays_of(btrim(parts[1], '、,-'));
    if days is null then
      sentence := format('看不懂“%s”是哪几天，请写成：每天、周一至周五、周六、工作日或节假日。', left(parts[1], 20));
      return;
    end if;
    if btrim(parts[1], '、,-') = '' then
      days := coalesce(carried, days);
    elsif without_time is not null then
      sentence := format('“%s”后面没有写几点到几点。', left(without_time, 20));
      return;
    end if;
    without_time := case when btrim(parts[2]) = '' then segment end;
    if without_time is not null or parts[2] ~ '\d|全天' then
      carried := days;
    end if;
    foreach range in array regexp_split_to_array(btrim(parts[2]), '[、, ]') loop
      continue when range = '';
      if range in ('休息', '不', '不开', '不开门', '闭馆', '休馆', '关门') then
        if days = '节假日' then
          openings := openings || jsonb_build_object('days', days, 'from', 0, 'to', 0);
        else
          closed := closed || replace(days, '工作日', '12345');
        end if;
        continue;
      end if;
      parts := regexp_match(range, '^(\d{1,2}(?::\d{2})?)-(次日)?(\d{1,2}(?::\d{2})?)$');
      if range = '全天' then
        starts := 0;
        ends := 1440;
      elsif parts is null then
        sentence := format('看不懂“%s”，开放时间请写成：每天 6:30–22:00。', left(range, 20));
        return;
      else
        starts := private.clock_minutes(parts[1]);
        ends := private.clock_minutes(parts[3]) + case when parts[2] is null then 0 else 1440 end;
      end if;
      if starts is null or ends is null or starts = 1440 then
        sentence := format('“%s”里没有这样的时间，请写 0:00 到 24:00。', range);
        return;
      end if;
      if ends <= starts then
        sentence := format('“%s”结束得比开始早。开过半夜请写成 %s–次日%s。', range, parts[1], parts[3]);
        return;
      end if;
      if ends - starts > 1440 then
        sentence := format('“%s”超过了一整天，一直开着请写：全天。', range);
        return;
      end if;
      openings := openings || jsonb_build_object('days', days, 'from', starts, 'to', ends);
    end loop;
  end loop;
  if without_time is not null and openings <> '[]' then
    sentence := format('“%s”后面没有写几点到几点。', left(without_time, 20));
    return;
  end if;
  if closed ~ '[1-5]' and openings @> '[{"days": "工作日"}]' then
    sentence := '“工作日”里有的天不开，请写出开的是周几，例如：周二至周五 9:00–17:00。';
    return;
  end if;
  openings := (
    select coalesce(jsonb_agg(span || jsonb_build_object('days', left_over.days) order by place), '[]')
    from jsonb_array_elements(openings) with ordinality as listed (span, place)
    cross join lateral (select translate(span ->> 'days', closed, '') as days) as left_over
    where left_over.days <> ''
  );
  if openings = '[]' then
    sentence := '看不懂开放时间，请写成：每天 6:30–22:00。';
  end if;
end
$$;
comment on function private.read_opening_hours is
  'What staff wrote as openings (shared/place/place-shapes.ts), or a sentence with what cannot be read.';
grant execute on function private.read_opening_hours to app_definer, staff;

-- place/private/read_place_table.sql
-- A table as Excel copies it (tabs) or as CSV (commas, or semicolons as some computers save it), quoted or not, with any line ends and a byte order mark or none.
create function private.read_place_table(content text)
returns table (line integer, cells jsonb, sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  labels constant jsonb := '{"类型": "kind", "名称": "name", "管理的工会": "trade_union_id", "县区": "region_code", "地址": "address",
    "纬度": "latitude", "经度": "longitude", "开放时间": "opening_hours", "电话": "phone", "联系人": "contact_name",
    "设施": "facilities", "提示": "notice", "核对日期": "checked_on"}'::jsonb;
  needed constant text[] := array['类型', '名称', '管理的工会', '县区', '地址'];
  plain constant text := rtrim(replace(replace(translate(content, U&'\FEFF', ''), E'\r\n', E'\n'), E'\r', E'\n'), E'\n') || E'\n';
  separator constant text := case when strpos(split_part(plain, E'\n', 1), E'\t') > 0 then E'\t'
    when strpos(split_part(plain, E'\n', 1), ',') = 0 and strpos(split_part(plain, E'\n', 1), ';') > 0 then ';' else ',' end;
  cell text[];
  word text;
  label text;
  header text[];
  found text[] := array[]::text[];
  lacks_quote boolean := false;
  rows_read integer := 0;
begin
  line := 1;
  if strpos(plain, U&'\FFFD') > 0 then
    sentence := '文字是乱码。请用 Excel 或 WPS 打开文件，再全选复制过来。';
    return next;
    return;
  end if;
  for cell in select regexp_matches(plain, '("(?:[^"]|"")*"|[^' || separator || '\n]*)([' || separator || '\n])', 'g') loop
    word := case when cell[1] like '"%"' and length(cell[1]) > 1 then replace(substr(cell[1], 2, length(cell[1]) - 2), '""', '"') else cell[1] end;
    found := found || private.normalize_text(word);
    -- Excel copies a cell with quotes inside as it is.
    lacks_quote := lacks_quote or separator <> E'\t' and mod(length(cell[1]) - length(replace(cell[1], '"', '')), 2) = 1;
    continue when cell[2] = separator;
    if header is null then
      header := found;
      foreach label in array found loop
        if label <> '' and not labels ? label then
          sentence := format('不认识“%s”这一栏，栏目只能是：%s。', left(label, 20),
            '类型、名称、管理的工会、县区、地址、纬度、经度、开放时间、电话、联系人、设施、提示、核对日期');
          return next;
          return;
        end if;
      end loop;
      select one into label from unnest(header) as one where one <> '' group by one having count(*) > 1 limit 1;
      if label is not null then
        sentence := format('“%s”这一栏写了两次，请留下对的那一栏。', label);
        return next;
        return;
      end if;
      select one into label from unnest(needed) as one where not one = any (header) limit 1;
      if label is not null then
        sentence := format('第一行要有“%s”这一栏，请照模板填。', label);
        return next;
        return;
      end if;
    elsif array_to_string(found, '') <> '' then
      rows_read := rows_read + 1;
      if rows_read > 5000 then
        sentence := '一次最多 5000 行，请分几次导入。';
        return next;
        return;
      end if;
      cells := (
        select jsonb_object_agg(labels ->> header[place], nullif(found[place], ''))
        from generate_subscripts(header, 1) as place where header[place] <> ''
      );
      sentence := case
        when lacks_quote then '英文双引号没有成对，请补上或者删掉。'
        when cardinality(found) > cardinality(header) and array_to_string(found[cardinality(header) + 1:], '') <> ''
          then '格子比栏目多，内容里有逗号的请加英文双引号，或者从 Excel 复制。'
      end;
      return next;
    end if;
    found := '{}';
    lacks_quote := false;
    -- As Excel counts: a row with a line break in a cell is one row.
    line := line + 1;
  end loop;
end
$$;
comment on function private.read_place_table is
  'The rows of a pasted table with their numbers as Excel counts them, as texts by column of public.places, or why a row cannot be read.';
grant execute on function private.read_place_table to staff;

-- place/private/weekdays_of.sql
create function private.weekdays_of(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  week constant text := '一二三四五六日';
  part text;
  ends text[];
  digits text := '';
  first_day integer;
  last_day integer;
begin
  case words
    when '', '每天' then
      return '1234567';
    when '周末' then
      return '67';
    when '工作日', '节假日' then
      return words;
    else
  end case;
  foreach part in array regexp_split_to_array(words, '[、,]') loop
    ends := regexp_match(part, '^周?([一二三四五六日])(?:-周?([一二三四五六日]))?$');
    first_day := strpos(week, ends[1]);
    last_day := case when ends[2] is null then first_day else strpos(week, ends[2]) end;
    if ends is null then
      return null;
    end if;
    -- 周五至周一 goes on into the next week.
    digits := digits || (
      select string_agg(((day - 1) % 7 + 1)::text, '')
      from generate_series(first_day, last_day + case when last_day < first_day then 7 else 0 end) as day
    );
  end loop;
  return (select string_agg(distinct day, '' order by day) from regexp_split_to_table(digits, '') as day);
end
$$;
comment on function private.weekdays_of is
  '周一-周五 as the digits 12345; 每天 and nothing are all days; 工作日 and 节假日 stay. Null when it names no days.';
grant execute on function private.weekdays_of to app_definer, staff;

-- service/api/get_notice.sql
create function api.get_notice(notice_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  notice public.notices;
begin
  select * into notice from public.notices as found where found.id = notice_id;
  if notice.id is null or not private.is_notice_shown(notice) then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.notice_json(notice) || jsonb_build_object('body', notice.body);
end
$$;
comment on function api.get_notice is 'A notice with its text. A draft and what was taken down are not_found.';
alter function api.get_notice owner to app_definer;
grant execute on function api.get_notice to anon, authenticated;

-- service/api/get_notice_board.sql
create function api.get_notice_board(trade_union_id text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  senders constant text[] := private.unions_above(trade_union_id);
begin
  if senders is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object(
    'notices', (
      select coalesce(jsonb_agg(private.notice_json(newest.notice) order by (newest.notice).published_at desc, (newest.notice).id), '[]')
      from (
        select notice from public.notices as notice
        where notice.trade_union_id = any (senders) and private.is_notice_shown(notice)
        order by notice.published_at desc, notice.id
        limit 60
      ) as newest
    ),
    'entries', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', entry.id,
        'kind', entry.kind,
        'title', entry.title,
        'note', entry.note,
        'target', entry.target,
        'path', entry.path,
        'tradeUnionName', sender.name
      ) order by entry.place_in_list, sender.level desc, entry.title), '[]')
      from public.entries as entry
      join public.trade_unions as sender on sender.id = entry.trade_union_id
      where entry.trade_union_id = any (senders) and entry.is_shown
    )
  );
end
$$;
comment on function api.get_notice_board is
  'What a union and those above it tell their people now: the newest 60 notices, and all entries to other systems.';
alter function api.get_notice_board owner to app_definer;
grant execute on function api.get_notice_board to anon, authenticated;

-- service/api/get_notice_picture.sql
create function api.get_notice_picture(notice_id uuid, version text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  answer jsonb;
begin
  select jsonb_build_object('mimeType', stored.mime_type, 'content', translate(encode(stored.bytes, 'base64'), E'\n', ''))
  into answer
  from private.notice_pictures as stored
  join public.notices as notice on notice.id = stored.notice_id
  where stored.notice_id = get_notice_picture.notice_id and stored.version = get_notice_picture.version
    and notice.picture = stored.version and private.is_notice_shown(notice);
  if answer is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return answer;
end
$$;
comment on function api.get_notice_picture is 'The picture of a notice that is shown, in base64. An older version and that of a draft are not_found.';
alter function api.get_notice_picture owner to app_definer;
grant execute on function api.get_notice_picture to anon, authenticated;

-- service/api/list_service_settings.sql
create function api.list_service_settings() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'serviceCode', setting.service_code,
    'isOpen', private.is_service_open(setting.service_code),
    'closedReason', setting.closed_reason,
    'closesOn', setting.closes_on,
    'committedWorkingDays', setting.committed_working_days,
    'enquiryPhone', setting.enquiry_phone,
    'notice', setting.notice,
    'choices', setting.choices,
    'amount', setting.amount
  ) order by setting.service_code), '[]')
  from public.service_settings as setting
$$;
comment on function api.list_service_settings is 'What staff have set for each service item. An item without a row is as in the catalogue.';
alter function api.list_service_settings owner to app_definer;
grant execute on function api.list_service_settings to anon, authenticated;

-- service/private/check_service.sql
create function private.check_service(code text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from private.services as service where service.code = check_service.code) then
    perform private.raise_code(422, 'invalid_input', 'serviceCode');
  end if;
end
$$;
comment on function private.check_service is 'Refuses a service that is not in the catalogue.';
grant execute on function private.check_service to app_definer;

-- service/private/guard_entry.sql
create function private.guard_entry() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  sentence text;
begin
  new.title := private.normalize_text(new.title);
  new.note := nullif(private.normalize_text(new.note), '');
  new.path := nullif(private.normalize_text(new.path), '');
  new.target := nullif(private.normalize_text(new.target), '');
  if new.kind = '电话' then
    new.target := private.plain_phone(new.target);
  end if;
  new.trade_union_id := private.known_trade_union(new.trade_union_id);
  sentence := case
    when length(new.title) < 2 then '入口名称要写 2 到 12 字，看不见的字不算。'
    when new.path is not null and new.kind <> '小程序' then '只有小程序才填页面路径（path），请清空。'
    when new.path !~ '^/?[A-Za-z0-9_-][A-Za-z0-9_/?&=.%-]*$' then '页面路径（path）照小程序给的写，例如 pages/index/index。'
    when new.kind = '网站' and new.target is null then '网站要填网址（target），https:// 开头。'
    when new.kind = '网站' and not private.is_https_address(new.target) then
      format('“%s”不是 https:// 开头的网址。请从浏览器的地址栏整个复制过来。', left(new.target, 60))
    when new.kind = '电话' and (new.target is null or new.target !~ '^[0-9-]{5,20}$') then
      '电话（target）只填数字和短横线，区号在前，例如 0551-62777082。'
    when new.kind = '小程序' and new.target !~ '^wx[0-9a-f]{16}$' then
      '小程序要填 AppID（target）：wx 开头，一共 18 位小写字母和数字。不知道就空着，职工会按名称在微信里搜。'
  end;
  if sentence is not null then
    perform private.refuse('entry_wrong', sentence);
  end if;
  return new;
end
$$;
comment on function private.guard_entry is
  'An entry is saved as people read it, under a known union, with a target that a phone can open, or refused with a sentence.';

-- service/private/guard_notice.sql
create function private.guard_notice() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.title := private.normalize_text(new.title);
  new.body := private.normalize_text(new.body);
  new.trade_union_id := private.known_trade_union(new.trade_union_id);
  if new.title = '' then
    perform private.refuse('title_empty', '公告标题要写 2 到 40 字，看不见的字不算。');
  end if;
  if new.body = '' then
    perform private.refuse('body_empty', '公告正文要写 2 到 2000 字，看不见的字不算。');
  end if;
  if new.hidden_at <= new.published_at then
    perform private.refuse('ends_first', '公告没有发布就下架了：下架时间（hidden_at）要晚于发布时间（published_at）。');
  end if;
  -- Its bytes come with a link only, so a name that somebody types would show nothing.
  if current_user <> 'app_definer' and new.picture is not null
    and (tg_op = 'INSERT' or new.picture is distinct from old.picture) then
    perform private.refuse('picture_by_link', '图片不能在这里填：先保存公告，再到 notice_pictures 里打开“传图片”。');
  end if;
  return new;
end
$$;
comment on function private.guard_notice is
  'A notice is saved as people read it, under a known union, or refused with a sentence: nothing to read, an end before its beginning, a picture that nobody sent.';

-- service/private/guard_service_names.sql
-- The catalogue knows a service by its code, statistics by its name.
create function private.guard_service_names() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('read_only', '事项代码（service_code）和事项名称（service_name）与小程序一致，不能修改。');
  return null;
end
$$;
comment on function private.guard_service_names is 'The code and the name of a service cannot change.';

-- service/private/is_notice_shown.sql
create function private.is_notice_shown(notice public.notices) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(notice.published_at <= now() and (notice.hidden_at is null or notice.hidden_at > now()), false);
end
$$;
comment on function private.is_notice_shown is 'Whether workers see a notice now.';
grant execute on function private.is_notice_shown to app_definer;

-- service/private/is_service_open.sql
create function private.is_service_open(code text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (
      select setting.is_open and (setting.closes_on is null or setting.closes_on >= private.today())
      from public.service_settings as setting
      where setting.service_code = code
    ),
    true
  );
end
$$;
comment on function private.is_service_open is 'Whether a service accepts applications today. A service without a row does.';
grant execute on function private.is_service_open to app_definer;

-- service/private/notice_json.sql
create function private.notice_json(notice public.notices) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', notice.id,
    'title', notice.title,
    'category', notice.category,
    'tradeUnionName', (select sender.name from public.trade_unions as sender where sender.id = notice.trade_union_id),
    'publishedAt', notice.published_at,
    'picture', notice.picture
  );
end
$$;
comment on function private.notice_json is 'A notice as lists show it.';
grant execute on function private.notice_json to app_definer;

-- signup/api/accept_offer.sql
create function api.accept_offer(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
begin
  if own_signup.status = '已确认' then
    return private.signup_json(own_signup);
  end if;
  if own_signup.status = '已取消' and exists (
    select from public.signup_events as change where change.signup_id = own_signup.id and change.status = '待确认'
  ) then
    perform private.raise_code(409, 'offer_expired');
  end if;
  if own_signup.status <> '待确认' then
    perform private.raise_code(409, 'no_offer');
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  event := private.in_session(event, own_signup.session_number);
  -- Until people are told, a cancelation can be taken back: the seat is theirs, and the news follows.
  if event.cancelation_told_at is not null then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if own_signup.offer_expires_at <= now() or now() >= event.starts_at then
    perform private.raise_code(409, 'offer_expired');
  end if;

  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = (
    select seat.label from public.seats as seat where seat.signup_id = own.id
  )
  where own.id = own_signup.id
  returning * into own_signup;
  perform private.record_signup_status(own_signup.id, '已确认', '候补确认参加');
  return private.own_signup_json(own_signup, event);
end
$$;
comment on function api.accept_offer is 'Turns an offer into a seat before it expires. Repeating the call changes nothing.';
alter function api.accept_offer owner to app_definer;
grant execute on function api.accept_offer to authenticated;

-- signup/api/act_on_signup.sql
create function api.act_on_signup(event_id uuid, signup_id uuid, act text, reason text, is_whole_team boolean default false)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  actor constant text := private.organizer_words(private.current_worker_id());
  why constant text := private.normalize_text(coalesce(reason, ''));
  signup constant public.signups := private.lock_signup_of(event.id, signup_id);
  done constant public.signup_status := (case act
    when '移除' then '已取消' when '递补' then '已确认' when '移到候补' then '候补' when '撤回审核' then '待审核' end)::public.signup_status;
  fault text;
begin
  if done is null or length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  if signup.status = done then
    return private.signup_record_json(signup.id, event);
  end if;
  -- It may have been canceled or moved before this call held it.
  select * into event from public.events as found where found.id = event.id;
  event := private.in_session(event, signup.session_number);
  fault := private.act_fault(act, signup, event);
  if fault is not null then
    perform private.refuse_act(fault);
  end if;
  case act
    when '移除' then perform private.remove_signup(signup, event, why, actor, coalesce(is_whole_team, false));
    when '递补' then perform private.promote_signup(signup, event, why, actor);
    when '移到候补' then perform private.send_to_waitlist(signup, event, why, actor);
    when '撤回审核' then perform private.take_back_review(signup, event, why, actor);
  end case;
  return private.signup_record_json(signup.id, event);
end
$$;
comment on function api.act_on_signup is
  'An organizer removes (移除), promotes (递补), sends to the waitlist (移到候补) or reviews again (撤回审核) one signup, for a reason. The history says who, the person is told, a freed seat goes to the first in line. Repeating the call changes nothing; what does not fit is refused with a sentence.';
alter function api.act_on_signup owner to app_definer;
grant execute on function api.act_on_signup to authenticated;

-- signup/api/add_signup.sql
create function api.add_signup(event_id uuid, signup jsonb, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  token constant uuid := (signup ->> 'clientToken')::uuid;
  why constant text := private.normalize_text(coalesce(reason, ''));
  wished jsonb := signup;
  fault text;
  place public.signups;
  placed record;
  made public.signups;
begin
  if length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  select * into event from public.events as found where found.id = event.id for no key update;
  perform private.hold_event(event.id);
  -- Alone from here on: the same request may arrive twice at once, and one person by two helpers.
  perform private.lock_pools(event.id);
  select * into made from public.signups as earlier
  where earlier.event_id = event.id and earlier.worker_id is null and earlier.client_token = token;
  if made.id is null then
    event := private.in_session(event, (signup ->> 'session')::integer);
    fault := private.adding_fault(event, signup);
    if fault is not null then
      perform private.refuse_act(fault);
    end if;
    -- An organizer writes down a child and the guardian who called; the child is in no account.
    wished := private.with_team_of(event, signup - array['childId', 'child']);
    perform private.check_conditions(event, wished);
    perform private.check_own_answers(event.id, wished -> 'answers', wished ->> 'invitationCode' is null);
    perform private.check_team_name(event, wished);
    select own.pool, own.session_number into place.pool, place.session_number from public.event_pools as own
    where own.event_id = event.id and private.fits_pool(own, event.starts_at, wished)
    order by own.place limit 1;
    if place.pool is null then
      perform private.refuse_without_pool(event.id, wished);
    end if;
    perform private.expire_offers(event.id, place.pool);
    place.client_token := token;
    -- The organizer who adds a person has decided about them.
    event.needs_review := false;
    select * into placed from private.place_signup(event, place, wished);
    if placed.signup_id is null then
      perform private.raise_code(case placed.refusal when 'team_not_found' then 404 else 409 end,
        case placed.refusal when 'already_signed_up' then 'person_signed_up' else placed.refusal end);
    end if;
    select * into made from public.signups as added where added.id = placed.signup_id;
    perform private.record_signup_status(made.id, made.status, format('主办方代报名：%s', why),
      private.organizer_words(private.current_worker_id()));
    if not made.holds_seat then
      perform private.tell_captain(made);
    elsif event.max_difference is not null and made.status = '已确认' then
      perform private.promote_waiting(event.id, made.pool);
    end if;
  end if;
  perform private.give_numbers(event.id);
  return private.signup_record_json(made.id, event);
end
$$;
comment on function api.add_signup is
  'An organizer signs up a person without an account, who asked by telephone: the conditions hold, there is a seat, a place on the waitlist, or event_full. Repeating the same clientToken gives the same signup.';
alter function api.add_signup owner to app_definer;
grant execute on function api.add_signup to authenticated;

-- signup/api/cancel_signup.sql
create function api.cancel_signup(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
begin
  if own_signup.status = '已取消' then
    return private.signup_json(own_signup);
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  event := private.in_session(event, own_signup.session_number);
  if not private.is_cancelable(own_signup.status, event) then
    perform private.raise_code(409, case
      when own_signup.status in ('已确认', '候补', '待确认', '待审核') then 'cancel_deadline_passed' else 'already_decided' end);
  end if;

  own_signup := private.end_signup(own_signup, '本人取消');
  return private.own_signup_json(own_signup, event);
end
$$;
comment on function api.cancel_signup is
  'Cancels a seat or a place on the waitlist. A freed seat is offered to the next person in the same transaction. Repeating the call changes nothing.';
alter function api.cancel_signup owner to app_definer;
grant execute on function api.cancel_signup to authenticated;

-- signup/api/correct_signup.sql
create function api.correct_signup(event_id uuid, signup_id uuid, changes jsonb, labels jsonb, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  actor constant text := private.organizer_words(private.current_worker_id());
  why constant text := private.normalize_text(coalesce(reason, ''));
  signup constant public.signups := private.lock_signup_of(event.id, signup_id);
  fault text;
  rewritten record;
begin
  if length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  select * into event from public.events as found where found.id = event.id;
  fault := private.act_fault('更正', signup, event);
  if fault is not null then
    perform private.refuse_act(fault);
  end if;
  rewritten := private.rewrite_answers(signup, event, changes, labels, actor);
  if rewritten.changed is not null then
    perform private.record_signup_status(signup.id, signup.status, format('主办方更正了%s：%s', rewritten.words, why), actor);
    perform private.tell_act(signup, event, '您的报名资料更正了', format('的报名，主办方更正了%s。原因：%s。', rewritten.words, why));
  end if;
  return private.signup_record_json(signup.id, event);
end
$$;
comment on function api.correct_signup is
  'An organizer corrects answers of a signup for a reason: the conditions are judged again, the history keeps before and after, the person is told what and why. The same answers again change nothing.';
alter function api.correct_signup owner to app_definer;
grant execute on function api.correct_signup to authenticated;

-- signup/api/create_export.sql
create function api.create_export(event_id uuid, format text, reason text default null, sheet text default '报名名单') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  why constant text := nullif(trim(create_export.reason), '');
  token constant text := private.random_token();
  link private.export_links;
begin
  if create_export.sheet is null or create_export.sheet <> all (enum_range(null::private.export_sheet)::text[]) then
    perform private.raise_code(422, 'invalid_input', 'sheet');
  end if;
  if create_export.format is null
    or create_export.format not in ('xlsx', case create_export.sheet when '报名名单' then 'csv' else 'pdf' end) then
    perform private.raise_code(422, 'invalid_input', 'format');
  end if;
  if why is null and create_export.sheet = '保险名单' and event.asks_id_number then
    perform private.raise_code(422, 'invalid_input', 'reason 保险名单要有完整的身份证号，请写明为什么需要；负责人才能导出。');
  end if;
  if why is not null then
    if create_export.sheet not in ('报名名单', '保险名单') then
      perform private.raise_code(422, 'invalid_input', 'reason');
    end if;
    perform private.managed_event(event.id, '负责人');
  end if;
  delete from private.export_links as old where old.expires_at < now() - interval '1 day';
  insert into private.export_links (token_hash, worker_id, event_id, sheet, format, reason)
  values (private.token_hash(token), private.current_worker_id(), event.id, create_export.sheet::private.export_sheet,
    create_export.format, why)
  returning * into link;
  return jsonb_build_object('token', token, 'expiresAt', link.expires_at);
end
$$;
comment on function api.create_export is 'Creates a link for one download within five minutes. With a reason, which only the lead may give, roster or 保险名单 show whole ID numbers; 保险名单 of an event that asks for them needs one.';
alter function api.create_export owner to app_definer;
grant execute on function api.create_export to authenticated;

-- signup/api/edit_signup.sql
create function api.edit_signup(event_id uuid, changes jsonb, labels jsonb, signup_id uuid default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  judged constant text[] := array['fullName', 'sex', 'birthDate', 'regionCode', 'employer', 'maritalStatus', 'idNumber'];
  own public.signups;
  event public.events;
  rewritten record;
  is_taken boolean;
begin
  perform private.hold_event(event_id);
  select mine.id into own.id from public.signups as mine
  where mine.event_id = edit_signup.event_id and mine.worker_id = own_id and mine.anonymized_at is null
    and (edit_signup.signup_id is null or mine.id = edit_signup.signup_id)
    and mine.status in ('待审核', '已确认', '候补', '待确认')
  order by mine.created_at desc, mine.line_number desc limit 1;
  if own.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  own := private.lock_own_signup(own.id);
  select * into event from public.events as found where found.id = own.event_id;
  event := private.in_session(event, own.session_number);
  perform private.check_open(event);
  if event.list_published_at is not null then
    perform private.raise_code(409, 'signup_closed');
  end if;
  if own.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.raise_code(409, 'already_decided');
  end if;
  if own.child_id is not null then
    -- The child is chosen once: another child is another signup.
    changes := changes - array['fullName', 'sex', 'birthDate'];
  end if;
  rewritten := private.rewrite_answers(own, event, changes, labels, null);
  if rewritten.changed is null then
    return private.signup_json(own);
  end if;
  select mine.has_taken_id_number into is_taken from public.signups as mine where mine.id = own.id;
  if own.status <> '待审核' and (is_taken or (event.needs_review and own.holds_seat and rewritten.changed && judged)) then
    update public.signups as mine set status = '待审核', offer_expires_at = null, seat_label = null, review_reason = null
    where mine.id = own.id;
    perform private.record_signup_status(own.id, '待审核', format('本人修改了%s，重新审核', rewritten.words));
    perform private.pass_on_seat(own);
  else
    perform private.record_signup_status(own.id, own.status, format('本人修改了%s', rewritten.words));
  end if;
  select * into own from public.signups as mine where mine.id = own.id;
  return private.own_signup_json(own, event);
end
$$;
comment on function api.edit_signup is
  'The worker changes answers until signups close; the conditions are judged again. Where signups are reviewed, a change of what was judged (name, sex, birth date, place, employer, marital status, ID number) puts the signup back to 待审核, without a seat; an ID number that somebody has signed up with does so everywhere. The same answers again change nothing.';
alter function api.edit_signup owner to app_definer;
grant execute on function api.edit_signup to authenticated;

-- signup/api/get_closing_list.sql
create function api.get_closing_list(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  closing public.event_closings;
begin
  perform private.published_event(event_id);
  perform private.close_signups(event_id);
  select * into closing from public.event_closings as found
  where found.event_id = get_closing_list.event_id order by found.id desc limit 1;
  if closing.list is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('hash', closing.list_hash, 'closedAt', closing.closed_at, 'salt', closing.salt, 'list', closing.list);
end
$$;
comment on function api.get_closing_list is
  'The list that was published at the last closing of signups, without names. Its SHA-256 is the published hash.';
alter function api.get_closing_list owner to app_definer;
grant execute on function api.get_closing_list to anon, authenticated;

-- signup/api/get_invitation.sql
create function api.get_invitation(code text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  invitation jsonb;
begin
  perform private.current_worker_id();
  select jsonb_build_object(
    'eventId', team.event_id, 'eventTitle', event.title,
    'teamName', private.passed_text(team.id, '队名', team.name),
    'size', (select count(*) from private.live_members(team.id)), 'maxSize', event.team_max_size
  ) into invitation
  from public.teams as team
  join public.events as event on event.id = team.event_id and event.state = '已发布'
  where team.invitation_code = upper(trim(code)) and team.dissolved_at is null;
  if invitation is null then
    perform private.raise_code(404, 'team_not_found');
  end if;
  return invitation;
end
$$;
comment on function api.get_invitation is 'The event and the team of an invitation. The name is given after it has passed the text check.';
alter function api.get_invitation owner to app_definer;
grant execute on function api.get_invitation to authenticated;

-- signup/api/get_my_answers.sql
create function api.get_my_answers(event_id uuid, signup_id uuid default null) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own public.signups;
  event public.events;
begin
  select * into own from public.signups as mine
  where mine.event_id = get_my_answers.event_id and mine.worker_id = own_id and mine.anonymized_at is null
    and (get_my_answers.signup_id is null or mine.id = get_my_answers.signup_id)
    and mine.status in ('待审核', '已确认', '候补', '待确认')
  order by mine.created_at desc, mine.line_number desc limit 1;
  if own.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select * into event from public.events as found where found.id = own.event_id;
  return jsonb_strip_nulls((private.submitted_answers(own, event) - array['answers', 'idNumber', 'pledgeVersion', 'consentVersion'])
    || own.answers || jsonb_build_object('idNumber', own.id_number_masked));
end
$$;
comment on function api.get_my_answers is 'The answers of the worker''s own live signup (the one with this id, or the latest), to change them. The ID number is masked.';
alter function api.get_my_answers owner to app_definer;
grant execute on function api.get_my_answers to authenticated;

-- signup/api/get_my_signup.sql
create function api.get_my_signup(event_id uuid, session integer default null, signup_id uuid default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  latest public.signups;
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  select * into latest from public.signups as own
  where own.event_id = get_my_signup.event_id and own.worker_id = own_id
    and (session is null or own.session_number = session) and (signup_id is null or own.id = signup_id)
  order by own.created_at desc, own.line_number desc
  limit 1;
  if latest.id is null then
    perform private.published_event(event_id);
    return null;
  end if;
  return private.signup_json(latest);
end
$$;
comment on function api.get_my_signup is 'The worker''s latest signup for an event for one of its chosen sessions, or the one with this id, or null. A draft event is not_found.';
alter function api.get_my_signup owner to app_definer;
grant execute on function api.get_my_signup to authenticated;

-- signup/api/get_signup_record.sql
create function api.get_signup_record(event_id uuid, signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  perform private.give_numbers(event.id);
  return private.signup_record_json(signup_id, event);
end
$$;
comment on function api.get_signup_record is 'One signup for its organizer: the answers, what can be done to it, and its whole history with who did what.';
alter function api.get_signup_record owner to app_definer;
grant execute on function api.get_signup_record to authenticated;

-- signup/api/hand_over_team.sql
create function api.hand_over_team(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups := private.lock_own_signup(signup_id);
  after_change public.signups;
begin
  -- The answer to the first request was lost on the way.
  if not captain.holds_seat and exists (
    select from private.live_members(captain.team_id) as heir
    join public.signup_events as change on change.signup_id = heir.id and change.note = '接任队长'
    where heir.id = member_id and heir.holds_seat
  ) then
    return private.signup_json(captain);
  end if;
  captain := private.lock_own_team(signup_id);
  perform private.give_team_to(captain, private.find_team_mate(captain, member_id));
  select * into after_change from public.signups as found where found.id = signup_id;
  return private.signup_json(after_change);
end
$$;
comment on function api.hand_over_team is 'The captain makes a member the captain. Seat, place on the waitlist and offer go to the member. Whoever has handed it to this member already gets the same answer.';
alter function api.hand_over_team owner to app_definer;
grant execute on function api.hand_over_team to authenticated;

-- signup/api/list_my_signups.sql
create function api.list_my_signups() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  perform private.expire_offers(own.event_id)
  from public.signups as own
  where own.worker_id = own_id and own.status = '待确认' and own.offer_expires_at <= now();
  return (
    select coalesce(jsonb_agg(
      private.signup_json(own) || jsonb_build_object('event', private.event_summary_json(event)) order by own.created_at desc, own.id
    ), '[]')
    from public.signups as own
    join public.events as event on event.id = own.event_id
    where own.worker_id = own_id
  );
end
$$;
comment on function api.list_my_signups is 'The worker''s signups with their events, newest first.';
alter function api.list_my_signups owner to app_definer;
grant execute on function api.list_my_signups to authenticated;

-- signup/api/list_signups.sql
-- Without sorts a page can only be the next rows of the index by number, whatever the planner estimates.
create function api.list_signups(
  event_id uuid, after_number bigint default 0, page_size integer default 100, unmasked boolean default false, pool text default ''
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set enable_sort = off
as $$
declare
  event public.events := private.managed_event(event_id);
  own_id constant uuid := private.current_worker_id();
begin
  perform private.give_numbers(event.id);
  if not unmasked then
    perform private.note_roster_view(event, own_id);
  end if;
  if unmasked and not private.may_see_id_numbers(event.id, own_id) then
    perform private.raise_code(403, 'forbidden');
  end if;
  return private.signup_rows_json(array(
    select signup
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      and coalesce(list_signups.pool, '') in ('', signup.pool)
    order by signup.number
    limit least(greatest(coalesce(page_size, 100), 1), 1000)
  ), event, unmasked);
end
$$;
comment on function api.list_signups is
  'The roster of an organizer''s event by signup number, page by page, of one pool or of all. ID numbers are masked unless a logged export with a reason asks for them.';
alter function api.list_signups owner to app_definer;
grant execute on function api.list_signups to authenticated;

-- signup/api/list_waiting.sql
create function api.list_waiting(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select coalesce(jsonb_agg(line.numbers), '[]')
    from (
      select jsonb_agg(signup.number order by signup.line_number) as numbers
      from public.signups as signup
      where signup.event_id = event.id and signup.status = '候补' and signup.holds_seat and signup.number is not null
      group by signup.pool
    ) as line
  );
end
$$;
comment on function api.list_waiting is 'The waitlists of an organizer''s event, one for each pool: the numbers of the signups in the order of the line, for the export.';
alter function api.list_waiting owner to app_definer;
grant execute on function api.list_waiting to authenticated;

-- signup/api/note_signup.sql
create function api.note_signup(event_id uuid, signup_id uuid, note text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  words constant text := nullif(private.normalize_text(coalesce(note, '')), '');
  signup public.signups;
begin
  perform private.give_numbers(event.id);
  select * into signup from public.signups as found
  where found.id = signup_id and found.event_id = event.id and found.anonymized_at is null for update;
  if signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if length(words) > 200 then
    perform private.raise_code(422, 'invalid_input', 'note 备注最多 200 个字。');
  end if;
  if words is distinct from signup.organizer_note then
    update public.signups as own set organizer_note = words where own.id = signup.id;
    insert into public.signup_events (signup_id, status, note, actor, is_internal)
    values (signup.id, signup.status, coalesce('备注：' || words, '删了备注'),
      private.organizer_words(private.current_worker_id()), true);
  end if;
  return private.signup_record_json(signup.id, event);
end
$$;
comment on function api.note_signup is
  'Writes or removes the organizers'' note about a signup, at any time until the personal data are deleted. The worker never reads it. Repeating the call changes nothing.';
alter function api.note_signup owner to app_definer;
grant execute on function api.note_signup to authenticated;

-- signup/api/redeem_export.sql
create function api.redeem_export(token text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  link private.export_links;
  event public.events;
  pool_counts jsonb;
  row_count integer;
  printed integer;
begin
  update private.export_links as found set redeemed_at = coalesce(found.redeemed_at, now())
  where found.token_hash = private.token_hash(token)
    and case when found.redeemed_at is null then found.expires_at > now() else found.redeemed_at > now() - interval '1 minute' end
  returning * into link;
  if link.token_hash is null then
    perform private.raise_code(410, 'link_expired');
  end if;
  select * into event from private.managed_events(link.worker_id) as managed where managed.id = link.event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if private.role_at(event, link.worker_id) < (case when link.reason is null then '助手' else '负责人' end)::public.organizer_role then
    perform private.raise_code(403, 'role_too_small');
  end if;
  select coalesce(jsonb_object_agg(counted.pool, counted.rows), '{}'), coalesce(sum(counted.rows), 0), coalesce(sum(counted.seated), 0)
  into pool_counts, row_count, printed
  from (
    select signup.pool, count(*) as rows, count(*) filter (where signup.status in ('已确认', '已签到', '未到场')) as seated
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null
    group by signup.pool
  ) as counted;
  perform private.log_access(
    private.organizer_words(link.worker_id),
    format('导出%s（%s%s）', case link.sheet when '报名名单' then '名单' else link.sheet::text end, link.format,
      case when link.reason is null then '' else '，含完整证件号码' end),
    event.title, link.reason, case link.sheet when '报名名单' then row_count else printed end
  );
  return jsonb_build_object(
    'workerId', link.worker_id, 'eventId', event.id, 'eventTitle', event.title, 'sheet', link.sheet, 'format', link.format,
    'printedBy', (select max(organizer.name) from public.organizers as organizer where organizer.bound_worker_id = link.worker_id),
    'unmasked', link.reason is not null, 'rowCount', row_count, 'poolCounts', pool_counts
  );
end
$$;
comment on function api.redeem_export is
  'Redeems the token of a link, and again within a minute for a download that broke off or a look before it; logs each time who exports how many rows, and answers the number of rows of each pool. After that it is link_expired.';
alter function api.redeem_export owner to app_definer;
grant execute on function api.redeem_export to anon, authenticated;

-- signup/api/remind_short_teams.sql
create function api.remind_short_teams(event_id uuid, client_token uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  captain public.signups;
  told integer := 0;
  sent public.event_messages;
begin
  select * into event from public.events as locked where locked.id = event.id for no key update;
  select * into sent from public.event_messages as earlier
  where earlier.event_id = event.id and earlier.client_token = remind_short_teams.client_token;
  if sent.id is not null then
    return private.event_message_json(sent);
  end if;
  if event.state <> '已发布' or event.list_published_at is not null or event.starts_at <= now() then
    perform private.raise_code(409, 'signup_closed');
  end if;
  if (select count(*) from public.event_messages as today
      where today.event_id = event.id and not today.is_for_one and (today.sent_at at time zone 'Asia/Shanghai')::date = private.today()) >= 5 then
    perform private.raise_code(409, 'too_many_event_messages');
  end if;
  for captain in select * from private.short_team_captains(event) loop
    perform private.tell_act(captain, event, '您的队伍还差人',
      format('：您的队伍现在 %s 人，至少要 %s 人。请在 %s 前叫人加入，报名截止时还不够，队伍会解散。',
        (select count(*) from private.live_members(captain.team_id)), event.team_min_size, private.clock_words(event.signup_closes_at)));
    told := told + (captain.worker_id is not null)::integer;
  end loop;
  if told = 0 then
    perform private.refuse_plan('teams', '现在没有缺人的队伍。');
  end if;
  insert into public.event_messages (event_id, client_token, sent_by, audience, body, recipients)
  values (event.id, remind_short_teams.client_token, private.organizer_words(private.current_worker_id()),
    '缺人的队的队长', '提醒缺人的队伍：请队长在报名截止前叫人加入。', told)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;
comment on function api.remind_short_teams is
  'Tells the captain of each team that is too small how many are missing and until when. It counts as one of the five messages of a day; repeating the same clientToken tells nobody.';
alter function api.remind_short_teams owner to app_definer;
grant execute on function api.remind_short_teams to authenticated;

-- signup/api/remove_team_member.sql
create function api.remove_team_member(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  captain constant public.signups := private.lock_own_team(signup_id);
  member public.signups;
begin
  -- Out already: the answer to the first request was lost on the way.
  if exists (
    select from public.signups as former
    where former.id = member_id and former.team_id = captain.team_id and former.status = '已取消'
  ) then
    return private.signup_json(captain);
  end if;
  member := private.find_team_mate(captain, member_id);
  if member.status = '已签到' then
    perform private.raise_code(409, 'already_decided');
  end if;
  perform private.end_signup(member, '队长请出队伍');
  perform private.send_message(member.worker_id, '您不在队伍里了', '队长把您请出了队伍，可以再加入别的队伍。',
    private.signup_link(member.event_id));
  return private.signup_json(captain);
end
$$;
comment on function api.remove_team_member is 'The captain removes a member. The team keeps its seat. Removing again who is out already changes nothing.';
alter function api.remove_team_member owner to app_definer;
grant execute on function api.remove_team_member to authenticated;

-- signup/api/review_signups.sql
create function api.review_signups(event_id uuid, signup_ids uuid[], approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  asked record;
  refusal text;
  decided jsonb := jsonb_build_object();
  outcomes jsonb := jsonb_build_array();
  is_again boolean;
begin
  if coalesce(cardinality(signup_ids), 0) not between 1 and 200 then
    perform private.raise_code(422, 'invalid_input', 'ids');
  end if;
  perform private.lock_pools(event.id);
  select * into event from public.events as found where found.id = event.id;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  -- A request whose answer was lost finds nobody waiting.
  is_again := not exists (
    select from public.signups as signup
    where signup.id = any (signup_ids) and signup.event_id = event.id and signup.status = '待审核'
  );
  for asked in
    select wished.id, signup.id is not null as is_here, signup.status = '待审核' as is_waiting,
      coalesce(captain.id, signup.id) as decided_id
    from (select distinct unnest(signup_ids) as id) as wished
    left join public.signups as signup on signup.id = wished.id and signup.event_id = event.id
    left join public.signups as captain
      on captain.team_id = signup.team_id and captain.holds_seat and captain.status = '待审核'
    order by coalesce(captain.line_number, signup.line_number) nulls last, signup.line_number
  loop
    refusal := case
      when not asked.is_here then 'not_found'
      when not asked.is_waiting and not (is_again and private.was_reviewed(asked.id, approve, reason)) then 'already_decided'
    end;
    if refusal is null and asked.is_waiting then
      -- A team is decided once, by whichever of its members was chosen first.
      if not decided ? asked.decided_id::text then
        decided := decided || jsonb_build_object(asked.decided_id::text,
          private.decide_signup(asked.decided_id, event, approve, reason));
      end if;
      refusal := decided ->> asked.decided_id::text;
    end if;
    outcomes := outcomes || jsonb_build_object(
      'id', asked.id, 'refusal', refusal,
      'status', (select signup.status from public.signups as signup where signup.id = asked.id and signup.event_id = event.id)
    );
  end loop;
  return outcomes;
end
$$;
comment on function api.review_signups is
  'Accepts or refuses up to 200 signups in the order of arrival, whatever the order of the request; a member''s row decides the whole team. Each is answered with its status or a refusal: not_found, already_decided, event_full. A request that the same organizer sends again, when nobody in it waits any more, changes nothing and is answered with the statuses.';
alter function api.review_signups owner to app_definer;
grant execute on function api.review_signups to authenticated;

-- signup/api/search_signups.sql
create function api.search_signups(
  event_id uuid, query text default '', status text default '', pool text default '', after_number bigint default 0,
  page_size integer default 50, only_same boolean default false
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set enable_sort = off
as $$
declare
  same uuid[];
  event public.events := private.managed_event(event_id);
  words constant text := private.compare_key(coalesce(query, ''));
  -- One character is a family name: 马 means nobody from 马鞍山.
  is_wide constant boolean := length(words) >= 2 and words !~ '^\d+$';
  places text[];
begin
  if is_wide then
    places := array(
      select listed.region_code from public.trade_unions as listed
      where listed.region_code is not null and strpos(private.compare_key(listed.region_name), words) > 0
    );
  end if;
  perform private.give_numbers(event.id);
  perform private.note_roster_view(event, private.current_worker_id());
  if only_same then
    same := private.list_likely_same(event.id);
  end if;
  return private.signup_rows_json(array(
    select signup
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      and (not coalesce(only_same, false) or signup.id = any (same))
      and (coalesce(search_signups.status, '') in ('', signup.status::text))
      and (coalesce(search_signups.pool, '') in ('', signup.pool))
      and (
        words = '' or strpos(private.compare_key(signup.full_name), words) > 0 or lower(signup.seat_label) = words
        or (words ~ '^\d{3,11}$' and right(signup.phone, length(words)) = words)
        or (is_wide and (
          strpos(private.compare_key(signup.employer), words) > 0
          or signup.region_code = any (places) or left(signup.region_code, 4) || '00' = any (places)
        ))
        or exists (select from public.teams as team where team.id = signup.team_id and strpos(private.compare_key(team.name), words) > 0)
      )
    order by signup.number
    limit least(greatest(coalesce(page_size, 50), 1), 200)
  ), event, false, true);
end
$$;
comment on function api.search_signups is
  'The roster page by page, by signup number: by name, last digits of the phone, employer, county or city, seat or team, and by status and pool, or only those who may be one person twice. ID numbers are masked.';
alter function api.search_signups owner to app_definer;
grant execute on function api.search_signups to authenticated;

-- signup/api/sign_up_for_event.sql
create function api.sign_up_for_event(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (signup ->> 'clientToken')::uuid;
  session constant integer := (signup ->> 'session')::integer;
  seen record;
  now_held record;
  event public.events;
  place public.signups;
  placed record;
  made public.signups;
begin
  signup := private.with_child(own_id, signup);
  select asked as event, pools.pool,
    -- The order leaves the planner only the index of one person, whatever it knows of a table that fills in a second.
    exists (
      select from (
        select from public.signups as earlier where earlier.worker_id = own_id and earlier.event_id = asked.id
        order by earlier.client_token limit 1
      ) as tried
    ) as has_tried,
    exists (
      select from public.signups as late
      where late.status = '待确认' and late.offer_expires_at <= now() and late.event_id = asked.id and late.pool = pools.pool
    ) as has_late_offers,
    asked.state = '已发布' and not asked.signup_is_closed and not asked.needs_review and asked.team_min_size is null
      and now() >= asked.signup_opens_at and now() < least(asked.signup_closes_at, asked.starts_at)
      and pools.pool is not null and asked.waitlist_size <= (
        select coalesce(sum(part.waiting), 0) from private.lines as part
        where part.event_id = asked.id and part.pool = pools.pool
      )
      and (asked.waitlist_size > 0 or not exists (
        select from public.seats as free
        where free.event_id = asked.id and free.pool = pools.pool and free.signup_id is null
      )) as is_full
  into seen
  from public.events as asked
  left join lateral (
    select own.pool from public.event_pools as own
    where own.event_id = asked.id and private.fits_pool(own, asked.starts_at, signup)
    order by own.place limit 1
  ) as pools on true
  where asked.id = sign_up_for_event.event_id;
  if seen.is_full and not seen.has_tried and not seen.has_late_offers then
    -- Not by private.raise_code, because thousands are refused in the second an event opens.
    raise exception using errcode = 'PT409', message = 'event_full', detail = '';
  end if;

  if seen.has_tried then
    made := private.submitted_signup(own_id, event_id, token);
    if made.id is not null then
      return private.own_signup_json(made, seen.event);
    end if;
    perform private.check_attempts(own_id, event_id, session, (signup ->> 'childId')::uuid);
  end if;
  -- The phone and the event as they stay until the end: whoever verifies a phone or changes the event waits, or came first.
  select account.phone_hash into place.person_hash from private.worker_accounts as account
  where account.worker_id = own_id for share;
  perform private.hold_event(event_id);
  select held as event, pools.pool into now_held
  from public.events as held
  left join lateral (
    select own.pool from public.event_pools as own
    where own.event_id = held.id and private.fits_pool(own, held.starts_at, signup)
    order by own.place limit 1
  ) as pools on true
  where held.id = sign_up_for_event.event_id;
  event := private.in_session(now_held.event, session);
  perform private.check_open(event);
  if event.list_published_at is not null then
    perform private.raise_code(409, 'signup_closed');
  end if;
  if now_held.pool is null then
    perform private.refuse_without_pool(event.id, signup);
  end if;
  if session is not null then
    perform private.check_other_sessions(event.id, own_id, session, (signup ->> 'childId')::uuid);
  end if;
  perform private.check_conditions(event, signup);
  perform private.check_own_answers(event.id, signup -> 'answers',
    event.team_min_size is null or nullif(trim(signup ->> 'invitationCode'), '') is null);
  perform private.check_team_name(event, signup);
  if seen.has_late_offers then
    perform private.expire_offers(event.id, now_held.pool);
  end if;

  place.worker_id := own_id;
  place.client_token := token;
  place.pool := now_held.pool;
  place.session_number := session;
  select * into placed from private.place_signup(event, place, signup);
  if placed.signup_id is null then
    -- The place may have gone to this very submission, which arrived twice at once.
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is null then
      perform private.raise_code(case placed.refusal when 'team_not_found' then 404 else 409 end, placed.refusal);
    end if;
    return private.own_signup_json(made, event);
  end if;

  select * into made from public.signups as placed_signup where placed_signup.id = placed.signup_id;
  insert into public.signup_events (signup_id, status, note)
  values (made.id, made.status, case when not made.holds_seat then '加入队伍' end);
  if not made.holds_seat then
    perform private.tell_captain(made);
  elsif event.max_difference is not null and made.status = '已确认' then
    perform private.promote_waiting(event.id, made.pool);
  end if;
  return private.own_signup_json(made, event);
end
$$;
comment on function api.sign_up_for_event is
  'First one read tells whether the event is full, then the conditions are checked, then there is a seat, a place on the waitlist, or event_full. One live signup for each worker or child of theirs, verified phone and ID number, for the event or for each session where they are chosen. Repeating the same clientToken gives the same signup.';
alter function api.sign_up_for_event owner to app_definer;
grant execute on function api.sign_up_for_event to authenticated;

-- signup/api/sign_up_for_sessions.sql
create function api.sign_up_for_sessions(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  token constant uuid := (signup ->> 'clientToken')::uuid;
  number integer;
  made jsonb;
  first_made jsonb;
begin
  if token is null or jsonb_typeof(signup -> 'sessions') is distinct from 'array' or signup -> 'sessions' = '[]' then
    perform private.raise_code(422, 'invalid_input', 'sessions');
  end if;
  -- Seats of several pools, so in the order of whoever locks them all.
  perform private.hold_event(event_id);
  perform private.lock_pools(event_id);
  for number in select distinct wish::integer from jsonb_array_elements_text(signup -> 'sessions') as wish order by 1 loop
    made := api.sign_up_for_event(event_id, (signup - 'sessions') || jsonb_build_object(
      'session', number, 'clientToken', md5(token::text || number)::uuid));
    first_made := coalesce(first_made, made);
  end loop;
  return first_made;
end
$$;
comment on function api.sign_up_for_sessions is
  'Signs up for each of the chosen sessions, or for none of them, and answers the signup of the first. Repeating the same clientToken gives the same signups.';
alter function api.sign_up_for_sessions owner to app_definer;
grant execute on function api.sign_up_for_sessions to authenticated;

-- signup/private/act_fault.sql
-- The order of the lines is the order of reasons: what holds for the whole event comes first.
create function private.act_fault(act text, signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  is_captain constant boolean := signup.team_id is not null and signup.holds_seat;
begin
  return case
    when event.state = '已取消' then '活动已经取消，名单不能再改。'
    when event.ends_at <= now() then '活动已经结束，名单不能再改。'
    when act = '更正' then case
      when signup.status in ('未通过', '已取消') then format('这份报名现在是“%s”，不用更正。', signup.status) end
    when act = '移除' then case
      when signup.status = '已签到' then '这个人已经签到。签错了，请先在“签到记录”里撤销签到，再移除。'
      when signup.status in ('未通过', '已取消', '未到场') then format('这份报名现在是“%s”，不占名额，不用移除。', signup.status) end
    when signup.team_id is not null and not signup.holds_seat then '队员随队伍一起变，请在队长那一行操作。'
    when is_captain and exists (
      select from private.live_members(signup.team_id) as mate where mate.status = '已签到'
    ) then '队里已经有人签到，不能再改这支队伍。'
    when act = '递补' then private.promotion_fault(signup, event)
    when event.starts_at <= now() then '活动已经开始，只能移除或者签到。'
    when act = '移到候补' then case
      when signup.status not in ('已确认', '待确认') then format('这份报名现在是“%s”，没有名额可以让出来。', signup.status)
      when event.waitlist_size = 0 then '这场活动没有候补。请先在“修改”里设置候补人数，或者用“移除”。'
      when not private.is_anybody_waiting(event.id, signup.pool)
        then '现在没有别人候补，让出的名额马上又会轮到本人。不让参加请用“移除”。' end
    when act = '撤回审核' then private.take_back_fault(signup, event)
    else '没有这种操作。'
  end;
end
$$;
comment on function private.act_fault is
  'Why an organizer cannot do this to a signup of a locked pool now, as a Chinese sentence, or null. Acts: 更正, 移除, 递补, 移到候补, 撤回审核.';
grant execute on function private.act_fault to app_definer;

-- signup/private/adding_fault.sql
create function private.adding_fault(event public.events, signup jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  same public.signups;
begin
  select * into same from public.signups as live
  where live.event_id = event.id and live.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    and live.session_number is not distinct from (signup ->> 'session')::integer
    and private.compare_key(live.full_name) = private.compare_key(signup ->> 'fullName')
    and (live.phone = signup ->> 'phone' or live.birth_date = (signup ->> 'birthDate')::date)
  limit 1;
  return case
    when event.state = '已取消' then '活动已经取消，不能再加人。'
    when event.state = '草稿' then '活动还没有发布，发布以后才能加人。'
    when event.starts_at <= now() then '活动已经开始，不能再代报名。'
    when now() < event.signup_opens_at then '报名还没有开始，到时间才能加人。'
    when event.list_published_at is not null or event.signup_is_closed or event.signup_closes_at <= now()
      then '报名已经截止，名单已经定下来。要加人请先重新开放报名，或者把截止时间改晚，加完再关闭。'
    when same.id is not null
      then format('%s 已经报过名了（%s），请在名单里查找，不要重复报名。', same.full_name, same.status)
  end;
end
$$;
comment on function private.adding_fault is
  'Why an organizer cannot add this person to an event now, as a Chinese sentence, or null. The same name with the same phone or birth date is the same person.';
grant execute on function private.adding_fault to app_definer;

-- signup/private/addressed.sql
create function private.addressed(signup public.signups) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when signup.guardian_name is null then '' else format('%s：', signup.full_name) end;
end
$$;
comment on function private.addressed is
  'How a message about a signup begins: with the child''s name for a guardian, who may have signed up several, otherwise with nothing.';
grant execute on function private.addressed to app_definer;

-- signup/private/anonymize_signups.sql
create function private.anonymize_signups() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  over_event public.events;
  anonymized integer := 0;
begin
  for over_event in
    select * from public.events as event
    where event.anonymized_at is null and event.ends_at + make_interval(days => event.retention_days) < now()
    order by event.id
  loop
    delete from private.signup_secrets as secret using public.signups as signup
    where signup.id = secret.signup_id and signup.event_id = over_event.id;
    update public.signup_events as change set note = null
    from public.signups as signup
    where signup.id = change.signup_id and signup.event_id = over_event.id and change.note is not null;
    update public.messages as message set body = '活动已结束，内容已清除。'
    where message.link = private.signup_link(over_event.id)
      and message.worker_id in (select signup.worker_id from public.signups as signup where signup.event_id = over_event.id);
    update public.event_messages as sent set body = '已清除' where sent.event_id = over_event.id;
    update public.event_feedback as given set comment = null where given.event_id = over_event.id;
    update public.event_closings as closing set list = null, salt = null where closing.event_id = over_event.id;
    update public.teams as team set name = '已清除', anonymized_at = now() where team.event_id = over_event.id;
    update public.signups as signup
    set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, introduction = null,
      nickname = null, answers = '{}', id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null, organizer_note = null, child_id = null, guardian_name = null, anonymized_at = now()
    where signup.event_id = over_event.id;
    update public.events as event set anonymized_at = now() where event.id = over_event.id;
    anonymized := anonymized + 1;
  end loop;
  return anonymized;
end
$$;
comment on function private.anonymize_signups is 'Deletes the personal data of signups after an event''s retention period. Sex, region and status stay for statistics.';
grant execute on function private.anonymize_signups to app_definer;

-- signup/private/answer_for_log.sql
create function private.answer_for_log(question text, answer jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  words constant text := private.answer_words(answer);
begin
  return coalesce(case question
    when 'phone' then private.mask_phone(words)
    when 'idNumber' then private.mask_id_number(words)
    when 'regionCode' then (select place.region_name from public.trade_unions as place where place.region_code = words limit 1)
  end, left(words, 60), '空');
end
$$;
comment on function private.answer_for_log is 'An answer in the history of a signup: phone and ID number masked, a place by its name, long texts cut.';
grant execute on function private.answer_for_log to app_definer;

-- signup/private/answer_words.sql
create function private.answer_words(answer jsonb) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case jsonb_typeof(answer)
    when 'array' then (select string_agg(word, '、' order by place) from jsonb_array_elements_text(answer) with ordinality as chosen (word, place))
    when 'boolean' then case when answer::boolean then '是' else '否' end
    else answer #>> '{}'
  end;
end
$$;
comment on function private.answer_words is 'An answer of signups.answers for staff: several words joined by 、, yes and no in Chinese.';
grant execute on function private.answer_words to app_definer, staff;

-- signup/private/asks_introduction.sql
create function private.asks_introduction(kind public.event_kind) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return kind in ('婚恋交友');
end
$$;
comment on function private.asks_introduction is
  'Whether participants meet each other: hasIntroductions of shared/event/event-kind.ts, from which npm run generate writes the list.';
grant execute on function private.asks_introduction to app_definer, staff;

-- signup/private/check_attempts.sql
create function private.check_attempts(worker_id uuid, event_id uuid, session integer, child_id uuid) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  attempts integer;
  refused integer;
begin
  select count(*), count(*) filter (where earlier.status = '未通过') into attempts, refused
  from public.signups as earlier
  where earlier.worker_id = check_attempts.worker_id and earlier.event_id = check_attempts.event_id
    and earlier.session_number is not distinct from check_attempts.session
    and earlier.child_id is not distinct from check_attempts.child_id;
  if attempts >= 10 or refused >= 3 then
    perform private.raise_code(409, 'signup_limit_reached');
  end if;
end
$$;
comment on function private.check_attempts is
  'After a refusal a person may try twice more, and nobody signs up and cancels more than ten times.';
grant execute on function private.check_attempts to app_definer;

-- signup/private/check_conditions.sql
create function private.check_conditions(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  sex constant text := signup ->> 'sex';
  age constant integer := extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  is_child constant boolean := nullif(trim(signup ->> 'guardianName'), '') is not null;
  failed constant text := case
    when sex is null or sex not in ('男', '女') then 'sex'
    when is_child and event.attendees = '职工' then 'no_children'
    when not is_child and event.attendees = '孩子' then 'children_only'
    when is_child and age not between coalesce(event.child_min_age, 0) and coalesce(event.child_max_age, 17) then 'child_age'
    when not is_child and sex = '男' and age not between coalesce(event.male_min_age, 0) and coalesce(event.male_max_age, 200) then 'age'
    when not is_child and sex = '女' and age not between coalesce(event.female_min_age, 0) and coalesce(event.female_max_age, 200) then 'age'
    when event.region_codes is not null and not private.is_in_regions(signup ->> 'regionCode', event.region_codes) then 'region'
    when event.employers is not null and not private.is_listed_employer(signup ->> 'employer', event.employers) then 'employer'
    when event.marital_statuses is not null
      and not coalesce(signup ->> 'maritalStatus' = any (event.marital_statuses), false) then 'marital_status'
    when signup #>> '{answers,companions}' is not null
      and private.count_companions(signup #>> '{answers,companions}') > event.companions then 'companions'
    when event.needs_pledge and signup ->> 'pledgeVersion' is null then 'pledge'
    when event.asks_id_number and signup ->> 'idNumber' is null then 'id_number'
    when event.asks_id_number and (
      substr(signup ->> 'idNumber', 7, 8) <> to_char((signup ->> 'birthDate')::date, 'YYYYMMDD')
      or (substr(signup ->> 'idNumber', 17, 1)::integer % 2 = 1) <> (sex = '男')
    ) then 'id_number_matches'
  end;
begin
  if failed is not null then
    perform private.raise_code(422, 'condition_not_met', failed);
  end if;
  if signup ->> 'consentVersion' is null then
    perform private.raise_code(422, 'consent_missing');
  end if;
  perform private.check_signup(signup);
end
$$;
comment on function private.check_conditions is
  'Refuses a person who does not fit, with the condition as detail: sex, no_children, children_only, child_age and age (on the event''s day), region, employer, marital_status, companions, pledge, id_number, id_number_matches (GB 11643: digits 7–14 are the birth date, digit 17 is odd for men).';
grant execute on function private.check_conditions to app_definer;

-- signup/private/check_open.sql
create function private.check_open(event public.events) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if event.id is null or event.state = '草稿' then
    perform private.raise_code(404, 'not_found');
  elsif event.cancelation_told_at is not null then
    perform private.raise_code(409, 'event_canceled');
  elsif now() < event.signup_opens_at then
    perform private.raise_code(409, 'signup_not_open');
  elsif now() >= event.signup_closes_at or now() >= event.starts_at or event.signup_is_closed or event.state = '已取消' then
    perform private.raise_code(409, 'signup_closed');
  end if;
end
$$;
comment on function private.check_open is 'Refuses a signup that is too early, too late, or for an event that does not take place.';
grant execute on function private.check_open to app_definer;

-- signup/private/check_other_sessions.sql
create function private.check_other_sessions(event_id uuid, worker_id uuid, number integer, child_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- One after the other, or two sessions chosen at once would not see each other.
  perform pg_advisory_xact_lock(hashtextextended(worker_id::text || event_id::text, 0));
  if exists (
    select from public.signups as own
    join public.event_sessions as held on held.event_id = own.event_id and held.number = own.session_number
    join public.event_sessions as wished on wished.event_id = own.event_id and wished.number = check_other_sessions.number
    where own.event_id = check_other_sessions.event_id and own.worker_id = check_other_sessions.worker_id
      and own.child_id is not distinct from check_other_sessions.child_id
      and own.status in ('待审核', '已确认', '候补', '待确认', '已签到') and held.number <> wished.number
      and held.starts_at < wished.ends_at and wished.starts_at < held.ends_at
  ) then
    perform private.raise_code(409, 'sessions_overlap');
  end if;
end
$$;
comment on function private.check_other_sessions is 'Nobody has two sessions of an event at the same time.';
grant execute on function private.check_other_sessions to app_definer;

-- signup/private/check_own_answers.sql
create function private.check_own_answers(event_id uuid, answers jsonb, is_captain boolean, changed text[] default null) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  question public.event_questions;
  answer jsonb;
  fault text;
begin
  for question in
    select * from public.event_questions as asked where asked.event_id = check_own_answers.event_id order by asked.place, asked.id
  loop
    continue when changed is not null and question.id::text <> all (changed);
    answer := nullif(answers -> question.id::text, 'null');
    fault := case
      when answer is not null then private.own_answer_fault(question, answer)
      when question.is_needed and question.retired_at is null and (is_captain or not question.is_of_captain)
        then format('请回答“%s”。', question.title)
    end;
    if fault is not null then
      perform private.raise_code(422, 'invalid_input', format('%s %s', question.id, fault));
    end if;
  end loop;
end
$$;
comment on function private.check_own_answers is
  'Refuses a signup that leaves out what the organizer needs to know, or whose answers do not fit, with a sentence at the question''s id. Answers to a question that was just retired stay. With `changed` only these are judged.';
grant execute on function private.check_own_answers to app_definer;

-- signup/private/check_signup.sql
-- What the functions have checked question by question. A leaked token of a worker calls without them.
create function private.check_signup(signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  wrong constant text := case
    when coalesce(length(signup ->> 'fullName'), 0) not between 1 and 40 then 'fullName'
    when coalesce(signup ->> 'phone', '') !~ '^1[3-9][0-9]{9}$' then 'phone'
    when length(signup ->> 'guardianName') > 40 then 'guardianName'
    when length(signup ->> 'employer') > 60 then 'employer'
    when signup ->> 'regionCode' !~ '^[0-9]{6}$' then 'regionCode'
    when length(signup ->> 'introduction') > 200 then 'introduction'
    when length(signup ->> 'nickname') > 12 then 'nickname'
    when jsonb_typeof(coalesce(signup -> 'answers', '{}')) <> 'object' or octet_length((signup -> 'answers')::text) > 20000 then 'answers'
    when length(signup ->> 'consentVersion') > 40 then 'consentVersion'
    when length(signup ->> 'pledgeVersion') > 40 then 'pledgeVersion'
    when private.holds_id_number(concat_ws(E'\n', signup ->> 'fullName', signup ->> 'guardianName', signup ->> 'employer', signup ->> 'introduction',
      signup ->> 'nickname', signup ->> 'answers')) then 'answers'
  end;
begin
  if wrong is not null then
    perform private.raise_code(422, 'invalid_input', wrong);
  end if;
end
$$;
comment on function private.check_signup is
  'Refuses a signup whose phone, lengths or shapes no form lets through, and a whole ID number outside idNumber (invalid_input with the question).';
grant execute on function private.check_signup to app_definer;

-- signup/private/check_team_name.sql
create function private.check_team_name(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if event.team_min_size is not null and nullif(trim(signup ->> 'invitationCode'), '') is null
    and length(private.normalize_text(coalesce(signup ->> 'teamName', ''))) not between 2 and 20 then
    perform private.raise_code(422, 'team_needed');
  end if;
end
$$;
comment on function private.check_team_name is 'For events with teams: a signup has an invitation or names a new team.';
grant execute on function private.check_team_name to app_definer;

-- signup/private/close_signups.sql
-- An event that is being edited or signed up for is closed later: a minute later, or at its next read.
create function private.close_signups(only_event_id uuid default null) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  closed integer := 0;
begin
  for event in
    select * from public.events as due
    where due.state = '已发布' and due.list_published_at is null and due.anonymized_at is null
      and (due.signup_closes_at <= now() or due.signup_is_closed) and due.signup_opens_at <= now()
      and (only_event_id is null or due.id = only_event_id)
    order by due.id
  loop
    perform from public.events as free where free.id = event.id for no key update skip locked;
    continue when not found;
    -- A job may hold pools for which somebody who is signing up waits, so the closing does not wait for them.
    continue when not pg_try_advisory_xact_lock(private.signup_gate(event.id));
    perform private.lock_pools(event.id);
    update public.events as closing set list_published_at = now()
    where closing.id = event.id and closing.list_published_at is null
      and (closing.signup_closes_at <= now() or closing.signup_is_closed)
    returning * into event;
    if event.id is not null then
      perform private.dissolve_small_teams(event);
      perform private.give_numbers(event.id);
      perform private.publish_list(event);
      closed := closed + 1;
    end if;
  end loop;
  return closed;
end
$$;
comment on function private.close_signups is
  'For events whose signups have closed: dissolves teams that are too small, fixes the list and publishes its hash, once for each closing. Reads call it too.';
grant execute on function private.close_signups to app_definer;

-- signup/private/closing_line.sql
create function private.closing_line(signup public.signups) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select substring(latest.list from '(?n)^' || signup.number || ' [^ \n]+ [^ \n]+ '
      || encode(sha256(convert_to(latest.salt || ':' || signup.id::text, 'UTF8')), 'hex') || '$')
    from (
      select closing.list, closing.salt from public.event_closings as closing
      where closing.event_id = signup.event_id order by closing.id desc limit 1
    ) as latest
  );
end
$$;
comment on function private.closing_line is 'The line of a signup in the last published list, or null.';
grant execute on function private.closing_line to app_definer;

-- signup/private/count_companions.sql
create function private.count_companions(words text) returns integer
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select count(*) from regexp_split_to_table(coalesce(words, ''), '[、，,；;\s]+') as name where name <> '');
end
$$;
comment on function private.count_companions is 'How many people the answer about companions names: between names stands 、, a comma or a space.';
grant execute on function private.count_companions to app_definer;

-- signup/private/count_for_person.sql
-- A signup from before the phone was verified counts for the person from now on. When the person has a signup by
-- another account, that one stays and this one ends: never two live signups for one person.
create function private.count_for_person(signup_id uuid, new_hash bytea) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.signups;
begin
  select * into made from public.signups as own where own.id = signup_id for update;
  if made.status not in ('待审核', '已确认', '候补', '待确认') then
    return;
  end if;
  update public.signups as own set person_hash = case when made.guardian_name is null then new_hash
    else private.child_hash(made.full_name, made.birth_date, new_hash) end where own.id = made.id;
exception when unique_violation then
  -- Found by the index and not by a look: the other one may be signing up, or verify the same phone, at this moment.
  perform private.end_signup(made, '这个手机号已经报过名');
  perform private.send_message(made.worker_id, '重复的报名已取消', private.addressed(made) || '您验证的手机号在这场活动已经有一份报名，这一份取消了。',
    private.signup_link(made.event_id));
end
$$;
comment on function private.count_for_person is 'Connects a live signup of a locked pool with a verified phone, or ends it when that person has another.';
grant execute on function private.count_for_person to app_definer;

-- signup/private/count_line.sql
create function private.count_line(event_id uuid, pool text) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(sum(part.waiting), 0) from private.lines as part
    where part.event_id = count_line.event_id and part.pool = count_line.pool
  );
end
$$;
comment on function private.count_line is 'The number of people who wait in a pool.';
grant execute on function private.count_line to app_definer;

-- signup/private/count_seats.sql
create function private.count_seats(event_id uuid)
returns table (pool text, capacity integer, taken integer, waiting integer)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  select pools.pool, pools.capacity,
    pools.capacity - (
      select count(*)::integer from public.seats as free
      where free.event_id = pools.event_id and free.pool = pools.pool and free.signup_id is null
    ),
    (
      select count(*)::integer from public.signups as line
      where line.event_id = pools.event_id and line.pool = pools.pool and line.status = '候补' and line.holds_seat
    )
  from public.event_pools as pools where pools.event_id = count_seats.event_id
  order by pools.place, pools.pool;
end
$$;
comment on function private.count_seats is
  'The seats of an event for people, by pool. Free ones are counted, so a full pool costs nothing.';
grant execute on function private.count_seats to app_definer;

-- signup/private/decide_signup.sql
-- One decision under the lock of the signup's pool: the new status, or why it could not be decided.
create function private.decide_signup(signup_id uuid, event public.events, approve boolean, reason text, out refusal text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  reviewed public.signups;
  decided public.signup_status;
  label text;
begin
  select * into reviewed from public.signups as found where found.id = signup_id for update;
  if reviewed.status <> '待审核' or (not reviewed.holds_seat and not exists (
    select from private.live_members(reviewed.team_id) as captain where captain.holds_seat and captain.status <> '待审核'
  )) then
    refusal := 'already_decided';
    return;
  end if;
  if approve and reviewed.has_taken_id_number then
    begin
      update public.signups as found set has_taken_id_number = false where found.id = signup_id;
    exception when unique_violation then
      refusal := 'id_number_taken';
      return;
    end;
  end if;
  event := private.in_session(event, reviewed.session_number);
  if not approve then
    decided := '未通过';
  elsif reviewed.holds_seat then
    perform private.expire_offers(event.id, reviewed.pool);
    select place.status, place.label into decided, label
    from private.find_place(event, reviewed.pool, reviewed.id) as place;
  else
    -- A member follows the captain, as if joining now.
    select case captain.status when '待确认' then '候补' when '已签到' then '已确认' else captain.status end,
      case when captain.status in ('已确认', '已签到') then private.member_label(captain) end into decided, label
    from private.live_members(reviewed.team_id) as captain where captain.holds_seat;
  end if;
  if decided is null then
    refusal := 'event_full';
    return;
  end if;
  update public.signups as found
  set status = decided, seat_label = label, review_reason = nullif(trim(decide_signup.reason), '')
  where found.id = signup_id
  returning * into reviewed;
  perform private.record_signup_status(reviewed.id, reviewed.status, reviewed.review_reason,
    private.organizer_words(private.current_worker_id()));
  perform private.send_message(reviewed.worker_id, format('报名%s', case reviewed.status
      when '已确认' then '成功' when '候补' then '通过，进入候补' else '没有通过' end),
    private.addressed(reviewed) || private.event_words(event) || case reviewed.status
      when '已确认' then format('报名成功，座位号 %s。', reviewed.seat_label) || private.contact_words(event)
      when '候补' then '名额已满，您进入了候补，有名额会通知您。'
      else format('没有通过。%s', coalesce(reviewed.review_reason, '')) end,
    private.signup_link(event.id));
  if event.max_difference is not null and reviewed.status = '已确认' then
    perform private.promote_waiting(event.id, reviewed.pool);
  end if;
end
$$;
comment on function private.decide_signup is
  'Accepts a pending signup of a locked pool (a seat, or the waitlist in signup order) or refuses it, and tells the worker. Returns a code when that is not possible.';
grant execute on function private.decide_signup to app_definer;

-- signup/private/dissolve_small_teams.sql
create function private.dissolve_small_teams(event public.events) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
begin
  if event.team_min_size is null then
    return;
  end if;
  for captain in
    select * from private.short_team_captains(event)
  loop
    perform private.end_team(captain, format('报名截止时不满 %s 人，队伍解散', event.team_min_size));
  end loop;
end
$$;
comment on function private.dissolve_small_teams is
  'At closing a team below the minimum gives its seat to the next. It begins at the end of the line, so that no seat goes to a team that dissolves next.';
grant execute on function private.dissolve_small_teams to app_definer;

-- signup/private/end_signup.sql
-- Ends a live signup of a locked pool: a waiting person leaves the line, a seat goes to the next.
create function private.end_signup(signup public.signups, note text, actor text default null) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  ended public.signups;
begin
  if signup.team_id is not null and signup.holds_seat then
    perform private.hand_over_team(signup);
  end if;
  update public.signups as own set status = '已取消', offer_expires_at = null, seat_label = null where own.id = signup.id
  returning * into ended;
  perform private.record_signup_status(ended.id, '已取消', note, actor);
  perform private.pass_on_seat(ended);
  return ended;
end
$$;
comment on function private.end_signup is
  'Cancels a signup in the state it had when its pool was locked, with a note for its history. A seat is offered to the next in the same transaction. When a captain leaves, the member who joined first gets the team.';
grant execute on function private.end_signup to app_definer;

-- signup/private/end_team.sql
create function private.end_team(captain public.signups, note text, actor text default null) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.signups as own set status = '已取消', offer_expires_at = null, seat_label = null where own.id = captain.id;
  perform private.record_signup_status(captain.id, '已取消', note, actor);
  perform private.send_message(captain.worker_id, '队伍已解散', note || '。', private.signup_link(captain.event_id));
  perform private.pass_on_seat(captain);
end
$$;
comment on function private.end_team is 'Ends a whole team of a locked pool. Its members follow, and its seat goes to the next.';
grant execute on function private.end_team to app_definer;

-- signup/private/event_closing_json.sql
create function private.event_closing_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object('closedAt', closing.closed_at, 'hash', closing.list_hash, 'count', closing.signup_count)
    from public.event_closings as closing
    where closing.event_id = event_closing_json.event_id
    order by closing.id desc
    limit 1
  );
end
$$;
comment on function private.event_closing_json is 'The hash that was published at the last closing of signups, or null.';
grant execute on function private.event_closing_json to app_definer;

-- signup/private/expire_offers.sql
create function private.expire_offers(only_event_id uuid default null, only_pool text default null) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  late record;
  expired public.signups;
  passed_on integer := 0;
begin
  for late in
    select signup.id, signup.event_id, signup.pool
    from public.signups as signup
    where signup.status = '待确认' and signup.offer_expires_at <= now()
      and (only_event_id is null or signup.event_id = only_event_id)
      and (only_pool is null or signup.pool = only_pool)
    order by signup.event_id, signup.pool, signup.line_number
  loop
    perform private.lock_pool(late.event_id, late.pool);
    update public.signups as signup set status = '已取消', offer_expires_at = null
    where signup.id = late.id and signup.status = '待确认' and signup.offer_expires_at <= now()
    returning * into expired;
    if found then
      passed_on := passed_on + 1;
      perform private.record_signup_status(expired.id, '已取消', '没有在规定时间内确认，名额给了下一位');
      perform private.send_message(expired.worker_id, '名额已给下一位', private.addressed(expired) || '您没有在规定时间内确认，名额给了候补的下一位。',
        private.signup_link(expired.event_id));
      perform private.pass_on_seat(expired);
    end if;
  end loop;
  return passed_on;
end
$$;
comment on function private.expire_offers is
  'Passes on every seat whose offer has expired. Reads call it too, so the job may run late.';
grant execute on function private.expire_offers to app_definer;

-- signup/private/find_place.sql
-- While there are free seats, nobody waits: each signup takes a row that no other is taking. A signup that finds none locks
-- the pool's row in share mode, which blocks those who free a seat, and looks again. Now it waits for signups that are
-- taking a seat, because one of them may roll back. Only after that is it sure that no seat is free.
-- The seat is locked and written in one block: a row that is locked in a block and written after it keeps both locks as a set
-- (MultiXact), which everybody who passes the row must read.
create function private.find_place(
  event public.events, pool text, signup_id uuid, out status public.signup_status, out label text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  room integer;
begin
  if event.max_difference is null then
    begin
      update public.seats as taken set signup_id = find_place.signup_id
      where taken.event_id = event.id and taken.pool = find_place.pool and taken.number = (
        select free.number from public.seats as free
        where free.event_id = event.id and free.pool = find_place.pool and free.signup_id is null
          and not private.is_anybody_waiting(event.id, find_place.pool)
        order by free.number limit 1
        for update skip locked
      )
      returning taken.label into strict label;
      status := '已确认';
      return;
    exception when no_data_found then
      -- A seat that was given to somebody during this read is locked all the same. Waiting for the pool with this lock could
      -- deadlock with a holder of the pool who waits for the seat, so the block releases it.
      null;
    end;
  end if;

  room := private.lock_line(event, pool);
  if private.is_balanced_seat(event, pool) then
    begin
      update public.seats as taken set signup_id = find_place.signup_id
      where taken.event_id = event.id and taken.pool = find_place.pool and taken.number = (
        select free.number from public.seats as free
        where free.event_id = event.id and free.pool = find_place.pool and free.signup_id is null
          and not private.is_anybody_waiting(event.id, find_place.pool)
        order by free.number limit 1
        for update
      )
      returning taken.label into strict label;
      status := '已确认';
      return;
    exception when no_data_found then
      -- Those who waited for the same last seat would otherwise lock it one after the other, each until the end.
      null;
    end;
  end if;
  if room > 0 then
    status := '候补';
  end if;
end
$$;
comment on function private.find_place is
  'A seat when one is free, nobody waits and it keeps the balance: it is taken for this signup, which may be written later. Otherwise a place on the waitlist, otherwise no status (full). The line is locked until the end.';
grant execute on function private.find_place to app_definer;

-- signup/private/find_team_mate.sql
create function private.find_team_mate(captain public.signups, member_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  member public.signups;
begin
  select * into member from private.live_members(captain.team_id) as other where other.id = member_id and other.id <> captain.id;
  if member.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return member;
end
$$;
comment on function private.find_team_mate is
  'A live member of the captain''s team, never the captain; not_found for anybody else.';
grant execute on function private.find_team_mate to app_definer;

-- signup/private/find_team_place.sql
create function private.find_team_place(
  event public.events, pool text, code text,
  out status public.signup_status, out team_id uuid, out seat_label text, out refusal text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
begin
  perform private.lock_pool(event.id, pool);
  select team.id into team_id from public.teams as team
  where team.event_id = event.id and team.invitation_code = upper(trim(code)) and team.dissolved_at is null
  for update;
  if team_id is null then
    refusal := 'team_not_found';
    return;
  end if;
  if (select count(*) from private.live_members(team_id)) >= event.team_max_size then
    refusal := 'team_full';
    return;
  end if;
  select * into captain from private.live_members(team_id) as member where member.holds_seat;
  status := case captain.status when '待确认' then '候补' when '已签到' then '已确认' else captain.status end;
  if status = '已确认' then
    seat_label := private.member_label(captain);
  end if;
end
$$;
comment on function private.find_team_place is
  'A place in the team with this invitation, under the lock of the pool; otherwise team_not_found or team_full.';
grant execute on function private.find_team_place to app_definer;

-- signup/private/fit_seats.sql
create function private.fit_seats() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  missing constant integer := new.capacity - (
    select count(*) from public.seats as seat where seat.event_id = new.event_id and seat.pool = new.pool
  );
  removed integer;
begin
  if missing >= 0 then
    insert into public.seats (event_id, pool, number, label)
    select new.event_id, new.pool, wanted.number, new.seat_letter || lpad(wanted.number::text, greatest(2, length(wanted.number::text)), '0')
    from generate_series(1, new.capacity) as wanted (number)
    where not exists (
      select from public.seats as seat where seat.event_id = new.event_id and seat.pool = new.pool and seat.number = wanted.number
    )
    order by wanted.number limit missing;
    -- Otherwise private.promote_overlooked gives them out within a minute.
    if private.is_anybody_waiting(new.event_id, new.pool) and private.try_lock_pools(new.event_id) then
      perform private.promote_waiting(new.event_id, new.pool);
    end if;
    return null;
  end if;
  delete from public.seats as gone using (
    select spare.number from public.seats as spare
    where spare.event_id = new.event_id and spare.pool = new.pool and spare.signup_id is null
    order by spare.number desc limit -missing
    for update skip locked
  ) as spare
  where gone.event_id = new.event_id and gone.pool = new.pool and gone.number = spare.number;
  get diagnostics removed = row_count;
  if removed < -missing then
    perform private.refuse('capacity_taken',
      format('已经占用 %s 个名额，不能减少到 %s。', new.capacity - missing - removed, new.capacity));
  end if;
  return null;
end
$$;
comment on function private.fit_seats is
  'Makes as many rows of seats as the capacity. New ones are offered to the waitlist at once, or within a minute when somebody has the other pool of a limited difference. Only free ones are removed, from the last.';
alter function private.fit_seats owner to app_definer;

-- signup/private/fits_pool.sql
create function private.fits_pool(pool public.event_pools, starts_at timestamptz, signup jsonb) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  age integer;
begin
  if pool.session_number is distinct from (signup ->> 'session')::integer or pool.sex <> signup ->> 'sex' then
    return false;
  end if;
  if num_nonnulls(pool.min_age, pool.max_age, pool.region_codes, pool.employers) = 0 then
    return true;
  end if;
  age := extract(year from age((starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  return coalesce(age >= coalesce(pool.min_age, 0) and age <= coalesce(pool.max_age, 200), false)
    and (pool.region_codes is null or private.is_in_regions(signup ->> 'regionCode', pool.region_codes))
    and (pool.employers is null or private.is_listed_employer(signup ->> 'employer', pool.employers));
end
$$;
comment on function private.fits_pool is
  'Whether a person may have a seat of a pool: its session, its sex, its ages on the event''s day, its regions, its employers.';
grant execute on function private.fits_pool to app_definer;

-- signup/private/follow_captain.sql
create function private.follow_captain() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  member public.signups;
  follows public.signup_status;
begin
  for member in
    select * from private.live_members(new.team_id) as live where live.id <> new.id order by live.created_at, live.line_number
  loop
    follows := case
      when new.status in ('未通过', '已取消') then new.status
      when member.has_taken_id_number then member.status
      when new.status = '已确认' and member.status in ('待审核', '候补') then '已确认'
      when new.status in ('候补', '待确认') and member.status = '待审核' then '候补'
      when new.status in ('候补', '待审核') and member.status in ('已确认', '候补') then new.status
    end;
    if follows is not null and follows <> member.status then
      update public.signups as own
      set status = follows, seat_label = case when follows = '已确认' then private.member_label(new) end
      where own.id = member.id;
      perform private.record_signup_status(member.id, follows, '随队伍');
      perform private.send_message(member.worker_id, '队伍的报名有变化',
        format('您的队伍现在是“%s”。', follows), private.signup_link(new.event_id));
    end if;
  end loop;
  if new.status in ('未通过', '已取消') then
    update public.teams as team set dissolved_at = now() where team.id = new.team_id and team.dissolved_at is null;
  end if;
  return null;
end
$$;
comment on function private.follow_captain is
  'Members follow their captain: confirmed, waiting, refused, or out with the whole team. Whose ID number is in already is decided alone.';

-- signup/private/found_team.sql
create function private.found_team(captain public.signups, team_name text) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.teams;
begin
  insert into public.teams (event_id, name, invitation_code)
  values (captain.event_id, trim(team_name), private.invitation_code())
  on conflict do nothing
  returning * into made;
  if made.id is null then
    perform private.raise_code(409, 'team_name_taken');
  end if;
  update public.signups as own set team_id = made.id where own.id = captain.id;
  perform private.queue_text_check(made.event_id, coalesce(captain.worker_id, private.current_worker_id()), '队名', made.id, made.name);
  return made.id;
end
$$;
comment on function private.found_team is
  'Creates a team with this name and the new signup as its captain; team_name_taken when a live team of the event has the name.';
grant execute on function private.found_team to app_definer;

-- signup/private/give_numbers.sql
create function private.give_numbers(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from public.signups as own where own.event_id = give_numbers.event_id and own.number is null) then
    return;
  end if;
  perform from public.events as event where event.id = give_numbers.event_id for no key update;
  update public.signups as own set number = given.number
  from (
    select unnumbered.id, row_number() over (order by unnumbered.line_number) + (
      select coalesce(max(numbered.number), 0) from public.signups as numbered where numbered.event_id = give_numbers.event_id
    ) as number
    from public.signups as unnumbered
    where unnumbered.event_id = give_numbers.event_id and unnumbered.number is null
  ) as given
  where own.id = given.id;
end
$$;
comment on function private.give_numbers is
  'Numbers the signups since the last call, in the order of arrival and without gaps. The caller has locked the event''s row: a counter that every signup writes would serialize them.';
grant execute on function private.give_numbers to app_definer;

-- signup/private/give_seat.sql
create function private.give_seat(event_id uuid, pool text, number integer, signup_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.seats as seat set signup_id = give_seat.signup_id
  where seat.event_id = give_seat.event_id and seat.pool = give_seat.pool and seat.number = give_seat.number;
end
$$;
comment on function private.give_seat is 'Writes the holder of a seat that the caller has locked. Without a number it does nothing.';
grant execute on function private.give_seat to app_definer;

-- signup/private/give_team_to.sql
create function private.give_team_to(captain public.signups, heir public.signups) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captains constant jsonb := (
    select coalesce(jsonb_object_agg(asked.id, captain.answers -> asked.id::text), '{}')
    from public.event_questions as asked
    where asked.event_id = captain.event_id and asked.is_of_captain and captain.answers ? asked.id::text
  );
begin
  update public.signups as old set holds_seat = false, line_number = heir.line_number,
    status = case when old.status = '待确认' then '候补' else old.status end, offer_expires_at = null,
    answers = old.answers - array(select jsonb_object_keys(captains))
  where old.id = captain.id;
  update public.signups as new set holds_seat = true, line_number = captain.line_number,
    status = case when captain.status = '待确认' then '待确认' else new.status end,
    offer_expires_at = captain.offer_expires_at, answers = new.answers || captains
  where new.id = heir.id;
  update public.seats as seat set signup_id = heir.id where seat.signup_id = captain.id;
  if captain.status = '待确认' then
    perform private.record_signup_status(heir.id, '待确认', '接任队长');
    perform private.record_signup_status(captain.id, '候补', '换了队长');
  else
    perform private.record_signup_status(heir.id, heir.status, '接任队长');
  end if;
  perform private.send_message(heir.worker_id, '您是队长了',
    '您接任了队长，名额和排队的位置没有变。',
    private.signup_link(captain.event_id));
end
$$;
comment on function private.give_team_to is 'The seat, the place on the waitlist and the offer go with the team, and so do the answers that only captains give.';
grant execute on function private.give_team_to to app_definer;

-- signup/private/guard_pool_change.sql
create function private.guard_pool_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if tg_op = 'DELETE' then
    if exists (
      select from public.signups as signup where signup.event_id = old.event_id and signup.pool = old.pool
    ) then
      perform private.refuse('pool_in_use', '已经有人报名，不能删除这个名额。');
    end if;
    return old;
  end if;
  if to_jsonb(new) - 'capacity' <> to_jsonb(old) - 'capacity' then
    perform private.refuse('read_only', '只能修改“名额数”（capacity）一列。');
  end if;
  return new;
end
$$;
comment on function private.guard_pool_change is
  'Staff change the number of seats of a pool and nothing else. A pool with signups cannot be removed.';

-- signup/private/guard_signup_history.sql
-- A note of the history may give a reason about the person. Only such a note may be deleted from the history.
create function private.guard_signup_history() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user <> 'app_definer' or new.note is not null
    or to_jsonb(new) - 'note' <> to_jsonb(old) - 'note' then
    perform private.refuse('append_only', '历史记录只能增加，不能修改。');
  end if;
  return new;
end
$$;
comment on function private.guard_signup_history is
  'The history of a signup only grows, until the personal data of its event are deleted.';

-- signup/private/hand_over_team.sql
create function private.hand_over_team(captain public.signups) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  heir public.signups;
begin
  select * into heir from private.live_members(captain.team_id) as member
  where member.id <> captain.id order by member.worker_id is null, member.created_at, member.line_number limit 1;
  if heir.id is null then
    return false;
  end if;
  perform private.give_team_to(captain, heir);
  return true;
end
$$;
comment on function private.hand_over_team is 'A captain leaves: the member who joined first gets the team. False when there is no other member.';
grant execute on function private.hand_over_team to app_definer;

-- signup/private/has_attended.sql
create function private.has_attended(signup public.signups) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.events as event where event.id = signup.event_id and event.finished_at is not null
  ) and signup.status in ('已签到', '已确认');
end
$$;
comment on function private.has_attended is
  'Whether a person was present, once the event is over: checked in, or confirmed when check-in was not used and nobody was marked absent.';
grant execute on function private.has_attended to app_definer;

-- signup/private/hold_event.sql
-- An advisory lock and not a share lock of the row: those who sign up would overtake whoever waits to change the event.
create function private.hold_event(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock_shared(private.signup_gate(event_id));
end
$$;
comment on function private.hold_event is
  'Until the end of the transaction nobody changes, cancels or closes the event. Comes before the locks of pools; what was read before it must be read again.';
grant execute on function private.hold_event to app_definer;

-- signup/private/in_daytime.sql
create function private.in_daytime(moment timestamptz) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  local constant timestamp := moment at time zone 'Asia/Shanghai';
begin
  return case
    when local::time < time '08:00' then (local::date + time '08:00') at time zone 'Asia/Shanghai'
    when local::time >= time '22:00' then (local::date + 1 + time '08:00') at time zone 'Asia/Shanghai'
    else moment
  end;
end
$$;
comment on function private.in_daytime is 'This moment between 08:00 and 22:00 in China, otherwise the next 08:00.';
grant execute on function private.in_daytime to app_definer;

-- signup/private/insert_signup.sql
-- A submission at the place that was found for it. Of the answers with a column only those that the event asks for are kept; in
-- `answers` the functions have left only these.
create function private.insert_signup(event public.events, place public.signups, signup jsonb) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  meets constant boolean := private.asks_introduction(event.kind);
  id_number constant text := case when event.asks_id_number then signup ->> 'idNumber' end;
  guardian constant text := nullif(trim(signup ->> 'guardianName'), '');
  made public.signups;
begin
  insert into public.signups (
    id, event_id, pool, session_number, worker_id, client_token, person_hash, id_number_hash, status, seat_label,
    team_id, holds_seat, full_name, sex, birth_date, phone, employer, region_code, marital_status, introduction,
    nickname, answers, id_number_masked, pledge_version, consent_version, has_taken_id_number, child_id, guardian_name
  )
  values (
    place.id, event.id, place.pool, place.session_number, place.worker_id, place.client_token,
    case when guardian is null or place.person_hash is null then place.person_hash
      else private.child_hash(signup ->> 'fullName', (signup ->> 'birthDate')::date, place.person_hash) end,
    case when id_number is not null then private.keyed_hash(id_number) end, place.status, place.seat_label,
    place.team_id, place.holds_seat,
    signup ->> 'fullName', signup ->> 'sex', (signup ->> 'birthDate')::date, signup ->> 'phone',
    nullif(trim(signup ->> 'employer'), ''), signup ->> 'regionCode',
    case when meets or event.marital_statuses is not null then signup ->> 'maritalStatus' end,
    case when meets then signup ->> 'introduction' end,
    case when meets then signup ->> 'nickname' end,
    coalesce(signup -> 'answers', '{}'),
    case when id_number is not null then private.mask_id_number(id_number) end,
    case when meets or event.needs_pledge then signup ->> 'pledgeVersion' end,
    signup ->> 'consentVersion', coalesce(place.has_taken_id_number, false),
    (signup ->> 'childId')::uuid, guardian
  )
  on conflict do nothing
  returning * into made;
  if made.id is not null and id_number is not null then
    insert into private.signup_secrets (signup_id, id_number) values (made.id, private.encrypt_text(id_number));
  end if;
  return made;
end
$$;
comment on function private.insert_signup is
  'Inserts the signup with its secrets. Returns nothing when a signup with this worker, phone or ID number exists, or this very submission.';
grant execute on function private.insert_signup to app_definer;

-- signup/private/is_anybody_waiting.sql
create function private.is_anybody_waiting(event_id uuid, pool text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.count_line(event_id, pool) > 0;
end
$$;
comment on function private.is_anybody_waiting is 'Whether somebody waits in a pool. Nobody may overtake them.';
grant execute on function private.is_anybody_waiting to app_definer;

-- signup/private/is_balanced_seat.sql
create function private.is_balanced_seat(event public.events, pool text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.max_difference is null or (
    select count(*) + 1 <= event.difference_from
      or count(*) filter (where held.pool = is_balanced_seat.pool) + 1
        - count(*) filter (where held.pool <> is_balanced_seat.pool) <= event.max_difference
    from public.seats as held where held.event_id = event.id and held.signup_id is not null
  );
end
$$;
comment on function private.is_balanced_seat is
  'Whether one more seat in a pool keeps the difference between the sexes. Always true for the first difference_from people. Call it under the locks of both pools.';
grant execute on function private.is_balanced_seat to app_definer;

-- signup/private/is_cancelable.sql
create function private.is_cancelable(status public.signup_status, event public.events) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when status = '已确认' then now() < event.cancel_deadline
    else status in ('待审核', '候补', '待确认') and now() < event.starts_at
  end;
end
$$;
comment on function private.is_cancelable is
  'A confirmed seat can be canceled until the deadline. A waiting person can leave until the event begins.';
grant execute on function private.is_cancelable to app_definer;

-- signup/private/is_listed_employer.sql
create function private.is_listed_employer(employer text, listed text[]) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(employer = any (listed), false) or exists (
    select from unnest(listed) as one where private.compare_key(one) = private.compare_key(employer)
  );
end
$$;
comment on function private.is_listed_employer is 'Whether an employer is on the list, however its name was typed.';
grant execute on function private.is_listed_employer to app_definer, staff;

-- signup/private/keep_line.sql
create function private.keep_line() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.lines as line (event_id, pool, part, waiting, last_offer_at)
  values (new.event_id, new.pool, pg_backend_pid() % 128, case when new.status = '候补' and new.holds_seat then 1 else -1 end,
    case when new.status = '待确认' then now() end)
  on conflict on constraint lines_pkey do update
  set waiting = line.waiting + excluded.waiting, last_offer_at = coalesce(excluded.last_offer_at, line.last_offer_at);
  return null;
end
$$;
comment on function private.keep_line is 'Counts whoever joins or leaves a line, in the part of this connection.';
alter function private.keep_line owner to app_definer;

-- signup/private/last_promotion_at.sql
create function private.last_promotion_at(signup public.signups) returns timestamptz
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select max(part.last_offer_at) from private.lines as part
    where part.event_id = signup.event_id and part.pool = signup.pool
  );
end
$$;
comment on function private.last_promotion_at is 'When somebody of the same pool was last offered a seat.';
grant execute on function private.last_promotion_at to app_definer;

-- signup/private/likely_same.sql
-- A person signs up for few events, so each reason finds its rows by an index of persons, and a page costs what its lines cost.
-- `is true` hides the event from the planner, which knows nothing of a table that fills in a minute and would read all of an event.
create function private.likely_same(signup public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
begin
  if signup.status not in ('待审核', '已确认', '候补', '待确认', '已签到') or signup.anonymized_at is not null then
    return jsonb_build_array();
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', other.id, 'number', other.number, 'status', other.status, 'fullName', other.full_name, 'birthDate', other.birth_date,
      'phone', other.phone, 'employer', other.employer, 'why', found.why
    ) order by other.line_number), '[]')
    from (
      select same.id, jsonb_agg(same.why order by same.place) as why
      from (
        (
          select named.id, 1 as place, '姓名和出生日期一样' as why from public.signups as named
          where (named.event_id = signup.event_id) is true and private.compare_key(named.full_name) = private.compare_key(signup.full_name)
            and named.birth_date = signup.birth_date and named.id <> signup.id
            and named.status in ('待审核', '已确认', '候补', '待确认', '已签到')
          limit 3
        )
        union all
        (
          select called.id, 2, '手机号一样' from public.signups as called
          where (called.event_id = signup.event_id) is true and called.phone = signup.phone
            -- A guardian's phone is that of all their children.
            and called.guardian_name is null and signup.guardian_name is null and called.id <> signup.id
            and called.status in ('待审核', '已确认', '候补', '待确认', '已签到')
          limit 3
        )
        union all
        (
          select numbered.id, 3, '身份证号一样' from public.signups as numbered
          where (numbered.event_id = signup.event_id) is true and numbered.id_number_hash = signup.id_number_hash and numbered.id <> signup.id
            and numbered.status in ('待审核', '已确认', '候补', '待确认', '已签到')
          limit 3
        )
      ) as same
      group by same.id
    ) as found
    join public.signups as other on other.id = found.id and other.session_number is not distinct from signup.session_number
  );
end
$$;
comment on function private.likely_same is
  'Other live signups of the event, or of the same chosen session, that may be the same person, with why: equal name and birth date, phone, or ID number. At most three for each reason.';
grant execute on function private.likely_same to app_definer, staff;

-- signup/private/list_likely_same.sql
create function private.list_likely_same(event_id uuid) returns uuid[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return array(
    select counted.id
    from (
      select signup.id, signup.id_number_hash, signup.guardian_name,
        count(*) over (partition by signup.session_number, signup.phone, signup.guardian_name is null) as by_phone,
        count(*) over (partition by signup.session_number, signup.birth_date, private.compare_key(signup.full_name)) as by_name,
        count(*) over (partition by signup.session_number, signup.id_number_hash) as by_number
      from public.signups as signup
      where signup.event_id = list_likely_same.event_id and signup.anonymized_at is null
        and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    ) as counted
    where (counted.by_phone > 1 and counted.guardian_name is null) or counted.by_name > 1 or (counted.id_number_hash is not null and counted.by_number > 1)
  );
end
$$;
comment on function private.list_likely_same is 'The live signups of an event for which private.likely_same finds another.';
grant execute on function private.list_likely_same to app_definer;

-- signup/private/list_line.sql
-- A signup's line in the list: a person who knows its id can recognize it, and nobody can read a name.
create function private.list_line(salt text, signup public.signups) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select format('%s %s %s %s', signup.number, signup.pool, signup.status,
    encode(sha256(convert_to(salt || ':' || signup.id::text, 'UTF8')), 'hex'))
$$;
comment on function private.list_line is 'number, pool, status and SHA-256(salt:id), separated by blanks.';
grant execute on function private.list_line to app_definer;

-- signup/private/live_members.sql
create function private.live_members(team_id uuid) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select * from public.signups as member
  where member.team_id = live_members.team_id and member.status in ('待审核', '已确认', '候补', '待确认', '已签到')
$$;
comment on function private.live_members is 'All live signups of a team, its captain included.';
grant execute on function private.live_members to app_definer;

-- signup/private/lock_line.sql
-- Far from its end the line is locked in share mode. As many signups as there are connections may join at once without seeing
-- each other, so near the end of the line each locks it alone and counts.
create function private.lock_line(event public.events, pool text) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  room integer := event.waitlist_size - private.count_line(event.id, pool);
begin
  if event.max_difference is null and (event.waitlist_size = 0 or room > current_setting('max_connections')::integer) then
    perform from public.event_pools as seats where seats.event_id = event.id and seats.pool = lock_line.pool for share;
    return room;
  end if;
  perform private.lock_pool(event.id, pool);
  return event.waitlist_size - private.count_line(event.id, pool);
end
$$;
comment on function private.lock_line is
  'Blocks those who free seats of a pool until the end, and returns how many may still join its line.';
grant execute on function private.lock_line to app_definer;

-- signup/private/lock_own_signup.sql
create function private.lock_own_signup(signup_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own where own.id = signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.lock_pool(own_signup.event_id, own_signup.pool);
  select * into own_signup from public.signups as own where own.id = signup_id for update;
  return own_signup;
end
$$;
comment on function private.lock_own_signup is 'Locks the pool, then the signup: the order of every writer.';
grant execute on function private.lock_own_signup to app_definer;

-- signup/private/lock_own_team.sql
-- The captain's actions: hand the team to a member, or remove a member.
create function private.lock_own_team(signup_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups := private.lock_own_signup(signup_id);
begin
  if captain.team_id is null or not captain.holds_seat or captain.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.raise_code(403, 'not_captain');
  end if;
  return captain;
end
$$;
comment on function private.lock_own_team is
  'The captain''s signup, locked with its pool; not_captain for anybody else.';
grant execute on function private.lock_own_team to app_definer;

-- signup/private/lock_pool.sql
-- Not `for update`, which foreign keys to the pool would wait for: a signup that gives its seat back at once, too.
create function private.lock_pool(event_id uuid, pool text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.event_pools as seats
  where seats.event_id = lock_pool.event_id
    and (seats.pool = lock_pool.pool or exists (
      select from public.events as event where event.id = lock_pool.event_id and event.max_difference is not null
    ))
  order by seats.pool
  for no key update;
end
$$;
comment on function private.lock_pool is
  'Locks a pool, and the other one too when the event limits the difference: always in the order of their names.';
grant execute on function private.lock_pool to app_definer;

-- signup/private/lock_pools.sql
create function private.lock_pools(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.event_pools as seats where seats.event_id = lock_pools.event_id order by seats.pool for no key update;
end
$$;
comment on function private.lock_pools is
  'Locks every pool of an event in one order: nobody joins a line, cancels or is checked in meanwhile. The event''s own row is locked before them.';
grant execute on function private.lock_pools to app_definer;

-- signup/private/lock_signup_of.sql
-- Numbers first: they follow the line, which an act may change. Late offers too, so that the act meets what is true now.
create function private.lock_signup_of(event_id uuid, signup_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_signup public.signups;
begin
  select * into found_signup from public.signups as found
  where found.id = signup_id and found.event_id = lock_signup_of.event_id and found.anonymized_at is null;
  if found_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.give_numbers(event_id);
  perform private.hold_event(event_id);
  perform private.lock_pools(event_id);
  perform private.expire_offers(event_id, found_signup.pool);
  select * into found_signup from public.signups as found where found.id = signup_id for update;
  return found_signup;
end
$$;
comment on function private.lock_signup_of is
  'A signup of an event for an act of its organizer, locked after the event and its pools; not_found when it is not of this event.';
grant execute on function private.lock_signup_of to app_definer;

-- signup/private/may_see_id_numbers.sql
create function private.may_see_id_numbers(event_id uuid, worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from private.export_links as link
    where link.event_id = may_see_id_numbers.event_id and link.worker_id = may_see_id_numbers.worker_id
      and link.reason is not null and link.redeemed_at > now() - interval '30 minutes'
  );
end
$$;
comment on function private.may_see_id_numbers is
  'Whether whole ID numbers may be shown: only while a logged export with a reason is written.';
grant execute on function private.may_see_id_numbers to app_definer;

-- signup/private/member_label.sql
create function private.member_label(captain public.signups) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select split_part(captain.seat_label, '-', 1) || '-' || 1 + coalesce(max(nullif(split_part(mate.seat_label, '-', 2), '')::integer), 1)
    from public.signups as mate where mate.team_id = captain.team_id
  );
end
$$;
comment on function private.member_label is 'N07-2 for the second member of the team whose captain has N07. No label is used twice.';
grant execute on function private.member_label to app_definer;

-- signup/private/note_roster_view.sql
create function private.note_roster_view(event public.events, worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  whose constant text := format('roster %s %s', event.id, note_roster_view.worker_id);
begin
  if private.count_request(whose || ' pages', 1000, 3600) > 0 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  if private.count_request(whose, 1, 3600) = 0 then
    perform private.log_access(private.organizer_words(note_roster_view.worker_id), '查看报名名单', event.title, null, coalesce((
      -- The last number is how many there are: counting them would read a roster of thousands.
      select last.number::integer from public.signups as last
      where last.event_id = event.id and last.number is not null order by last.number desc limit 1
    ), 0));
  end if;
end
$$;
comment on function private.note_roster_view is
  'Records that an organizer reads the roster with its whole phones: one line an hour for each event and reader, because people turn pages and search. More than a thousand pages an hour are refused.';
grant execute on function private.note_roster_view to app_definer;

-- signup/private/number_signups.sql
create function private.number_signups() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  waiting uuid;
  numbered integer := 0;
begin
  for waiting in
    select distinct own.event_id from public.signups as own where own.number is null order by own.event_id
  loop
    perform from public.events as event where event.id = waiting for no key update skip locked;
    continue when not found;
    perform private.give_numbers(waiting);
    numbered := numbered + 1;
  end loop;
  return numbered;
end
$$;
comment on function private.number_signups is
  'Numbers signups for the views of staff. Organizers and closed lists do not wait for it. An event that is being edited is numbered next time.';
grant execute on function private.number_signups to app_definer;

-- signup/private/offer_deadline.sql
create function private.offer_deadline(offered_at timestamptz, event public.events) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  moment timestamp := private.in_daytime(offered_at) at time zone 'Asia/Shanghai';
  left_time interval := make_interval(hours => event.offer_hours);
  night timestamp := moment::date + time '22:00';
begin
  while moment + left_time > night loop
    left_time := left_time - (night - moment);
    moment := night + interval '10 hours';
    night := night + interval '1 day';
  end loop;
  return least((moment + left_time) at time zone 'Asia/Shanghai', event.starts_at);
end
$$;
comment on function private.offer_deadline is
  'Until when an offer of this moment can be accepted: the event''s offer_hours, counted from 08:00 to 22:00 in China, and never past its start.';
grant execute on function private.offer_deadline to app_definer;

-- signup/private/offer_next_seat.sql
-- One step of the waitlist: the first in line gets an offer for a seat that is free and keeps the balance.
create function private.offer_next_seat(event public.events, pool text) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  next_signup public.signups;
  seat integer;
  -- Nobody is woken for a seat, unless the event begins before the day does.
  day constant timestamptz := private.in_daytime(now());
begin
  if event.state <> '已发布' or now() >= event.starts_at or not private.is_balanced_seat(event, pool) then
    return false;
  end if;
  select * into next_signup from public.signups as waiting
  where waiting.event_id = event.id and waiting.pool = offer_next_seat.pool and waiting.status = '候补' and waiting.holds_seat
  order by waiting.line_number
  limit 1
  for update;
  if next_signup.id is null then
    return false;
  end if;
  -- A signup from before there was a line may be taking a seat at this moment.
  select free.number into seat from public.seats as free
  where free.event_id = event.id and free.pool = offer_next_seat.pool and free.signup_id is null
  order by free.number limit 1
  for update skip locked;
  if seat is null then
    return false;
  end if;

  perform private.give_seat(event.id, pool, seat, next_signup.id);
  update public.signups as offered
  set status = '待确认', offer_expires_at = private.offer_deadline(now(), event)
  where offered.id = next_signup.id
  returning * into next_signup;
  perform private.record_signup_status(next_signup.id, '待确认', '有名额空出来了');
  perform private.send_message(next_signup.worker_id, '候补轮到您了',
    private.addressed(next_signup) || format('“%s”空出一个名额，请在 %s前确认，过时给下一位。', event.title,
      to_char(next_signup.offer_expires_at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI')),
    private.signup_link(event.id), case when day < event.starts_at then day else now() end);
  return true;
end
$$;
comment on function private.offer_next_seat is 'Offers a free seat of a locked pool to the first in line, if there is one and the event has not begun. The seat is held at once; WeChat tells them in daytime.';
grant execute on function private.offer_next_seat to app_definer;

-- signup/private/own_answer_fault.sql
create function private.own_answer_fault(question public.event_questions, answer jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  word constant text := answer #>> '{}';
  fits constant boolean := case question.kind
    when '文字' then jsonb_typeof(answer) = 'string' and length(private.normalize_text(word)) between 1 and 100 and length(word) <= 100
    when '数字' then case when jsonb_typeof(answer) = 'number' then word::numeric between 0 and 1000000000 end
    when '单选' then jsonb_typeof(answer) = 'string' and word = any (question.options)
    when '多选' then case when jsonb_typeof(answer) = 'array' then jsonb_array_length(answer) > 0 and answer <@ to_jsonb(question.options)
      and jsonb_array_length(answer) = (select count(distinct one) from jsonb_array_elements(answer) as one) end
    when '是否' then jsonb_typeof(answer) = 'boolean'
    when '日期' then case when word ~ '^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
      then to_char((left(word, 8) || '01')::date + right(word, 2)::integer - 1, 'YYYY-MM-DD') = word end
  end;
begin
  return case when not coalesce(fits, false) then format('“%s”的回答不对，请重新回答。', question.title) end;
end
$$;
comment on function private.own_answer_fault is 'A Chinese sentence when an answer does not fit its question, otherwise null.';
grant execute on function private.own_answer_fault to app_definer;

-- signup/private/own_answers_json.sql
create function private.own_answers_json(signup public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'title', asked.title, 'words', private.answer_words(signup.answers -> asked.id::text)
    ) order by asked.place, asked.retired_at nulls last, asked.id), '[]')
    from public.event_questions as asked
    where asked.event_id = signup.event_id and signup.answers ? asked.id::text
  );
end
$$;
comment on function private.own_answers_json is
  'The answers of a signup to the organizer''s own questions, under the words in which they were asked.';
grant execute on function private.own_answers_json to app_definer;

-- signup/private/own_signup_json.sql
-- One expression with a subquery for each key would prepare all of them at every call, although most are for a waitlist
-- or a past event. So each runs only when it is needed. A caller that has the event passes it.
create function private.own_signup_json(signup public.signups, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  place bigint;
  waiting_reason text;
  last_promotion_at timestamptz;
  feedback jsonb;
  can_rate boolean := false;
  has_seat constant boolean := signup.status in ('已确认', '已签到') and private.is_group_open(event);
  attended jsonb := jsonb_build_array();
  history jsonb;
begin
  if signup.session_number is not null then
    event := private.in_session(event, signup.session_number);
  end if;
  if signup.status = '候补' then
    waiting_reason := private.waiting_reason(signup, event);
    if signup.created_at = now() and signup.holds_seat then
      -- Who joins in this transaction is the last.
      place := private.count_line(signup.event_id, signup.pool);
    else
      select count(*) into place
      from public.signups as ahead
      where ahead.event_id = signup.event_id and ahead.pool = signup.pool and ahead.status = '候补' and ahead.holds_seat
        and ahead.line_number <= signup.line_number;
    end if;
  end if;
  if signup.status in ('候补', '待确认') then
    last_promotion_at := private.last_promotion_at(signup);
  end if;
  if signup.status = '已签到' then
    attended := private.attended_sessions(signup.id);
  end if;
  if event.finished_at is not null then
    select jsonb_build_object('grade', given.grade, 'comment', given.comment) into feedback
    from public.event_feedback as given where given.signup_id = signup.id;
    can_rate := feedback is null and signup.anonymized_at is null and private.has_attended(signup);
  end if;
  select coalesce(jsonb_agg(jsonb_build_object(
    'at', change.at, 'status', change.status, 'note', change.note
  ) order by change.id), '[]') into history
  from public.signup_events as change where change.signup_id = signup.id and not change.is_internal;
  return jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'eventId', signup.event_id,
    'status', signup.status,
    'pool', signup.pool,
    'session', signup.session_number,
    'teamLacks', case
      when signup.team_id is not null and signup.status in ('待审核', '候补', '待确认', '已确认') and event.list_published_at is null
        then greatest(event.team_min_size - (select count(*) from private.live_members(signup.team_id)), 0)
      else 0 end,
    'childName', case when signup.guardian_name is not null then signup.full_name end,
    'nickname', signup.nickname,
    'waitlistPlace', place,
    'waitingReason', waiting_reason,
    'lastPromotionAt', last_promotion_at,
    'offerExpiresAt', signup.offer_expires_at,
    'seatLabel', signup.seat_label,
    'canCancel', private.is_cancelable(signup.status, event),
    'team', case when signup.team_id is not null then private.team_json(signup) end,
    'closingLine', case when event.list_published_at is not null then private.closing_line(signup) end,
    'attended', attended,
    'ownAnswers', private.own_answers_json(signup),
    'canRate', can_rate,
    'feedback', feedback,
    'contact', case when has_seat then private.contact_json(event) end,
    'groupCodeId', case when has_seat then private.event_file_json(event.id, '群二维码') -> 'id' end,
    'history', history
  );
end
$$;
comment on function private.own_signup_json is 'Signup of shared/signup: the worker''s view of their own signup, for an event.';
grant execute on function private.own_signup_json to app_definer;

-- signup/private/pass_on_seat.sql
-- Frees the seat of an ended signup in a locked pool: the next in line gets an offer, otherwise it is free.
create function private.pass_on_seat(ended public.signups) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.seats as seat set signup_id = null where seat.signup_id = ended.id;
  if found then
    perform private.promote_waiting(ended.event_id, ended.pool);
  end if;
end
$$;
comment on function private.pass_on_seat is
  'Offers a freed seat to the next on the waitlist, in the caller''s transaction. When there is none, or after the event began, the seat is free. A signup without a seat passes on nothing.';
grant execute on function private.pass_on_seat to app_definer;

-- signup/private/place_signup.sql
-- The seat is taken before the signup is written, since the signup says where it is; who turns out to be in already gives it
-- back.
create function private.place_signup(
  event public.events, place public.signups, signup jsonb, out signup_id uuid, out refusal text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  invitation_code constant text := nullif(trim(signup ->> 'invitationCode'), '');
  team_place record;
  made public.signups;
begin
  place.id := gen_random_uuid();
  place.holds_seat := event.team_min_size is null or invitation_code is null;
  if not place.holds_seat then
    select * into team_place from private.find_team_place(event, place.pool, invitation_code);
    place.status := team_place.status;
    place.team_id := team_place.team_id;
    place.seat_label := team_place.seat_label;
    refusal := team_place.refusal;
  elsif event.needs_review then
    place.status := '待审核';
  else
    select found_place.status, found_place.label into place.status, place.seat_label
    from private.find_place(event, place.pool, place.id) as found_place;
    refusal := case when place.status is null then 'event_full' end;
  end if;
  if refusal is not null then
    return;
  end if;

  made := private.insert_signup(event, place, signup);
  if made.id is null and event.asks_id_number and place.worker_id is not null then
    -- A refusal would tell whoever types a number that its owner comes. So the organizer sees both, and looks at the cards.
    update public.seats as seat set signup_id = null where seat.signup_id = place.id;
    place.status := '待审核';
    place.seat_label := null;
    place.has_taken_id_number := true;
    made := private.insert_signup(event, place, signup);
  end if;
  if made.id is null then
    update public.seats as seat set signup_id = null where seat.signup_id = place.id;
    refusal := 'already_signed_up';
    return;
  end if;
  signup_id := made.id;
  if event.team_min_size is not null and made.holds_seat then
    perform private.found_team(made, signup ->> 'teamName');
  end if;
end
$$;
comment on function private.place_signup is
  'Places a signup, or answers why there is no place: event_full, team_not_found, team_full, already_signed_up. Who comes with an ID number that is in waits for review, in every event, without a seat.';
grant execute on function private.place_signup to app_definer;

-- signup/private/promote_after_changes.sql
create function private.promote_after_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.starts_at <> old.starts_at then
    update public.signups as offered set offer_expires_at = private.offer_deadline((
      select max(change.at) from public.signup_events as change
      where change.signup_id = offered.id and change.status = '待确认'
    ), new)
    where offered.event_id = new.id and offered.status = '待确认';
  end if;
  perform private.promote_waiting(seats.event_id, seats.pool)
  from public.event_pools as seats where seats.event_id = new.id order by seats.pool;
  return null;
end
$$;
comment on function private.promote_after_changes is
  'Lets people move up after an edit of their event, and lets open offers follow its start. private.wait_for_signups has locked its pools.';
alter function private.promote_after_changes owner to app_definer;

-- signup/private/promote_overlooked.sql
-- An edit of a pool in the console does not wait for the other pool (private.try_lock_pools), and the writer who holds that one
-- does not see the new seat yet.
create function private.promote_overlooked() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  line record;
  looked integer := 0;
begin
  for line in
    select seats.event_id, seats.pool
    from public.event_pools as seats
    join public.events as event on event.id = seats.event_id
    where event.state = '已发布' and event.starts_at > now() and private.is_anybody_waiting(seats.event_id, seats.pool)
      and exists (
        select from public.seats as free
        where free.event_id = seats.event_id and free.pool = seats.pool and free.signup_id is null
      )
      -- Jobs that run together keep their locks until the last of them is done, so signups whose wait is right are
      -- skipped.
      and private.is_balanced_seat(event, seats.pool)
    order by seats.event_id, seats.pool
  loop
    perform private.lock_pool(line.event_id, line.pool);
    perform private.promote_waiting(line.event_id, line.pool);
    looked := looked + 1;
  end loop;
  return looked;
end
$$;
comment on function private.promote_overlooked is
  'Lets people move up when a seat is free and keeps the balance and somebody still waits, because an edit in the console did not wait for the pool.';
grant execute on function private.promote_overlooked to app_definer;

-- signup/private/promote_signup.sql
create function private.promote_signup(signup public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  seat public.seats;
begin
  if signup.status = '待确认' then
    select * into seat from public.seats as held where held.signup_id = signup.id;
  else
    -- A signup from before there was a line may be taking the last free seat at this moment.
    select * into seat from public.seats as free
    where free.event_id = event.id and free.pool = signup.pool and free.signup_id is null
    order by free.number limit 1
    for update skip locked;
    if seat.number is null then
      perform private.refuse_act('空着的名额刚刚有人占了，请看一下名单再试。');
    end if;
    perform private.give_seat(event.id, signup.pool, seat.number, signup.id);
  end if;
  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = seat.label
  where own.id = signup.id;
  perform private.record_signup_status(signup.id, '已确认', format('主办方递补：%s', reason), actor);
  perform private.tell_act(signup, event, '候补转正了',
    format('，主办方给您递补了名额，座位号 %s。来不了请尽早取消，把名额留给别人。', seat.label));
  if event.max_difference is not null then
    perform private.promote_waiting(event.id, signup.pool);
  end if;
end
$$;
comment on function private.promote_signup is
  'Confirms a waiting person of a locked pool: on the offered seat, or on a free one when nobody waits in front. Call it only without a promotion_fault.';
grant execute on function private.promote_signup to app_definer;

-- signup/private/promote_waiting.sql
create function private.promote_waiting(event_id uuid, pool text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  other text;
  has_moved boolean := true;
begin
  select found.* into event from public.events as found where found.id = promote_waiting.event_id;
  event := private.in_session(event, (
    select own.session_number from public.event_pools as own
    where own.event_id = promote_waiting.event_id and own.pool = promote_waiting.pool
  ));
  while has_moved loop
    has_moved := private.offer_next_seat(event, pool);
    if event.max_difference is not null then
      for other in select pools.pool from public.event_pools as pools where pools.event_id = event.id order by pools.place, pools.pool loop
        if other <> pool and private.offer_next_seat(event, other) then
          has_moved := true;
        end if;
      end loop;
    end if;
  end loop;
end
$$;
comment on function private.promote_waiting is
  'Offers every free seat that keeps the balance, in the order of the line, until nobody moves: one sex''s growth may allow the other''s.';
grant execute on function private.promote_waiting to app_definer;

-- signup/private/promotion_fault.sql
create function private.promotion_fault(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  ahead constant bigint := (
    select count(*) from public.signups as line
    where line.event_id = signup.event_id and line.pool = signup.pool and line.status = '候补' and line.holds_seat
      and line.line_number < signup.line_number
  );
begin
  return case
    when signup.status = '待确认' then null
    when signup.status <> '候补' then format('这份报名现在是“%s”，不在候补里。', signup.status)
    when not exists (
      select from public.seats as free where free.event_id = event.id and free.pool = signup.pool and free.signup_id is null
    ) then '现在没有空着的名额。请先增加名额，或者移除一份报名；空出来的名额马上留给候补的第一位。'
    when ahead > 0 then format('前面还有 %s 位候补，名额按先后递补，请从最前面的一位开始。', ahead)
    when not private.is_balanced_seat(event, signup.pool)
      then format('这场活动男女最多相差 %s 人，现在%s士多，递补会超过。', event.max_difference, signup.sex)
  end;
end
$$;
comment on function private.promotion_fault is
  'Why a waiting person of a locked pool cannot get a seat now, or null. Nobody overtakes the line; who has an offer has a seat already.';
grant execute on function private.promotion_fault to app_definer;

-- signup/private/publish_list.sql
create function private.publish_list(event public.events) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made_salt constant text := private.random_token();
  made_list text;
  made_count integer;
begin
  select coalesce(string_agg(private.list_line(made_salt, signup) || e'\n', '' order by signup.number), ''), count(*)
  into made_list, made_count
  from public.signups as signup where signup.event_id = event.id;
  insert into public.event_closings (event_id, list_hash, signup_count, list, salt)
  values (event.id, encode(sha256(convert_to(made_list, 'UTF8')), 'hex'), made_count, made_list, made_salt);
end
$$;
comment on function private.publish_list is 'Fixes the list of an event in its current state.';
grant execute on function private.publish_list to app_definer;

-- signup/private/purge_signups.sql
create function private.purge_signups(worker_id uuid, child_id uuid default null) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.signup_secrets as secret using public.signups as signup
  where signup.id = secret.signup_id and signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
  -- A reviewer's words may reveal the person. Statistics need only the last status.
  delete from public.signup_events as change using public.signups as signup
  where signup.id = change.signup_id and signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
  perform private.record_signup_status(signup.id, signup.status, '个人信息已清除')
  from public.signups as signup where signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
  if purge_signups.child_id is not null then
    update public.messages as message set body = '孩子的信息已删除。'
    from public.signups as signup
    where signup.worker_id = purge_signups.worker_id and signup.child_id = purge_signups.child_id
      and message.worker_id = purge_signups.worker_id and message.link = private.signup_link(signup.event_id)
      and starts_with(message.body, private.addressed(signup));
  end if;
  -- The members of the team were told who joined.
  update public.messages as message set body = '有人加入了您的队伍。'
  from public.signups as signup
  join public.signups as mate on mate.team_id = signup.team_id
  where signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id) and message.worker_id = mate.worker_id
    and message.link = private.signup_link(signup.event_id) and message.body = format('%s 加入了您的队伍。', signup.full_name);
  update public.signups as signup
  set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, introduction = null,
    nickname = null, answers = '{}', id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null, organizer_note = null, child_id = null, guardian_name = null,
    anonymized_at = coalesce(signup.anonymized_at, now())
  where signup.worker_id = purge_signups.worker_id
    and (purge_signups.child_id is null or signup.child_id = purge_signups.child_id);
end
$$;
comment on function private.purge_signups is
  'Deletes a worker''s data from all signups, or only a child''s from those made for it. Status, number, sex and region stay for statistics.';
grant execute on function private.purge_signups to app_definer;

-- signup/private/record_signup_status.sql
create function private.record_signup_status(
  signup_id uuid, status public.signup_status, note text, actor text default null
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.signup_events (signup_id, status, note, actor)
  values (record_signup_status.signup_id, record_signup_status.status, record_signup_status.note, record_signup_status.actor);
end
$$;
comment on function private.record_signup_status is
  'Writes a status into the history of a signup, with the organizer who decided it, if one did.';
grant execute on function private.record_signup_status to app_definer;

-- signup/private/refuse_act.sql
create function private.refuse_act(sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.raise_code(422, 'invalid_input', format('act %s', sentence));
end
$$;
comment on function private.refuse_act is 'Refuses an act on a signup with a Chinese sentence, which the phone shows.';
grant execute on function private.refuse_act to app_definer;

-- signup/private/refuse_without_pool.sql
create function private.refuse_without_pool(event_id uuid, signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  pools constant public.event_pools[] := array(
    select own from public.event_pools as own
    where own.event_id = refuse_without_pool.event_id and own.session_number is not distinct from (signup ->> 'session')::integer
  );
begin
  if cardinality(pools) = 0 then
    perform private.raise_code(422, 'condition_not_met', 'session');
  end if;
  perform private.raise_code(422, 'condition_not_met', case
    when exists (select from unnest(pools) as pool where pool.sex is null or pool.sex = signup ->> 'sex') then 'pool' else 'sex' end);
end
$$;
comment on function private.refuse_without_pool is
  'Says why no pool of an event takes this person: the session is not one to choose, no seats for the sex, or another condition of every pool.';
grant execute on function private.refuse_without_pool to app_definer;

-- signup/private/release_taken_signup.sql
-- One verified phone signs up once for an event, and with one ID number one signup is confirmed, so a person who knows a number
-- can take its owner's place. Staff check the ID card and remove that signup: its owner signs up at once, or is approved.
create function private.release_taken_signup(signup_id uuid, reason text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  taken public.signups;
  event public.events;
begin
  select * into taken from public.signups as found where found.id = signup_id;
  if taken.id is null or not private.is_in_scope((
    select hosted.trade_union_id from public.events as hosted where hosted.id = taken.event_id
  )) then
    perform private.refuse('not_found', '没有这个编号的报名，请在 signups 里核对 id 一栏。');
  end if;
  if length(private.normalize_text(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明怎样核对了本人身份（至少 5 个字），会记录在 change_log 里。');
  end if;
  perform private.lock_pool(taken.event_id, taken.pool);
  select * into taken from public.signups as found where found.id = signup_id for update;
  if taken.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.refuse('not_live', format('这份报名现在是“%s”，不占名额，不用取消。', taken.status));
  end if;
  select * into event from public.events as found where found.id = taken.event_id;
  perform private.end_signup(taken, '经核对不是本人报名');
  perform private.send_message(taken.worker_id, '报名已取消',
    private.addressed(taken) || format('“%s”的这份报名，经主办方核对证件，不是本人报的，已经取消。有疑问请拨 %s。', event.title, (private.our_province()).hotline),
    private.signup_link(taken.event_id));
  insert into public.change_log (kind, table_name, subject, database_user, studio_account, before, after, reason, trade_union_id)
  values ('修改', 'signups', format('%s，报名序号 %s', event.title, taken.number), private.acting_role(), private.studio_account(),
    jsonb_build_object('status', taken.status), jsonb_build_object('status', '已取消'), trim(reason), event.trade_union_id);
  return format('已取消“%s”第 %s 号报名。%s', event.title, taken.number, case
    when exists (
      select from public.signups as waiting
      where waiting.event_id = event.id and waiting.id_number_hash = taken.id_number_hash
        and waiting.has_taken_id_number and waiting.status = '待审核'
    ) then '本人的报名在“待审核”里，请主办方通过。' else '请本人现在就在手机上重新报名。' end);
end
$$;
comment on function private.release_taken_signup is
  'Removes a live signup that was made with another person''s ID number or phone. Its seat is passed on like any freed seat.';
alter function private.release_taken_signup owner to app_definer;
grant execute on function private.release_taken_signup to staff;

-- signup/private/remove_seats.sql
create function private.remove_seats() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.seats as gone
  where gone.event_id = old.event_id and gone.pool = old.pool and gone.signup_id is null;
  delete from private.lines as gone where gone.event_id = old.event_id and gone.pool = old.pool;
  return old;
end
$$;
comment on function private.remove_seats is 'Removes the seats and the line of a removed pool. A seat that is being taken at this moment keeps the pool.';
alter function private.remove_seats owner to app_definer;

-- signup/private/remove_signup.sql
create function private.remove_signup(
  signup public.signups, event public.events, reason text, actor text, is_whole_team boolean
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  note constant text := format('主办方移除了报名：%s', reason);
begin
  if is_whole_team and signup.team_id is not null and signup.holds_seat then
    perform private.end_team(signup, format('主办方移除了整支队伍：%s', reason), actor);
  else
    perform private.end_signup(signup, note, actor);
    perform private.tell_act(signup, event, '您的报名被移除了', format('的报名，主办方移除了。原因：%s。有疑问请联系主办方。', reason));
  end if;
end
$$;
comment on function private.remove_signup is
  'Removes a live signup of a locked pool, or the whole team of a captain. The seat goes to the first in line; without the whole team, a captain''s team goes to the next member.';
grant execute on function private.remove_signup to app_definer;

-- signup/private/reopen_list.sql
create function private.reopen_list() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.signup_closes_at > now() and not new.signup_is_closed then
    new.list_published_at := null;
  end if;
  return new;
end
$$;
comment on function private.reopen_list is 'After reopening, the next closing publishes a new list beside the old one.';
alter function private.reopen_list owner to app_definer;

-- signup/private/rewrite_answers.sql
-- `labels` names the questions in Chinese, because their words stand in the functions.
create function private.rewrite_answers(
  signup public.signups, event public.events, changes jsonb, labels jsonb, actor text,
  out changed text[], out words text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  judged constant text[] := array['sex', 'birthDate', 'regionCode', 'employer', 'maritalStatus', 'idNumber', 'companions'];
  before constant jsonb := private.submitted_answers(signup, event);
  after constant jsonb := before || (changes - case when signup.guardian_name is null then array['answers', 'guardianName'] else array['answers'] end)
    || jsonb_build_object('answers', coalesce(before -> 'answers', '{}') || coalesce(changes -> 'answers', '{}'));
  before_flat constant jsonb := (before - 'answers') || coalesce(before -> 'answers', '{}');
  after_flat constant jsonb := jsonb_strip_nulls((after - 'answers') || (after -> 'answers'));
  log text;
begin
  select array_agg(named.key order by named.place), string_agg(named.label, '、' order by named.place),
    string_agg(format('%s：%s → %s', named.label,
      private.answer_for_log(named.key, before_flat -> named.key), private.answer_for_log(named.key, after_flat -> named.key)), '；'
      order by named.place)
  into changed, words, log
  from (
    select known.key, row_number() over () as place, coalesce(labels ->> known.key, own.title, '其他回答') as label from (
      select jsonb_object_keys(before_flat || after_flat) as key
    ) as known
    left join public.event_questions as own on own.event_id = event.id and own.id::text = known.key
    where known.key not in ('pledgeVersion', 'consentVersion')
      and before_flat -> known.key is distinct from after_flat -> known.key
  ) as named;
  if changed is null then
    return;
  end if;
  if 'sex' = any (changed) and exists (
    select from public.event_pools as own where own.event_id = signup.event_id and own.pool = signup.pool and own.sex is not null
  ) then
    perform private.raise_code(422, 'invalid_input', 'sex 这场活动的名额分男女，报名以后不能改性别。请取消后重新报名。');
  end if;
  if changed && judged then
    perform private.check_conditions(event, after);
  else
    perform private.check_signup(after);
  end if;
  perform private.check_own_answers(event.id, after -> 'answers', signup.holds_seat, changed);
  update public.signups as own
  set full_name = after ->> 'fullName', guardian_name = coalesce(after ->> 'guardianName', own.guardian_name), sex = after ->> 'sex', birth_date = (after ->> 'birthDate')::date,
    phone = after ->> 'phone', employer = nullif(trim(after ->> 'employer'), ''), region_code = after ->> 'regionCode',
    marital_status = after ->> 'maritalStatus', introduction = after ->> 'introduction', nickname = after ->> 'nickname',
    answers = jsonb_strip_nulls(after -> 'answers')
  where own.id = signup.id;
  if 'idNumber' = any (changed) then
    begin
      update public.signups as own
      set id_number_hash = private.keyed_hash(after ->> 'idNumber'), id_number_masked = private.mask_id_number(after ->> 'idNumber'),
        has_taken_id_number = false
      where own.id = signup.id;
    exception when unique_violation then
      if actor is not null then
        perform private.raise_code(409, 'person_signed_up');
      end if;
      update public.signups as own
      set id_number_hash = private.keyed_hash(after ->> 'idNumber'), id_number_masked = private.mask_id_number(after ->> 'idNumber'),
        has_taken_id_number = true
      where own.id = signup.id;
    end;
    insert into private.signup_secrets (signup_id, id_number) values (signup.id, private.encrypt_text(after ->> 'idNumber'))
    on conflict (signup_id) do update set id_number = excluded.id_number;
  end if;
  insert into public.signup_events (signup_id, status, note, actor, is_internal)
  values (signup.id, signup.status, left(log, 1000), actor, true);
end
$$;
comment on function private.rewrite_answers is
  'Changes answers of a locked signup: `changed` names the questions that differ, null when none does. Conditions that one of them could break are judged again. Before and after are logged for the organizers. An ID number that is in already is refused to organizers; a worker''s signup has has_taken_id_number then.';
grant execute on function private.rewrite_answers to app_definer;

-- signup/private/send_to_waitlist.sql
-- To the end of the line: at the old place the freed seat would come straight back.
create function private.send_to_waitlist(signup public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.signups as own
  set status = '候补', offer_expires_at = null, seat_label = null, line_number = default
  where own.id = signup.id;
  perform private.record_signup_status(signup.id, '候补', format('主办方移到候补：%s', reason), actor);
  perform private.tell_act(signup, event, '您的报名改成候补了',
    format('的报名，主办方改成了候补，排在最后。原因：%s。有名额轮到您时会通知。', reason));
  perform private.pass_on_seat(signup);
end
$$;
comment on function private.send_to_waitlist is
  'Moves a seated signup of a locked pool to the end of the waitlist. Its seat goes to the first in line.';
grant execute on function private.send_to_waitlist to app_definer;

-- signup/private/short_team_captains.sql
create function private.short_team_captains(event public.events) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select holder.* from public.signups as holder
  where holder.event_id = event.id and event.team_min_size is not null and holder.holds_seat and holder.team_id is not null
    and holder.status in ('待审核', '候补', '待确认', '已确认')
    and (select count(*) from private.live_members(holder.team_id)) < event.team_min_size
  order by holder.line_number desc
$$;
comment on function private.short_team_captains is
  'The captains of all teams that would be dissolved if signups closed now, from the end of the line.';
grant execute on function private.short_team_captains to app_definer;

-- signup/private/short_teams_json.sql
create function private.short_teams_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if event.team_min_size is null then
    return '[]'::jsonb;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', team.name, 'captainName', captain.full_name, 'size', (select count(*) from private.live_members(team.id))
    ) order by captain.line_number), '[]')
    from private.short_team_captains(event) as captain
    join public.teams as team on team.id = captain.team_id
  );
end
$$;
comment on function private.short_teams_json is 'ShortTeam[] of shared/event: the teams that closing signups now would dissolve.';
grant execute on function private.short_teams_json to app_definer;

-- signup/private/signup_gate.sql
create function private.signup_gate(event_id uuid) returns bigint
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return hashtextextended(event_id::text, 0);
end
$$;
comment on function private.signup_gate is
  'The key of an event''s advisory lock: shared by all who sign up, alone for whoever changes or closes the event. Two events with one key only wait for each other.';
grant execute on function private.signup_gate to app_definer, staff;

-- signup/private/signup_json.sql
create function private.signup_json(signup public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  select * into event from public.events as found where found.id = signup.event_id;
  return private.own_signup_json(signup, event);
end
$$;
comment on function private.signup_json is 'Signup of shared/signup: the worker''s view of their own signup.';
grant execute on function private.signup_json to app_definer;

-- signup/private/signup_link.sql
create function private.signup_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s', event_id);
end
$$;
comment on function private.signup_link is 'The page that a message about a signup opens.';
grant execute on function private.signup_link to app_definer;

-- signup/private/signup_record_json.sql
create function private.signup_record_json(signup_id uuid, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  signup public.signups;
  session constant integer := private.session_at(event.id, now());
  at_door constant public.events := private.in_session(event, session);
begin
  select * into signup from public.signups as found
  where found.id = signup_id and found.event_id = event.id and found.anonymized_at is null;
  if signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object(
    'signup', private.signup_rows_json(array[signup], event, false, true) -> 0,
    'hasAccount', signup.worker_id is not null,
    'note', signup.organizer_note,
    'acts', (
      select jsonb_agg(jsonb_build_object('act', listed.act, 'fault', private.act_fault(listed.act, signup, event))
        order by listed.place)
      from unnest(array['更正', '递补', '移到候补', '撤回审核', '移除']) with ordinality as listed (act, place)
    ) || jsonb_build_object('act', '签到', 'fault', case
      when signup.status = '已签到' and (session is null or private.attended_sessions(signup.id) @> to_jsonb(session))
        then '已经签到了。'
      when now() < private.door_opens_at(at_door) then '签到在活动开始前 12 小时开放。'
      else private.check_in_refusal_for(at_door, signup, now(), session)::text || '。' end),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', change.at, 'status', change.status, 'note', change.note, 'actor', change.actor, 'isInternal', change.is_internal
      ) order by change.id desc), '[]')
      from public.signup_events as change where change.signup_id = signup.id
    )
  );
end
$$;
comment on function private.signup_record_json is
  'SignupRecord of shared/signup: a signup with what its organizer can do to it now, or why not, and its history, newest first.';
grant execute on function private.signup_record_json to app_definer;

-- signup/private/signup_rows_json.sql
-- A function that is called for every line is planned for every line, so this one takes all lines of a page.
create function private.signup_rows_json(signups public.signups[], event public.events, unmasked boolean, with_same boolean default false) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  has_sessions constant boolean := exists (
    select from public.event_sessions as session where session.event_id = event.id
  );
  has_own constant boolean := exists (select from public.event_questions as asked where asked.event_id = event.id);
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', signup.id,
      'number', signup.number,
      'status', signup.status,
      'pool', signup.pool,
      'session', signup.session_number,
      'seatLabel', signup.seat_label,
      'teamName', team.name,
      'isCaptain', signup.team_id is not null and signup.holds_seat,
      'captainName', mates.captain_name,
      'teamSize', mates.size,
      'teamLacks', case
        when signup.status in ('待审核', '候补', '待确认', '已确认') and event.list_published_at is null
          then greatest(event.team_min_size - mates.size, 0)
        else 0 end,
      'fullName', signup.full_name,
      'guardianName', signup.guardian_name,
      'sex', signup.sex,
      'birthDate', signup.birth_date,
      'age', extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, signup.birth_date))::integer,
      'phone', signup.phone,
      'idNumber', case when unmasked then (
        select private.decrypt_text(secret.id_number) from private.signup_secrets as secret where secret.signup_id = signup.id
      ) else signup.id_number_masked end,
      'employer', signup.employer,
      'regionCode', signup.region_code,
      'regionName', place.words,
      'maritalStatus', signup.marital_status,
      'introduction', signup.introduction,
      'nickname', signup.nickname,
      'answers', signup.answers,
      'ownAnswers', case when has_own then private.own_answers_json(signup) else '[]' end,
      'hasTakenIdNumber', signup.has_taken_id_number,
      'sameAs', case when with_same then private.likely_same(signup) else '[]' end,
      'reviewReason', signup.review_reason,
      'attended', case when has_sessions then private.attended_sessions(signup.id) else '[]' end,
      'createdAt', signup.created_at,
      'checkedInAt', case when signup.status = '已签到' then (
        select min(scan.scanned_at) from public.check_ins as scan
        where scan.signup_id = signup.id and scan.outcome = '已签到' and scan.undone_at is null
      ) end,
      'signedUpAt', signup.created_at
    ) order by signup.number), '[]')
    from unnest(signups) as signup
    left join public.teams as team on team.id = signup.team_id
    left join lateral (
      select count(*)::integer as size, min(mate.full_name) filter (where mate.holds_seat) as captain_name
      from private.live_members(signup.team_id) as mate
      where signup.team_id is not null
      having count(*) > 0
    ) as mates on true
    left join lateral (
      select concat_ws(' ', city.region_name, county.region_name) as words
      from public.trade_unions as county
      left join public.trade_unions as city on city.region_code = left(county.region_code, 4) || '00' and city.id <> county.id
      where county.region_code = signup.region_code
    ) as place on true
  );
end
$$;
comment on function private.signup_rows_json is 'SignupRow[] of shared/signup: lines of the roster by number, with ages on the event''s day, and with others who may be the same person when they are asked for (an export of all is spared).';
grant execute on function private.signup_rows_json to app_definer;

-- signup/private/submitted_answers.sql
create function private.submitted_answers(signup public.signups, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_strip_nulls(jsonb_build_object(
    'fullName', signup.full_name, 'guardianName', signup.guardian_name, 'sex', signup.sex, 'birthDate', signup.birth_date, 'phone', signup.phone,
    'employer', signup.employer, 'regionCode', signup.region_code, 'maritalStatus', signup.marital_status,
    'introduction', signup.introduction, 'nickname', signup.nickname, 'answers', signup.answers,
    'pledgeVersion', signup.pledge_version, 'consentVersion', signup.consent_version,
    'idNumber', case when event.asks_id_number then (
      select private.decrypt_text(secret.id_number) from private.signup_secrets as secret where secret.signup_id = signup.id
    ) end
  ));
end
$$;
comment on function private.submitted_answers is
  'The answers of a signup as they were submitted, the whole ID number too: for rules, never for an answer of the API.';
grant execute on function private.submitted_answers to app_definer;

-- signup/private/submitted_signup.sql
-- A SQL function is planned at every call, and a plpgsql function once for each connection. So every signup calls
-- plpgsql.
create function private.submitted_signup(worker_id uuid, event_id uuid, client_token uuid) returns public.signups
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  earlier public.signups;
begin
  select * into earlier from public.signups as found
  where found.worker_id = submitted_signup.worker_id and found.event_id = submitted_signup.event_id
    and found.client_token = submitted_signup.client_token;
  return earlier;
end
$$;
comment on function private.submitted_signup is 'The result of an earlier arrival of the same submission, if there was one.';
grant execute on function private.submitted_signup to app_definer;

-- signup/private/take_back_fault.sql
create function private.take_back_fault(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when not event.needs_review then '这场活动不审核报名，没有审核可以撤回。'
    when signup.status not in ('已确认', '候补', '待确认', '未通过')
      then format('这份报名现在是“%s”，没有审核可以撤回。', signup.status)
    when signup.status = '未通过' and signup.team_id is not null then '没有通过的队伍已经解散，请队长重新报名。'
    when signup.status = '未通过' and exists (
      select from public.signups as other
      where other.event_id = signup.event_id and other.id <> signup.id
        and other.status in ('待审核', '已确认', '候补', '待确认', '已签到')
        and (other.worker_id = signup.worker_id or other.person_hash = signup.person_hash
          or other.id_number_hash = signup.id_number_hash)
    ) then '本人已经重新报名，请看新的那一份。'
  end;
end
$$;
comment on function private.take_back_fault is 'Why the decision about a signup of a locked pool cannot be taken back, or null.';
grant execute on function private.take_back_fault to app_definer;

-- signup/private/take_back_review.sql
create function private.take_back_review(signup public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.signups as own
  set status = '待审核', offer_expires_at = null, seat_label = null, review_reason = null
  where own.id = signup.id;
  perform private.record_signup_status(signup.id, '待审核', format('主办方撤回了审核：%s', reason), actor);
  perform private.tell_act(signup, event, '您的报名要重新审核',
    format('的报名，主办方要重新审核，现在不占名额。原因：%s。结果会再通知您。', reason));
  perform private.pass_on_seat(signup);
end
$$;
comment on function private.take_back_review is
  'Puts a reviewed signup of a locked pool back to 待审核, at its place in the order of arrival. Its seat goes to the first in line.';
grant execute on function private.take_back_review to app_definer;

-- signup/private/team_json.sql
create function private.team_json(own public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select jsonb_build_object(
    'id', team.id,
    'name', case when own.holds_seat then team.name else private.passed_text(team.id, '队名', team.name) end,
    'isCaptain', own.holds_seat,
    'size', (select count(*) from private.live_members(team.id)),
    'minSize', event.team_min_size,
    'maxSize', event.team_max_size,
    'invitationCode', case when team.dissolved_at is null then team.invitation_code end,
    'members', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'signupId', member.id, 'fullName', member.full_name, 'isCaptain', member.holds_seat, 'isSelf', member.id = own.id
      ) order by member.holds_seat desc, member.created_at, member.line_number), '[]')
      from private.live_members(team.id) as member
    )
  )
  from public.teams as team
  join public.events as event on event.id = team.event_id
  where team.id = own.team_id);
end
$$;
comment on function private.team_json is 'Team of shared/signup, for one of its members: the others by name, to invite and to remove. Its name is shown after it has passed the text check; the captain sees it at once.';
grant execute on function private.team_json to app_definer;

-- signup/private/tell_act.sql
create function private.tell_act(signup public.signups, event public.events, title text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(signup.worker_id, title, private.addressed(signup) || private.event_words(event) || sentence, private.signup_link(event.id));
end
$$;
comment on function private.tell_act is
  'Tells a person what the organizer did to their signup, with the event''s time and place. Nobody is told without an account.';
grant execute on function private.tell_act to app_definer;

-- signup/private/tell_captain.sql
create function private.tell_captain(member public.signups) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(captain.worker_id, '有人加入了队伍', format('%s 加入了您的队伍。', member.full_name),
    private.signup_link(member.event_id))
  from private.live_members(member.team_id) as captain where captain.holds_seat;
end
$$;
comment on function private.tell_captain is 'Tells a captain who joined the team.';
grant execute on function private.tell_captain to app_definer;

-- signup/private/try_lock_pools.sql
-- An edit in the console has locked its pool before any trigger runs. Waiting for another one could deadlock with a writer who
-- has locked that one and waits for the pool of the edit.
create function private.try_lock_pools(event_id uuid) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select event.max_difference is null from public.events as event where event.id = try_lock_pools.event_id) or (
    select count(*) from public.event_pools as every where every.event_id = try_lock_pools.event_id
  ) = (
    select count(*) from (
      select from public.event_pools as seats where seats.event_id = try_lock_pools.event_id for no key update skip locked
    ) as locked
  );
end
$$;
comment on function private.try_lock_pools is
  'For an edit of one pool, which is locked already: locks the others too when the event limits the difference, and is false when somebody has one of them.';
grant execute on function private.try_lock_pools to app_definer;

-- signup/private/wait_for_signups.sql
create function private.wait_for_signups() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(private.signup_gate(new.id));
  perform private.lock_pools(new.id);
  return new;
end
$$;
comment on function private.wait_for_signups is
  'Whoever changes a published event waits for all who are signing up, and for those who move seats: the later triggers see them, and they see the change.';
alter function private.wait_for_signups owner to app_definer;

-- signup/private/waiting_reason.sql
create function private.waiting_reason(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if signup.status <> '候补' then
    return null;
  end if;
  if event.state = '已取消' or now() >= event.starts_at then
    return '活动已经开始或取消，候补不再递补。';
  end if;
  if not exists (
    select from public.seats as free where free.event_id = event.id and free.pool = signup.pool and free.signup_id is null
  ) then
    return '名额都有人，有人取消才能递补，按报名先后。';
  end if;
  if not private.is_balanced_seat(event, signup.pool) then
    return format('这场活动男女最多相差 %s 人，现在%s士多；另一方有人报名就按报名先后递补。', event.max_difference, signup.sex);
  end if;
  return '名额正在按报名先后递补，请留意消息。';
end
$$;
comment on function private.waiting_reason is 'One sentence for a waiting person about why they have not moved up yet. Null for everybody else.';
grant execute on function private.waiting_reason to app_definer;

-- signup/private/was_reviewed.sql
create function private.was_reviewed(signup_id uuid, approve boolean, reason text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  latest public.signup_events;
begin
  select * into latest from public.signup_events as entry
  where entry.signup_id = was_reviewed.signup_id order by entry.id desc limit 1;
  return latest.actor is not distinct from private.organizer_words(private.current_worker_id())
    and latest.note is not distinct from nullif(trim(was_reviewed.reason), '')
    and latest.status = any (
      case when approve then array['已确认', '候补'] else array['未通过'] end::public.signup_status[]
    );
end
$$;
comment on function private.was_reviewed is
  'Whether the newest entry of a signup is this very decision by the organizer who asks: the answer to the first request was lost on the way.';
grant execute on function private.was_reviewed to app_definer;

-- signup/private/with_child.sql
-- The guardian agrees again each time, because each event is another use of the child's data.
create function private.with_child(own_id uuid, signup jsonb) returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  version constant text := signup ->> 'childConsentVersion';
  child_id uuid := (signup ->> 'childId')::uuid;
  known private.children;
begin
  if child_id is null and jsonb_typeof(signup -> 'child') is distinct from 'object' then
    return signup - array['guardianName', 'childId', 'child'];
  end if;
  if coalesce(length(version), 0) not between 1 and 40 then
    perform private.raise_code(422, 'consent_missing');
  elsif coalesce(length(private.normalize_text(signup ->> 'guardianName')), 0) not between 1 and 40 then
    perform private.raise_code(422, 'invalid_input', 'guardianName 请填写家长姓名');
  end if;
  child_id := coalesce(child_id, private.keep_child(own_id, signup -> 'child'));
  -- Locked, so that deleting this child waits for the signup and then sees it.
  select * into known from private.children as own where own.id = child_id and own.worker_id = own_id for key share;
  if known.id is null then
    perform private.raise_code(422, 'invalid_input', 'childId 这个孩子已经从您的账号里删掉了，请重新添加');
  end if;
  insert into public.consents (worker_id, kind, version, subject)
  select own_id, 'kept-child', version, child_id::text
  where not exists (
    select from public.consents as given
    where given.worker_id = own_id and given.kind = 'kept-child' and given.subject = child_id::text
      and given.version = signup ->> 'childConsentVersion' and given.withdrawn_at is null
  );
  return (signup - 'child') || private.child_content(known) || jsonb_build_object('childId', child_id);
end
$$;
comment on function private.with_child is
  'A signup for a child with the name, sex and date of birth of the child in the account, who is kept there with the guardian''s consent. A signup for the worker has no guardian.';
grant execute on function private.with_child to app_definer;

-- signup/private/with_team_of.sql
create function private.with_team_of(event public.events, signup jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
  code text;
begin
  if event.team_min_size is null then
    return signup - array['teamName', 'invitationCode'];
  end if;
  select team.invitation_code into code from public.teams as team
  where team.event_id = event.id and team.dissolved_at is null
    and private.compare_key(team.name) = private.compare_key(signup ->> 'teamName');
  if code is null then
    return signup;
  end if;
  select captain_of.* into captain
  from public.teams as team, private.live_members(team.id) as captain_of
  where team.event_id = event.id and team.invitation_code = code and captain_of.holds_seat;
  return jsonb_strip_nulls(jsonb_build_object('employer', captain.employer, 'regionCode', captain.region_code)
    || jsonb_strip_nulls(signup) || jsonb_build_object('invitationCode', code));
end
$$;
comment on function private.with_team_of is
  'A signup that an organizer adds, with the invitation of the team that has the given name, if there is one. What was not asked of such a member is the captain''s own: employer and place.';
grant execute on function private.with_team_of to app_definer;

-- trade-union/api/list_managed_unions.sql
create function api.list_managed_unions() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', host.id, 'name', host.name) order by host.id), '[]')
    from public.trade_unions as host
    where host.id in (
      select organizer.trade_union_id from public.organizers as organizer where organizer.bound_worker_id = own_id and organizer.role = '负责人'
    )
  );
end
$$;
comment on function api.list_managed_unions is 'The unions for which the organizer may create events.';
alter function api.list_managed_unions owner to app_definer;
grant execute on function api.list_managed_unions to authenticated;

-- trade-union/api/list_trade_union_contacts.sql
-- Before the form begins, a worker sees which union receives it, whom to call, and which department of the provincial
-- union looks after it. Unions without any of these are left out, since the phone has their names.
create function api.list_trade_union_contacts() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'tradeUnionId', trade_union.id,
    'phone', trade_union.phone,
    'address', trade_union.address,
    'liaison', liaison.department
  ) order by trade_union.id), '[]')
  from public.trade_unions as trade_union
  left join public.union_liaisons as liaison on liaison.trade_union_id = trade_union.id
  where trade_union.phone is not null or trade_union.address is not null or liaison.department is not null
$$;
comment on function api.list_trade_union_contacts is 'Phone, address and liaison department of every union that staff have entered one for.';
alter function api.list_trade_union_contacts owner to app_definer;
grant execute on function api.list_trade_union_contacts to anon, authenticated;

-- trade-union/private/check_liaison.sql
create function private.check_liaison() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  named public.trade_unions;
begin
  new.trade_union_id := private.normalize_text(new.trade_union_id);
  new.department := private.normalize_text(new.department);
  new.updated_at := now();
  select * into named from public.trade_unions as found
  where found.id = new.trade_union_id or found.name = new.trade_union_id;
  if named.id is null then
    perform private.refuse('no_union', format('工会名录里没有“%s”，请填编号或全称，例如：%s。', new.trade_union_id, (
      select format('%s 或 %s', county.id, county.name) from public.trade_unions as county where county.level = '县级' order by county.id limit 1)));
  end if;
  if named.level <> '县级' then
    perform private.refuse('no_county', format('对口联系的是县级工会，“%s”是%s工会。', named.name, named.level));
  end if;
  new.trade_union_id := named.id;
  return new;
end
$$;
comment on function private.check_liaison is 'Takes the id or the full name of a county''s union, and refuses other unions with a sentence.';

-- trade-union/private/contact_phone.sql
create function private.contact_phone(trade_union_id text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with recursive chain as (
      select own.id, own.parent_id, own.phone, 0 as steps
      from public.trade_unions as own where own.id = contact_phone.trade_union_id
      union all
      select above.id, above.parent_id, above.phone, chain.steps + 1
      from chain join public.trade_unions as above on above.id = chain.parent_id
      where chain.phone is null
    )
    select chain.phone from chain where chain.phone is not null order by chain.steps limit 1
  );
end
$$;
comment on function private.contact_phone is
  'The phone of a union, or of the nearest union above it that has one; null when none has.';
grant execute on function private.contact_phone to app_definer;

-- trade-union/private/find_officer.sql
create function private.find_officer(worker_id uuid, near_union text default null) returns setof public.union_officers
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select officer.*
  from public.union_officers as officer
  where officer.bound_worker_id = find_officer.worker_id
  order by (officer.trade_union_id is not distinct from near_union) desc,
    private.is_in_chain(officer.trade_union_id, near_union) desc, officer.id
$$;
comment on function private.find_officer is 'The rows of the list that the worker''s account is bound to, the one of the given union first, then those of its chain.';
grant execute on function private.find_officer to app_definer;

-- trade-union/private/guard_province.sql
-- No trigger of their own checks existing rows when the province changes.
create function private.guard_province() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  stranger text;
begin
  select found.name into stranger from public.trade_unions as found
  where left(found.region_code, 2) <> left(new.code, 2) order by found.id limit 1;
  if stranger is not null then
    perform private.refuse('other_province', format('这个数据库里已经有%s，不能改成%s的：一个省一个数据库。', stranger, new.name));
  end if;
  return new;
end
$$;
comment on function private.guard_province is 'A database with unions of one province cannot change to another province.';

-- trade-union/private/guard_union_names.sql
create function private.guard_union_names() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('read_only', '工会的编号、名称、层级、上级和所在地与小程序一致，只能改电话、地址和经纬度。');
  return null;
end
$$;
comment on function private.guard_union_names is 'What phones know of a union cannot change in the directory.';

-- trade-union/private/guard_union_place.sql
create function private.guard_union_place() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  sentence constant text := (private.place_fault(new.region_code, new.latitude, new.longitude)).sentence;
begin
  if sentence is not null then
    perform private.refuse('outside_province', sentence);
  end if;
  return new;
end
$$;
comment on function private.guard_union_place is 'A union of the directory must be in the province, by its code and by its coordinates.';

-- trade-union/private/is_in_chain.sql
create function private.is_in_chain(one text, other text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    with recursive above (bottom, id) as (
      select start.id, start.id from public.trade_unions as start where start.id in (one, other)
      union
      select above.bottom, next.parent_id from above
      join public.trade_unions as next on next.id = above.id
      where next.parent_id is not null
    )
    select from above where above.bottom = one and above.id = other or above.bottom = other and above.id = one
  );
end
$$;
comment on function private.is_in_chain is 'Whether one union is the other, or stands above or below it: a county, its city, the province.';
grant execute on function private.is_in_chain to app_definer;

-- trade-union/private/is_in_regions.sql
create function private.is_in_regions(region text, codes text[]) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(region = any (codes) or left(region, 4) || '00' = any (codes) or left(region, 2) || '0000' = any (codes), false);
end
$$;
comment on function private.is_in_regions is 'Whether a region is one of these or lies in one of them: a county in its city, everything in the province.';
grant execute on function private.is_in_regions to app_definer, staff;

-- trade-union/private/known_trade_union.sql
create function private.known_trade_union(words text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
  plain constant text := coalesce(private.normalize_text(words), '');
  found_id text;
begin
  -- A city's or the province's name may stand before it, as on the seal.
  select one.id into found_id from public.trade_unions as one
  left join public.trade_unions as superior on superior.id = one.parent_id
  where one.id = upper(plain) or one.name = plain or plain = '' and one.id = private.acting_union()
    or plain in (superior.region_name || one.name, province.name || one.name, province.name || superior.region_name || one.name);
  if found_id is null then
    perform private.refuse('union_unknown', format('工会名录里没有“%s”，请写编号或全称。', left(plain, 40)));
  end if;
  return found_id;
end
$$;
comment on function private.known_trade_union is
  'The id of a union that staff name by its id or its full name; nothing is the login''s own. Unknown ones are refused with a sentence.';
grant execute on function private.known_trade_union to app_definer, staff;

-- trade-union/private/officer_words.sql
create function private.officer_words(officer public.union_officers) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('%s（%s%s）', officer.name, officer.unit_name, coalesce(officer.position, ''));
end
$$;
comment on function private.officer_words is 'An officer as workers read it: name, unit, position.';
grant execute on function private.officer_words to app_definer;

-- trade-union/private/unions_above.sql
create function private.unions_above(union_id text) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with recursive above (id, parent_id) as (
      select one.id, one.parent_id from public.trade_unions as one where one.id = union_id
      union
      select next.id, next.parent_id from above join public.trade_unions as next on next.id = above.parent_id
    )
    select array_agg(above.id) from above
  );
end
$$;
comment on function private.unions_above is 'A union and those above it: a county, its city, the province. Null when there is none with this id.';
grant execute on function private.unions_above to app_definer;

-- desk/views/access_records.sql
create view public.access_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(entry.at) as 时间,
  entry.actor as 谁,
  entry.action as 做了什么,
  entry.subject as 对象,
  entry.reason as 理由,
  entry.row_count as 涉及人数
from (select id, row_number() over (order by id desc) as place from public.access_log order by place) as listed
left join public.access_log as entry on entry.id = listed.id;
comment on view public.access_records is '查看和导出记录：谁看过完整的证件号码、看过或导出过报名名单（看名单每人每场每小时记一行），最近的在最上面';
comment on column public.access_records.序号 is '排列的顺序';
comment on column public.access_records.时间 is '时间（北京时间）';
comment on column public.access_records.谁 is '数据库用户，或组织者的姓名和手机号（隐去中间四位）';
comment on column public.access_records.做了什么 is '例如：查看证件号码、导出名单';
comment on column public.access_records.对象 is '申请编号或活动名称';
comment on column public.access_records.理由 is '填写的理由';
comment on column public.access_records.涉及人数 is '涉及多少人';
grant select on public.access_records to staff;

-- desk/views/aid_by_county_and_month.sql
create view public.aid_by_county_and_month with (security_invoker = true) as
select
  row_number() over (order by counted.month desc, receiver.id, counted.service_name, counted.cause) as 序号,
  to_char(counted.month, 'YYYY-MM') as 月份,
  superior.name as 上级工会,
  receiver.name as 受理工会,
  counted.service_name as 事项,
  counted.cause as 主要致困原因,
  counted.submitted as 提交,
  counted.approved as 通过,
  counted.rejected as 未通过,
  counted.declined as 不予受理,
  counted.withdrawn as 撤回
from (
  select date_trunc('month', happened.at at time zone 'Asia/Shanghai') as month, application.trade_union_id,
    application.service_name, application.answers ->> 'mainCause' as cause,
    count(*) filter (where happened.what = '提交') as submitted,
    count(*) filter (where happened.what in ('已通过', '已办结')) as approved,
    count(*) filter (where happened.what = '未通过') as rejected,
    count(*) filter (where happened.what = '不予受理') as declined,
    count(*) filter (where happened.what = '已撤回') as withdrawn
  from public.applications as application
  cross join lateral (
    values
      (application.submitted_at, '提交'),
      -- Approved, and sent back for a wrong bank card.
      (application.decided_at, case application.status when '待补正' then '已通过' else application.status::text end),
      (case application.status when '已撤回' then application.closed_at end, '已撤回')
  ) as happened (at, what)
  -- The items of the group 帮扶救助 in shared/service. A test compares them.
  where application.service_code in ('child-education-aid', 'medical-aid', 'living-aid') and happened.at is not null
  group by 1, 2, 3, 4
) as counted
join public.trade_unions as receiver on receiver.id = counted.trade_union_id
left join public.trade_unions as superior on superior.id = receiver.parent_id
order by 1;
comment on view public.aid_by_county_and_month is '帮扶救助统计：助学、医疗救助、生活救助，每个月每个工会多少件。只有件数，没有姓名';
comment on column public.aid_by_county_and_month.序号 is '排列的顺序：最近的月份在最上面';
comment on column public.aid_by_county_and_month.月份 is '年-月，例如 2026-11';
comment on column public.aid_by_county_and_month.上级工会 is '受理工会的上级工会；省总工会为空';
comment on column public.aid_by_county_and_month.受理工会 is '现在的受理工会；转办的算在转去的工会';
comment on column public.aid_by_county_and_month.事项 is '事项';
comment on column public.aid_by_county_and_month.主要致困原因 is '申请人填写的主要致困原因';
comment on column public.aid_by_county_and_month.提交 is '这个月提交的件数';
comment on column public.aid_by_county_and_month.通过 is '这个月通过的件数（不论哪个月提交）';
comment on column public.aid_by_county_and_month.未通过 is '这个月决定不予通过的件数';
comment on column public.aid_by_county_and_month.不予受理 is '这个月决定不予受理的件数';
comment on column public.aid_by_county_and_month.撤回 is '这个月由职工撤回的件数';
grant select on public.aid_by_county_and_month to staff;

-- desk/views/aid_money_by_county_and_month.sql
create view public.aid_money_by_county_and_month with (security_invoker = true) as
select
  row_number() over (order by counted.month desc, receiver.id, counted.service_name, counted.cause) as 序号,
  to_char(counted.month, 'YYYY-MM') as 月份,
  superior.name as 上级工会,
  receiver.name as 受理工会,
  counted.service_name as 事项,
  counted.cause as 主要致困原因,
  counted.grants as 发放件数,
  counted.total as 金额合计,
  round(counted.total / counted.grants, 2) as 平均金额,
  counted.largest as 最大金额
from (
  select date_trunc('month', granted.decided_at at time zone 'Asia/Shanghai') as month, granted.trade_union_id,
    application.service_name, application.answers ->> 'mainCause' as cause,
    count(*) as grants, sum(granted.granted_amount) as total, max(granted.granted_amount) as largest
  from (
    -- The amount at 办结 replaces the one at 通过. It counts in the month and for the union of its decision.
    select distinct on (review.application_id) review.application_id, review.trade_union_id, review.decided_at, review.granted_amount
    from public.reviews as review
    where review.granted_amount is not null and review.decision in ('通过', '办结') and review.undone_at is null
    order by review.application_id, review.round desc
  ) as granted
  join public.applications as application on application.id = granted.application_id
  group by 1, 2, 3, 4
) as counted
join public.trade_unions as receiver on receiver.id = counted.trade_union_id
left join public.trade_unions as superior on superior.id = receiver.parent_id
order by 1;
comment on view public.aid_money_by_county_and_month is '发放金额统计：每个月每个工会发放了多少件、多少钱。按通过或办结时填写的金额，没有姓名';
comment on column public.aid_money_by_county_and_month.序号 is '排列的顺序：最近的月份在最上面';
comment on column public.aid_money_by_county_and_month.月份 is '年-月，例如 2026-11：作出决定的月份';
comment on column public.aid_money_by_county_and_month.上级工会 is '受理工会的上级工会；省总工会为空';
comment on column public.aid_money_by_county_and_month.受理工会 is '作出决定的工会';
comment on column public.aid_money_by_county_and_month.事项 is '事项';
comment on column public.aid_money_by_county_and_month.主要致困原因 is '申请人填写的主要致困原因；不问的事项为空';
comment on column public.aid_money_by_county_and_month.发放件数 is '填写了金额的件数；通过和办结都填的算一件，以办结的为准';
comment on column public.aid_money_by_county_and_month.金额合计 is '金额合计（元）';
comment on column public.aid_money_by_county_and_month.平均金额 is '平均每件（元）';
comment on column public.aid_money_by_county_and_month.最大金额 is '最大的一件（元）';
grant select on public.aid_money_by_county_and_month to staff;

-- desk/views/application_ratings.sql
create view public.application_ratings with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(rating.rated_at) as 评价时间,
  rating.grade as 评价,
  rating.comment as 职工的话,
  receiver.name as 受理工会,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.status as 申请状态,
  case when private.overdue_since(application) is null then '否' else '是' end as 是否超期
from (
  select application_id, row_number() over (order by rated_at desc, application_id) as place from public.ratings order by place
) as listed
left join public.ratings as rating on rating.application_id = listed.application_id
left join public.applications as application on application.id = listed.application_id
left join public.trade_unions as receiver on receiver.id = application.trade_union_id;
comment on view public.application_ratings is '好差评：职工的每一条评价，最近的在最上面。不满意、很不满意的请回访';
comment on column public.application_ratings.序号 is '排列的顺序';
comment on column public.application_ratings.评价时间 is '评价时间（北京时间）';
comment on column public.application_ratings.评价 is '很满意、满意、基本满意、不满意、很不满意';
comment on column public.application_ratings.职工的话 is '职工写的话；空着表示没有写';
comment on column public.application_ratings.受理工会 is '受理工会';
comment on column public.application_ratings.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.application_ratings.事项 is '事项';
comment on column public.application_ratings.申请状态 is '已办结、未通过或不予受理';
comment on column public.application_ratings.是否超期 is '办理时是否超过承诺日期：是或否';
grant select on public.application_ratings to staff;

-- desk/views/applications_overdue.sql
create view public.applications_overdue with (security_invoker = true) as
select
  review.due_on as 最迟处理日期,
  -calendar.left_days as 超期工作日,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  review.application_status as 申请状态,
  review.round as 轮次,
  private.china_time(review.submitted_at) as 提交时间,
  review.internal_note as 内部备注
from public.reviews as review
left join (
  select day.due_on, min(day.left_days) as left_days
  from private.working_days_left((select min(due_on) from public.reviews where closed_at is null), private.today()) as day
  group by day.due_on
) as calendar on calendar.due_on = review.due_on
where review.closed_at is null and review.due_on < private.today();
comment on view public.applications_overdue is '超期：过了最迟处理日期还没有处理的申请，最早到期的在最上面';
comment on column public.applications_overdue.最迟处理日期 is '受理期限或承诺办结日期';
comment on column public.applications_overdue.超期工作日 is '已经超期几个工作日；周末到期、还没有到下一个工作日的是 0';
comment on column public.applications_overdue.受理工会 is '受理工会';
comment on column public.applications_overdue.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_overdue.事项 is '事项';
comment on column public.applications_overdue.申请人 is '申请人姓名或单位名称';
comment on column public.applications_overdue.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_overdue.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_overdue.申请状态 is '已提交：等受理；已受理：等审核';
comment on column public.applications_overdue.轮次 is '第几轮审核';
comment on column public.applications_overdue.提交时间 is '提交时间（北京时间）';
comment on column public.applications_overdue.内部备注 is '这一轮的内部备注，职工看不到';
grant select on public.applications_overdue to staff;

-- desk/views/applications_reminded.sql
create view public.applications_reminded with (security_invoker = true) as
select
  row_number() over (order by review.reminded_at, review.id) as 序号,
  private.china_time(review.reminded_at) as 催办时间,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  review.application_status as 申请状态,
  review.due_on as 最迟处理日期,
  (select private.today()) - (review.reminded_at at time zone 'Asia/Shanghai')::date as 已过天数,
  review.internal_note as 内部备注
from public.reviews as review
where review.closed_at is null and review.reminded_at is not null
order by review.reminded_at, review.id;
comment on view public.applications_reminded is '催办：过了承诺日期、职工催办过、还没有办完的申请，等得最久的在最上面。请先处理，并打电话告诉职工';
comment on column public.applications_reminded.序号 is '排列的顺序，催办最早的在最前';
comment on column public.applications_reminded.催办时间 is '职工催办的时间（北京时间）';
comment on column public.applications_reminded.受理工会 is '受理工会';
comment on column public.applications_reminded.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_reminded.事项 is '事项';
comment on column public.applications_reminded.申请人 is '申请人姓名或单位名称';
comment on column public.applications_reminded.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_reminded.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_reminded.申请状态 is '已受理：等审核；待补正：等职工补正；已通过：等办结';
comment on column public.applications_reminded.最迟处理日期 is '承诺办结日期；空着表示现在不计时';
comment on column public.applications_reminded.已过天数 is '催办到今天过了几天（自然日）';
comment on column public.applications_reminded.内部备注 is '这一轮的内部备注，职工看不到';
grant select on public.applications_reminded to staff;

-- desk/views/applications_to_review.sql
create view public.applications_to_review with (security_invoker = true) as
select
  desk.place as 序号,
  desk.trade_union_name as 受理工会,
  review.due_on as 最迟处理日期,
  calendar.left_days as 剩余工作日,
  case when review.due_on < (select private.today()) then '是' else '否' end as 是否超期,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  review.application_status as 申请状态,
  review.round as 轮次,
  private.china_time(review.submitted_at) as 提交时间,
  review.summary as 填写内容,
  review.attachments_folder as 材料文件夹,
  review.internal_note as 内部备注
from (
  select listed.id, listed.trade_union_name,
    row_number() over (order by listed.trade_union_id, listed.due_on, listed.submitted_at, listed.id) as place
  from public.reviews as listed
  where listed.closed_at is null and listed.application_status <> '待补正'
  order by place
) as desk
left join public.reviews as review on review.id = desk.id
left join (
  select day.due_on, min(day.left_days) as left_days
  from private.working_days_left(
    (select min(due_on) from public.reviews where closed_at is null),
    (select max(due_on) from public.reviews where closed_at is null)
  ) as day group by day.due_on
) as calendar on calendar.due_on = review.due_on;
comment on view public.applications_to_review is '待办：现在要处理的申请，按受理工会、最迟处理日期排列。只供查看，决定请在 reviews（审核）里填写';
comment on column public.applications_to_review.序号 is '处理的顺序：先按工会，再按最迟处理日期';
comment on column public.applications_to_review.受理工会 is '受理工会';
comment on column public.applications_to_review.最迟处理日期 is '受理期限或承诺办结日期；空着表示不计时（已通过，等办结）';
comment on column public.applications_to_review.剩余工作日 is '还剩几个工作日：0 是今天到期，负数是已经超期几个工作日';
comment on column public.applications_to_review.是否超期 is '是或否';
comment on column public.applications_to_review.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_to_review.事项 is '事项';
comment on column public.applications_to_review.申请人 is '申请人姓名或单位名称';
comment on column public.applications_to_review.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_to_review.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_to_review.申请状态 is '已提交：等受理；已受理：等审核；已通过：等办结';
comment on column public.applications_to_review.轮次 is '第几轮审核';
comment on column public.applications_to_review.提交时间 is '提交时间（北京时间）';
comment on column public.applications_to_review.填写内容 is '填写内容，一行一项；证件号码只显示一部分';
comment on column public.applications_to_review.材料文件夹 is '材料在 Storage 里的文件夹';
comment on column public.applications_to_review.内部备注 is '这一轮的内部备注，职工看不到';
grant select on public.applications_to_review to staff;

-- desk/views/applications_waiting_for_worker.sql
create view public.applications_waiting_for_worker with (security_invoker = true) as
select
  private.china_time(review.opened_at) as 要求补正时间,
  (select private.today()) - (review.opened_at at time zone 'Asia/Shanghai')::date as 已等天数,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  private.item_labels(application.items, application.correction_items) as 补正项目,
  application.correction_reason as 补正原因,
  application.left_working_days as 补正后剩余工作日,
  case when notice.read_at is null then '否' else '是' end as 职工已看到,
  private.china_time(review.submitted_at) as 提交时间,
  application.overdue_since as 错过的承诺日期
from public.reviews as review
left join public.applications as application on application.id = review.application_id
left join public.messages as notice on notice.id = application.correction_notice_id
where review.closed_at is null and review.application_status = '待补正';
comment on view public.applications_waiting_for_worker is '等补正：已经要求补正、正在等职工的申请，等得最久的在最上面。可以打电话提醒';
comment on column public.applications_waiting_for_worker.要求补正时间 is '要求补正的时间（北京时间）';
comment on column public.applications_waiting_for_worker.已等天数 is '到今天等了几天（自然日）';
comment on column public.applications_waiting_for_worker.受理工会 is '受理工会';
comment on column public.applications_waiting_for_worker.申请编号 is '申请编号';
comment on column public.applications_waiting_for_worker.事项 is '事项';
comment on column public.applications_waiting_for_worker.申请人 is '申请人姓名或单位名称';
comment on column public.applications_waiting_for_worker.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_waiting_for_worker.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_waiting_for_worker.补正项目 is '要求补正的项目';
comment on column public.applications_waiting_for_worker.补正原因 is '告诉职工的原因';
comment on column public.applications_waiting_for_worker.补正后剩余工作日 is '职工补正后还有几个工作日办理；空着表示还没有受理，补正后重新计算受理期限';
comment on column public.applications_waiting_for_worker.职工已看到 is '职工是否看过补正的消息：是或否';
comment on column public.applications_waiting_for_worker.提交时间 is '提交时间（北京时间）';
comment on column public.applications_waiting_for_worker.错过的承诺日期 is '要求补正时已经错过的承诺日期；空着表示没有超期';
grant select on public.applications_waiting_for_worker to staff;

-- desk/views/assistance_records.sql
create view public.assistance_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(assistance.requested_at) as 请人帮忙的时间,
  assistance.service_name as 事项,
  assistance.officer_words as 工会工作者,
  private.china_time(assistance.approved_at) as 职工同意的时间,
  private.china_time(assistance.ended_at) as 结束时间,
  assistance.ending as 怎样结束,
  application.reference as 申请编号
from (select id, row_number() over (order by requested_at desc, id) as place from public.assistances order by place) as listed
left join public.assistances as assistance on assistance.id = listed.id
left join public.applications as application
  on application.worker_id = assistance.worker_id and application.client_token = assistance.draft_id;
comment on view public.assistance_records is '协助填写：职工请工会工作者帮忙填申请的每一次，最近的在最上面';
comment on column public.assistance_records.序号 is '排列的顺序';
comment on column public.assistance_records.请人帮忙的时间 is '职工生成协助码的时间（北京时间）';
comment on column public.assistance_records.事项 is '事项';
comment on column public.assistance_records.工会工作者 is '输入协助码的人；空着表示没有人输入';
comment on column public.assistance_records.职工同意的时间 is '职工同意的时间（北京时间）；空着表示没有同意，对方什么也看不到';
comment on column public.assistance_records.结束时间 is '结束的时间（北京时间）';
comment on column public.assistance_records.怎样结束 is '已填好、职工结束、职工没有同意';
comment on column public.assistance_records.申请编号 is '后来提交的申请；空着表示还没有提交';
grant select on public.assistance_records to staff;

-- desk/views/change_records.sql
create view public.change_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(entry.at) as 时间,
  entry.database_user as 数据库用户,
  entry.staff_name as 经办人,
  entry.studio_account as 控制台账号,
  entry.kind as 做了什么,
  entry.table_name as 表,
  entry.subject as 对象,
  private.in_chinese(entry.table_name, entry.before) as 改之前,
  private.in_chinese(entry.table_name, entry.after) as 改之后,
  entry.reason as 理由
from (select id, row_number() over (order by id desc) as place from public.change_log order by place) as listed
left join public.change_log as entry on entry.id = listed.id;
comment on view public.change_records is '修改记录：谁在控制台里改了什么，最近的在最上面';
comment on column public.change_records.序号 is '排列的顺序';
comment on column public.change_records.时间 is '时间（北京时间）';
comment on column public.change_records.数据库用户 is '数据库用户';
comment on column public.change_records.经办人 is '填写的经办人；空着表示没有填';
comment on column public.change_records.控制台账号 is '控制台账号的编号；数据库看不到的为空';
comment on column public.change_records.做了什么 is '新增、修改、删除';
comment on column public.change_records.表 is '哪一张表';
comment on column public.change_records.对象 is '申请编号、活动名称、事项代码等';
comment on column public.change_records.改之前 is '改之前的内容，只有改动的列';
comment on column public.change_records.改之后 is '改之后的内容，只有改动的列';
comment on column public.change_records.理由 is '填写的理由；只有撤销决定时有';
grant select on public.change_records to staff;

-- desk/views/check_in_records.sql
create view public.check_in_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(entry.scanned_at) as 扫码时间,
  entry.outcome as 结果,
  entry.refusal as 没有通过的原因,
  signup.seat_label as 座位号,
  signup.full_name as 姓名,
  entry.method as 方式,
  entry.door as 哪个门,
  entry.organizer as 谁签的,
  private.china_time(entry.received_at) as 传到系统的时间,
  private.china_time(entry.undone_at) as 撤销时间,
  entry.undone_by as 谁撤销的,
  entry.undone_reason as 撤销的理由,
  event.title as 活动名称,
  event.id as 活动编号
from (select id, row_number() over (order by id desc) as place from public.check_ins order by place) as listed
left join public.check_ins as entry on entry.id = listed.id
left join public.events as event on event.id = entry.event_id
left join public.signups as signup on signup.id = entry.signup_id;
comment on view public.check_in_records is '签到情况：每次扫码或报姓名签到，最近的在最上面；没有通过的、冲突的和撤销的也在。先按活动名称或活动编号筛选';
comment on column public.check_in_records.序号 is '排列的顺序';
comment on column public.check_in_records.扫码时间 is '扫码的时间（北京时间）';
comment on column public.check_in_records.结果 is '已签到、重复、冲突（没有信号时两个门都放行了）、未通过';
comment on column public.check_in_records.没有通过的原因 is '没有通过的原因；通过的为空';
comment on column public.check_in_records.座位号 is '座位号，例如 M07、F03';
comment on column public.check_in_records.姓名 is '姓名；认不出是谁的为空';
comment on column public.check_in_records.方式 is '扫码、姓名和尾号，或名单';
comment on column public.check_in_records.哪个门 is '组织者选的门，例如：1号门';
comment on column public.check_in_records.谁签的 is '组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_in_records.传到系统的时间 is '没有信号时比扫码的时间晚（北京时间）';
comment on column public.check_in_records.撤销时间 is '撤销的时间（北京时间）；没有撤销的为空';
comment on column public.check_in_records.谁撤销的 is '组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_in_records.撤销的理由 is '撤销的理由，本人也看得到';
comment on column public.check_in_records.活动名称 is '活动名称，按这一列筛选';
comment on column public.check_in_records.活动编号 is '活动编号；有同名活动的，按这一列筛选';
grant select on public.check_in_records to staff;

-- desk/views/complaints_by_county_and_year.sql
create view public.complaints_by_county_and_year with (security_invoker = true) as
select
  row_number() over (order by counted.year desc, receiver.id) as 序号,
  counted.year as 年份,
  superior.name as 上级工会,
  receiver.name as 受理工会,
  counted.submitted as 提交,
  counted.without_outcome as 没有结果,
  counted.reminders as 提示函,
  counted.opinions as 监督意见书,
  counted.proposals as 监督建议书,
  counted.corrected as 整改,
  counted.to_legal_aid as 转法律援助
from (
  select happened.year, happened.trade_union_id,
    count(*) filter (where happened.what = '提交') as submitted,
    count(*) filter (where happened.what = '提交' and happened.is_without_outcome) as without_outcome,
    count(*) filter (where happened.what = '提示函') as reminders,
    count(*) filter (where happened.what = '监督意见书') as opinions,
    count(*) filter (where happened.what = '监督建议书') as proposals,
    count(*) filter (where happened.what = '整改') as corrected,
    count(*) filter (where happened.what = '转法律援助') as to_legal_aid
  from (
    select extract(year from application.submitted_at at time zone 'Asia/Shanghai')::integer as year, application.trade_union_id,
      '提交' as what,
      application.status not in ('已撤回', '不予受理', '未通过') and not exists (
        select from public.complaint_outcomes as outcome where outcome.application_id = application.id
      ) as is_without_outcome
    from public.applications as application
    where application.service_code = 'rights-complaint'
    union all
    select extract(year from outcome.issued_on)::integer, outcome.trade_union_id, outcome.outcome::text, false
    from public.complaint_outcomes as outcome
  ) as happened
  group by 1, 2
) as counted
join public.trade_unions as receiver on receiver.id = counted.trade_union_id
left join public.trade_unions as superior on superior.id = receiver.parent_id
order by 1;
comment on view public.complaints_by_county_and_year is '权益诉求统计：每年每个工会收到多少件职工权益诉求、各有多少个处理结果。只有件数，没有姓名';
comment on column public.complaints_by_county_and_year.序号 is '排列的顺序：最近的年份在最上面';
comment on column public.complaints_by_county_and_year.年份 is '提交的年份；处理结果按记录的日期';
comment on column public.complaints_by_county_and_year.上级工会 is '受理工会的上级工会；省总工会为空';
comment on column public.complaints_by_county_and_year.受理工会 is '提交按现在的受理工会，处理结果按记录时的受理工会';
comment on column public.complaints_by_county_and_year.提交 is '这一年提交的件数';
comment on column public.complaints_by_county_and_year.没有结果 is '这一年提交、还没有记录任何处理结果的件数；撤回、不予受理、未通过的不算';
comment on column public.complaints_by_county_and_year.提示函 is '这一年发出的提示函';
comment on column public.complaints_by_county_and_year.监督意见书 is '这一年发出的监督意见书';
comment on column public.complaints_by_county_and_year.监督建议书 is '这一年提出的监督建议书';
comment on column public.complaints_by_county_and_year.整改 is '这一年单位整改的件数';
comment on column public.complaints_by_county_and_year.转法律援助 is '这一年转法律援助的件数';
grant select on public.complaints_by_county_and_year to staff;

-- desk/views/correction_rate_by_slot.sql
create view public.correction_rate_by_slot with (security_invoker = true) as
with corrected as (
  select review.application_id, array_agg(trim(wanted)) as items
  from public.reviews as review
  cross join lateral unnest(review.items_to_correct) as wanted
  where review.decision = '要求补正'
  group by review.application_id
), doubted as (
  select file.application_id, split_part(file.slot, '.', 1) as slot,
    bool_or(file.verdict = '重拍') as is_unreadable, bool_or(file.verdict = '材料不符') as is_wrong
  from public.attachments as file
  where file.verdict in ('重拍', '材料不符')
  group by file.application_id, split_part(file.slot, '.', 1)
), slots as (
  select application.id, application.service_name, item ->> 'name' as name, item ->> 'label' as label
  from public.applications as application
  cross join lateral jsonb_array_elements(application.items) as item
  where application.submitted_at >= now() - interval '1 year' and item ->> 'kind' = 'attachments'
), counted as (
  select slots.service_name, slots.label, count(*) as applications,
    -- Staff may have named an item by its label or by its name.
    count(*) filter (where slots.label = any (corrected.items) or slots.name = any (corrected.items)) as corrected,
    count(*) filter (where doubted.is_unreadable) as unreadable,
    count(*) filter (where doubted.is_wrong) as wrong
  from slots
  left join corrected on corrected.application_id = slots.id
  left join doubted on doubted.application_id = slots.id and doubted.slot = slots.name
  group by slots.service_name, slots.label
)
select
  row_number() over (order by counted.corrected::numeric / counted.applications desc, counted.service_name, counted.label) as 序号,
  counted.service_name as 事项,
  counted.label as 材料,
  counted.applications as 申请件数,
  counted.corrected as 要求补正件数,
  round(100.0 * counted.corrected / counted.applications, 1) as 补正率,
  counted.unreadable as 重拍件数,
  counted.wrong as 材料不符件数
from counted
order by 1;
comment on view public.correction_rate_by_slot is '材料补正率：最近一年提交的申请里，哪一项材料最常要补正。比例高的，说明表单的提示要改';
comment on column public.correction_rate_by_slot.序号 is '排列的顺序：补正率高的在最上面';
comment on column public.correction_rate_by_slot.事项 is '事项';
comment on column public.correction_rate_by_slot.材料 is '材料名称';
comment on column public.correction_rate_by_slot.申请件数 is '要交这项材料的申请有几件';
comment on column public.correction_rate_by_slot.要求补正件数 is '其中几件被要求补正过这项材料，同一件只算一次';
comment on column public.correction_rate_by_slot.补正率 is '要求补正件数占申请件数的百分比';
comment on column public.correction_rate_by_slot.重拍件数 is '其中几件有文件被标记为重拍';
comment on column public.correction_rate_by_slot.材料不符件数 is '其中几件有文件被标记为材料不符';
grant select on public.correction_rate_by_slot to staff;

-- desk/views/decisions_this_month.sql
create view public.decisions_this_month with (security_invoker = true) as
select
  private.china_time(review.decided_at) as 决定时间,
  review.trade_union_name as 受理工会,
  review.decision as 决定,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.round as 轮次,
  review.reason as 理由,
  review.granted_amount as 金额,
  case when review.due_on is not null then
    case when (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on then '是' else '否' end
  end as 是否按时,
  case when review.undone_at is null then '否' else '是' end as 已撤销,
  review.staff_name as 经办人,
  review.decided_by as 决定人,
  review.internal_note as 内部备注
from public.reviews as review
where review.decision is not null
  and private.china_time(review.decided_at) >= date_trunc('month', private.china_time(now()));
comment on view public.decisions_this_month is '本月决定：这个月作出的每一个决定，按时间排列';
comment on column public.decisions_this_month.决定时间 is '作出决定的时间（北京时间）';
comment on column public.decisions_this_month.受理工会 is '作出决定的工会';
comment on column public.decisions_this_month.决定 is '受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.decisions_this_month.申请编号 is '申请编号';
comment on column public.decisions_this_month.事项 is '事项';
comment on column public.decisions_this_month.申请人 is '申请人姓名或单位名称';
comment on column public.decisions_this_month.轮次 is '第几轮审核';
comment on column public.decisions_this_month.理由 is '告诉职工的理由';
comment on column public.decisions_this_month.金额 is '这个决定填写的金额（元）；空着表示没有填';
comment on column public.decisions_this_month.是否按时 is '是否在最迟处理日期以前决定：是或否；空着表示这一轮不计时';
comment on column public.decisions_this_month.已撤销 is '这个决定后来是否被撤销：是或否';
comment on column public.decisions_this_month.经办人 is '填写的经办人；空着表示没有填';
comment on column public.decisions_this_month.决定人 is '数据库用户；“系统”是逾期视为受理';
comment on column public.decisions_this_month.内部备注 is '这一轮的内部备注，职工看不到';
grant select on public.decisions_this_month to staff;

-- desk/views/event_rosters.sql
create view public.event_rosters with (security_invoker = true) as
select
  signup.number as 报名序号,
  case
    when signup.status = '已确认' and signup.team_id is not null and event.list_published_at is null and event.team_min_size > (
      select count(*) from public.signups as mate
      where mate.team_id = signup.team_id and mate.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    ) then '待组队'
    else signup.status::text
  end as 报名状态,
  signup.seat_label as 座位号,
  team.name as 队名,
  (
    select captain.full_name from public.signups as captain
    where captain.team_id = signup.team_id and captain.holds_seat and captain.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  ) as 队长,
  -- questions
  signup.full_name as 姓名,
  signup.guardian_name as 家长姓名,
  signup.sex as 性别,
  signup.birth_date as 出生日期,
  signup.id_number_masked as 身份证号,
  signup.phone as 手机号,
  signup.employer as 工作单位,
  concat_ws(' ', city.region_name, place.region_name) as 所在市县,
  signup.marital_status as 婚姻状况,
  private.answer_words(signup.answers -> 'companions') as 同行的人,
  case when jsonb_typeof(signup.answers -> 'heightCm') = 'number' then (signup.answers -> 'heightCm')::numeric end as 身高（厘米）,
  private.answer_words(signup.answers -> 'education') as 学历,
  private.answer_words(signup.answers -> 'occupation') as 职业,
  private.answer_words(signup.answers -> 'interests') as 兴趣,
  signup.introduction as 自我介绍,
  private.answer_words(signup.answers -> 'expectations') as 择偶期望,
  signup.nickname as 当天用的昵称,
  -- end of questions
  extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, signup.birth_date))::integer as 年龄,
  private.china_time(signup.created_at) as 报名时间,
  case when signup.status = '已签到' then (
    select private.china_time(min(scan.scanned_at)) from public.check_ins as scan
    where scan.signup_id = signup.id and scan.outcome = '已签到' and scan.undone_at is null
  ) end as 签到时间,
  signup.review_reason as 审核原因,
  (
    select string_agg(format('%s：%s', asked.title, private.answer_words(signup.answers -> asked.id::text)), '；' order by asked.place, asked.id)
    from public.event_questions as asked where asked.event_id = signup.event_id and signup.answers ? asked.id::text
  ) as 主办方的问题,
  (
    select string_agg(format('第 %s 号 %s：%s', same ->> 'number', same ->> 'fullName', private.answer_words(same -> 'why')), '；')
    from jsonb_array_elements(private.likely_same(signup)) as same
  ) as 可能是同一人,
  event.title as 活动名称,
  private.china_time(event.starts_at) as 活动开始时间,
  event.id as 活动编号
from public.signups as signup
left join public.events as event on event.id = signup.event_id
left join public.teams as team on team.id = signup.team_id
left join public.trade_unions as place on place.region_code = signup.region_code
left join public.trade_unions as city
  on city.region_code = left(place.region_code, 4) || '00' and city.id <> place.id
where signup.anonymized_at is null;
comment on view public.event_rosters is '报名名单：每个活动谁报了名，列和小程序导出的名单一样。先按活动名称或活动编号筛选';
comment on column public.event_rosters.报名序号 is '报名顺序号，候补按这个顺序';
comment on column public.event_rosters.报名状态 is '待审核、已确认、待组队（名额先留着，报名截止时还不够人就解散）、候补、待确认、未通过、已取消、已签到、未到场';
comment on column public.event_rosters.座位号 is '座位号，例如 M07、F03';
comment on column public.event_rosters.队名 is '队伍的名字；个人报名的为空';
comment on column public.event_rosters.队长 is '队长的姓名；个人报名的为空';
-- questions
comment on column public.event_rosters.姓名 is '姓名';
comment on column public.event_rosters.家长姓名 is '家长姓名；活动不问的为空';
comment on column public.event_rosters.性别 is '性别';
comment on column public.event_rosters.出生日期 is '出生日期';
comment on column public.event_rosters.身份证号 is '身份证号；活动不问的为空';
comment on column public.event_rosters.手机号 is '手机号';
comment on column public.event_rosters.工作单位 is '工作单位';
comment on column public.event_rosters.所在市县 is '所在市县';
comment on column public.event_rosters.婚姻状况 is '婚姻状况；活动不问的为空';
comment on column public.event_rosters.同行的人 is '同行的人；活动不问的为空';
comment on column public.event_rosters.身高（厘米） is '身高（厘米）；活动不问的为空';
comment on column public.event_rosters.学历 is '学历；活动不问的为空';
comment on column public.event_rosters.职业 is '职业；活动不问的为空';
comment on column public.event_rosters.兴趣 is '兴趣；活动不问的为空';
comment on column public.event_rosters.自我介绍 is '自我介绍；活动不问的为空';
comment on column public.event_rosters.择偶期望 is '择偶期望；活动不问的为空';
comment on column public.event_rosters.当天用的昵称 is '当天用的昵称；活动不问的为空';
-- end of questions
comment on column public.event_rosters.年龄 is '活动当天的周岁';
comment on column public.event_rosters.报名时间 is '报名时间（北京时间）';
comment on column public.event_rosters.签到时间 is '第一次签到的时间（北京时间）；没有签到的为空';
comment on column public.event_rosters.审核原因 is '审核未通过的理由';
comment on column public.event_rosters.主办方的问题 is '主办方自己的问题和回答；没有的为空';
comment on column public.event_rosters.可能是同一人 is '同一活动里可能是同一个人的另一份报名，和为什么；没有的为空';
comment on column public.event_rosters.活动名称 is '活动名称，按这一列筛选';
comment on column public.event_rosters.活动开始时间 is '活动开始时间（北京时间）';
comment on column public.event_rosters.活动编号 is '活动编号；有同名活动的，按这一列筛选';
grant select on public.event_rosters to staff;

-- desk/views/events_by_month.sql
create view public.events_by_month with (security_invoker = true) as
select
  row_number() over (order by counted.month desc, host.id, counted.kind) as 序号,
  to_char(counted.month, 'YYYY-MM') as 月份,
  host.name as 主办工会,
  counted.kind as 活动类型,
  counted.events as 活动场次,
  counted.canceled as 其中取消,
  counted.signups as 报名人次,
  counted.attended as 签到人次,
  counted.absent as 未到场人次,
  round(100.0 * counted.attended / nullif(counted.attended + counted.absent, 0), 1) as 到场率,
  counted.pairs as 成功配对
from (
  select date_trunc('month', event.starts_at at time zone 'Asia/Shanghai') as month, event.trade_union_id, event.kind,
    count(*) as events,
    count(*) filter (where event.state = '已取消') as canceled,
    coalesce(sum(people.signups), 0) as signups,
    coalesce(sum(people.attended), 0) as attended,
    coalesce(sum(people.absent), 0) as absent,
    sum(choice.pairs) as pairs
  from public.events as event
  left join (
    select signup.event_id,
      count(*) filter (where signup.status not in ('已取消', '未通过')) as signups,
      count(*) filter (where signup.status = '已签到') as attended,
      count(*) filter (where signup.status = '未到场') as absent
    from public.signups as signup group by signup.event_id
  ) as people on people.event_id = event.id
  left join public.choice_rounds as choice on choice.event_id = event.id
  where event.state <> '草稿'
  group by 1, 2, 3
) as counted
join public.trade_unions as host on host.id = counted.trade_union_id
order by 1;
comment on view public.events_by_month is '活动统计：每个月每个工会办了几场活动，多少人报名、到场，牵手几对。只有人数，没有姓名';
comment on column public.events_by_month.序号 is '排列的顺序：最近的月份在最上面';
comment on column public.events_by_month.月份 is '年-月，例如 2026-11：活动开始的月份';
comment on column public.events_by_month.主办工会 is '主办工会';
comment on column public.events_by_month.活动类型 is '活动类型';
comment on column public.events_by_month.活动场次 is '发布过的活动有几场，包括后来取消的';
comment on column public.events_by_month.其中取消 is '其中取消了几场';
comment on column public.events_by_month.报名人次 is '报名人次，不含取消报名和审核未通过的';
comment on column public.events_by_month.签到人次 is '签到人次';
comment on column public.events_by_month.未到场人次 is '确认了但没有来的人次';
comment on column public.events_by_month.到场率 is '签到人次占签到和未到场人次的百分比';
comment on column public.events_by_month.成功配对 is '双向选择里互相选中几对；没有双向选择的为空';
grant select on public.events_by_month to staff;

-- desk/views/seats_overview.sql
create view public.seats_overview with (security_invoker = true) as
select
  event.title as 活动名称,
  pools.pool as 名额池,
  pools.capacity as 名额,
  pools.capacity - free.seats as 已占用,
  free.seats as 剩余名额,
  (
    select count(*) from public.signups as line
    where line.event_id = pools.event_id and line.pool = pools.pool and line.status = '候补' and line.holds_seat
  ) as 候补,
  pools.event_id as 活动编号
from public.event_pools as pools
left join public.events as event on event.id = pools.event_id
left join lateral (
  select count(*) as seats from public.seats as seat
  where seat.event_id = pools.event_id and seat.pool = pools.pool and seat.signup_id is null
) as free on true;
comment on view public.seats_overview is '名额一览：每个名额池占了几个、还有几个、几人候补';
comment on column public.seats_overview.活动名称 is '活动名称';
comment on column public.seats_overview.名额池 is '男、女，或不限';
comment on column public.seats_overview.名额 is '名额数，在 event_pools（名额）里改';
comment on column public.seats_overview.已占用 is '已占用的名额：已确认、待确认、已签到、未到场';
comment on column public.seats_overview.剩余名额 is '还有几个名额';
comment on column public.seats_overview.候补 is '候补人数';
comment on column public.seats_overview.活动编号 is '活动编号';
grant select on public.seats_overview to staff;

-- desk/views/events_overview.sql
create view public.events_overview with (security_invoker = true) as
select
  listed.place as 序号,
  event.title as 活动名称,
  event.kind as 活动类型,
  case when event.state in ('草稿', '已取消') then event.state::text else private.event_phase(event) end as 活动阶段,
  host.name as 主办工会,
  private.china_time(event.starts_at) as 开始时间,
  private.china_time(event.ends_at) as 结束时间,
  private.china_time(event.signup_closes_at) as 报名截止时间,
  event.place_name as 地点,
  pools.capacity as 名额,
  pools.taken as 已占用,
  pools.capacity - pools.taken as 剩余名额,
  pools.male as 男,
  pools.female as 女,
  pools.waiting as 候补,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '待审核') as 待审核,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '待确认') as 待确认,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '已取消') as 已取消,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '已签到') as 已签到,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '未到场') as 未到场,
  event.id as 活动编号
from (
  select id, row_number() over (order by ends_at < now(), abs(extract(epoch from starts_at - now())), id) as place
  from public.events
  order by place
) as listed
left join public.events as event on event.id = listed.id
left join public.trade_unions as host on host.id = event.trade_union_id
left join lateral (
  select sum(seats.名额) as capacity, sum(seats.已占用) as taken, sum(seats.候补) as waiting,
    max(format('%s/%s', seats.已占用, seats.名额)) filter (where seats.名额池 = '男') as male,
    max(format('%s/%s', seats.已占用, seats.名额)) filter (where seats.名额池 = '女') as female
  from public.seats_overview as seats where seats.活动编号 = event.id
) as pools on true;
comment on view public.events_overview is '活动一览：没有结束的在前，离今天最近的在最上面；名额和报名只有人数';
comment on column public.events_overview.序号 is '排列的顺序';
comment on column public.events_overview.活动名称 is '活动名称';
comment on column public.events_overview.活动类型 is '活动类型';
comment on column public.events_overview.活动阶段 is '草稿、未开始报名、报名中、报名截止、进行中、已结束、已取消';
comment on column public.events_overview.主办工会 is '主办工会';
comment on column public.events_overview.开始时间 is '开始时间（北京时间）';
comment on column public.events_overview.结束时间 is '结束时间（北京时间）';
comment on column public.events_overview.报名截止时间 is '报名截止时间（北京时间）';
comment on column public.events_overview.地点 is '地点名称';
comment on column public.events_overview.名额 is '名额合计；空着是还没有在 event_pools（名额）里设置';
comment on column public.events_overview.已占用 is '已占用的名额：已确认、待确认、已签到、未到场';
comment on column public.events_overview.剩余名额 is '还有几个名额';
comment on column public.events_overview.男 is '男性名额：已占用/名额；不分男女的为空';
comment on column public.events_overview.女 is '女性名额：已占用/名额；不分男女的为空';
comment on column public.events_overview.候补 is '候补人数';
comment on column public.events_overview.待审核 is '等组织者审核的人数';
comment on column public.events_overview.待确认 is '轮到候补、等本人确认的人数';
comment on column public.events_overview.已取消 is '取消报名的人次';
comment on column public.events_overview.已签到 is '签到人数';
comment on column public.events_overview.未到场 is '未到场人数';
comment on column public.events_overview.活动编号 is '活动编号';
grant select on public.events_overview to staff;

-- desk/views/failed_messages.sql
create view public.failed_messages with (security_invoker = true) as
select
  private.china_time(message.created_at) as 时间,
  worker.display_name as 职工,
  coalesce(application.phone, signup.phone, worker.phone_masked) as 手机号,
  message.title as 标题,
  message.body as 正文,
  message.delivery_error as 错误码,
  message.delivery_attempts as 试过几次,
  case when message.read_at is null then '否' else '是' end as 职工已看到,
  message.link as 页面,
  message.id as 消息编号,
  private.delivery_error_words(message.delivery_error) as 原因
from public.messages as message
left join public.workers as worker on worker.id = message.worker_id
left join public.applications as application
  on application.reference = substring(message.link from '^/applications/([A-Z0-9]+)$') and application.worker_id = message.worker_id
left join lateral (
  select own.phone from public.signups as own
  where own.worker_id = message.worker_id and own.event_id = substring(message.link from '^/events/([0-9a-f-]{36})')::uuid
  order by own.created_at desc limit 1
) as signup on true
where message.delivery = '发送失败';
comment on view public.failed_messages is '发送失败的消息：微信没有收下的消息。职工在小程序的消息里仍然看得到，急的请打电话';
comment on column public.failed_messages.时间 is '消息的时间（北京时间）';
comment on column public.failed_messages.职工 is '职工显示的称呼';
comment on column public.failed_messages.手机号 is '消息说的那份申请或报名里填写的电话；不是申请和报名的，是已验证的手机号，只显示一部分';
comment on column public.failed_messages.标题 is '标题';
comment on column public.failed_messages.正文 is '正文';
comment on column public.failed_messages.错误码 is '微信返回的错误码';
comment on column public.failed_messages.试过几次 is '已经试过几次';
comment on column public.failed_messages.职工已看到 is '职工是否在小程序里看过：是或否';
comment on column public.failed_messages.页面 is '点开后到哪一页，里面有申请编号或活动编号';
comment on column public.failed_messages.消息编号 is '消息编号';
comment on column public.failed_messages.原因 is '错误码的意思，该找谁';
grant select on public.failed_messages to staff;

-- desk/views/grants_without_amount.sql
create view public.grants_without_amount with (security_invoker = true) as
select
  private.china_time(application.decided_at) as 通过时间,
  (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id) as 受理工会,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.status as 申请状态
from public.applications as application
join public.service_settings as setting on setting.service_code = application.service_code and setting.grants_money
where application.status in ('已通过', '已办结')
  and private.china_time(application.decided_at) >= private.china_time(now() - interval '1 year')
  and not exists (
    select from public.reviews as review
    where review.application_id = application.id and review.granted_amount is not null and review.undone_at is null
  );
comment on view public.grants_without_amount is '没有填金额：最近一年通过了发放资金的申请，但通过和办结时都没有填金额，最早的在最上面';
comment on column public.grants_without_amount.通过时间 is '通过的时间（北京时间）';
comment on column public.grants_without_amount.受理工会 is '受理工会';
comment on column public.grants_without_amount.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.grants_without_amount.事项 is '事项';
comment on column public.grants_without_amount.申请人 is '申请人姓名或单位名称';
comment on column public.grants_without_amount.申请状态 is '已通过：还可以在办结时填金额；已办结：只能撤销办结（undo_decision）后再填';
grant select on public.grants_without_amount to staff;

-- desk/views/holiday_years.sql
create view public.holiday_years with (security_invoker = true) as
select
  years.year as 年份,
  count(holiday.day) filter (where holiday.kind = '放假')::integer as 放假天数,
  count(holiday.day) filter (where holiday.kind = '上班')::integer as 调休上班天数,
  case
    when years.year = any (array(select private.years_without_holidays())) then '还没有补录：承诺日期只按周一至周五算，请尽快在 holidays 里补录'
    when count(holiday.day) = 0 then '国务院办公厅公布以后再补录'
    else '已补录'
  end as 情况
from generate_series(extract(year from private.today())::integer, extract(year from private.today())::integer + 1) as years (year)
left join public.holidays as holiday on extract(year from holiday.day)::integer = years.year
group by years.year;
comment on view public.holiday_years is '节假日补录情况：今年和明年各补录了几天，缺了会写明';
comment on column public.holiday_years.年份 is '年份';
comment on column public.holiday_years.放假天数 is '补录了几天放假';
comment on column public.holiday_years.调休上班天数 is '补录了几天调休上班';
comment on column public.holiday_years.情况 is '已补录，或者要做什么；补录以后，没有办结的申请的期限自动跟着变';
grant select on public.holiday_years to staff;

-- desk/views/materials.sql
create view public.materials with (security_invoker = true) as
select
  application.reference || ' ' || lpad(slot.place::text, 2, '0') || ' ' || to_char(photo.created_at at time zone 'Asia/Shanghai', 'YYMMDDHH24MISS') as 顺序,
  application.reference as 申请编号,
  slot.label as 材料,
  private.material_link(photo.id) as 打开,
  photo.verdict as 材料意见,
  photo.verdict_note as 意见说明,
  case when review.changes is not null and photo.created_at >= review.opened_at then '是' else '否' end as 补正新传,
  photo.file_name as 文件名,
  private.china_time(photo.created_at) as 上传时间,
  ceil(photo.byte_size / 1024.0)::integer as 千字节,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  review.trade_union_name as 受理工会,
  photo.id as 材料编号
from public.reviews as review
join public.applications as application on application.id = review.application_id
join public.attachments as photo on photo.application_id = application.id and photo.superseded_at is null
left join lateral (
  select listed.place, listed.item ->> 'label' as label
  from jsonb_array_elements(application.items) with ordinality as listed (item, place)
  where listed.item ->> 'name' = split_part(photo.slot, '.', 1)
  limit 1
) as slot on true
where review.closed_at is null;
comment on view public.materials is '材料一览：还没有结束的申请的材料，一张一行，按表单的顺序。先按“申请编号”筛选，点“打开”看照片；意见在 attachments（材料）里填';
comment on column public.materials.顺序 is '申请编号、材料在表单里的位置、上传时间';
comment on column public.materials.申请编号 is '申请编号';
comment on column public.materials.材料 is '材料的名称';
comment on column public.materials.打开 is '在新窗口打开，一小时内有效，过了请刷新；每次打开都有记录。空着表示管理员还没有设置函数服务的地址';
comment on column public.materials.材料意见 is '合格、重拍、材料不符；在 attachments 里填写';
comment on column public.materials.意见说明 is '材料意见的说明';
comment on column public.materials.补正新传 is '是不是最近一次补正新传的：是或否';
comment on column public.materials.文件名 is '原来的文件名';
comment on column public.materials.上传时间 is '上传时间（北京时间）';
comment on column public.materials.千字节 is '文件大小';
comment on column public.materials.事项 is '事项';
comment on column public.materials.申请人 is '申请人姓名或单位名称';
comment on column public.materials.受理工会 is '受理工会';
comment on column public.materials.材料编号 is '在 attachments 里按 id 查找';
grant select on public.materials to staff;

-- desk/views/notice_pictures.sql
create view public.notice_pictures with (security_invoker = true) as
select
  row_number() over (order by notice.published_at desc nulls first, notice.id) as 序号,
  notice.title as 公告,
  case when notice.picture is null then '没有' else '有' end as 图片,
  private.notice_picture_link(notice.id) as 传图片,
  sender.name as 工会,
  private.china_time(notice.published_at) as 发布时间,
  notice.id as 公告编号
from public.notices as notice
join public.trade_unions as sender on sender.id = notice.trade_union_id;
comment on view public.notice_pictures is '公告图片：点“传图片”，在打开的网页里选一张，职工马上看得到。不要图片了，到 notices 里清空 picture';
comment on column public.notice_pictures.序号 is '草稿和最新的在最前';
comment on column public.notice_pictures.公告 is '公告的标题';
comment on column public.notice_pictures.图片 is '现在有没有图片';
comment on column public.notice_pictures.传图片 is '在新窗口打开，一小时内有效，过了请刷新。空着表示管理员还没有设置函数服务的地址';
comment on column public.notice_pictures.工会 is '发公告的工会';
comment on column public.notice_pictures.发布时间 is '发布时间（北京时间）；空着是草稿';
comment on column public.notice_pictures.公告编号 is '在 notices 里按 id 查找';
grant select on public.notice_pictures to staff;

-- desk/views/ratings_by_union.sql
create view public.ratings_by_union with (security_invoker = true) as
select
  receiver.name as 受理工会,
  count(*) as 评价件数,
  count(*) filter (where rating.grade = '很满意') as 很满意,
  count(*) filter (where rating.grade = '满意') as 满意,
  count(*) filter (where rating.grade = '基本满意') as 基本满意,
  count(*) filter (where rating.grade = '不满意') as 不满意,
  count(*) filter (where rating.grade = '很不满意') as 很不满意,
  round(100.0 * count(*) filter (where rating.grade in ('很满意', '满意', '基本满意')) / count(*), 1) as 满意率
from public.ratings as rating
join public.applications as application on application.id = rating.application_id
join public.trade_unions as receiver on receiver.id = application.trade_union_id
group by receiver.id, receiver.name
order by receiver.name;
comment on view public.ratings_by_union is '好差评统计：各受理工会收到的评价，只有件数';
comment on column public.ratings_by_union.受理工会 is '受理工会';
comment on column public.ratings_by_union.评价件数 is '一共几条评价';
comment on column public.ratings_by_union.很满意 is '很满意的件数';
comment on column public.ratings_by_union.满意 is '满意的件数';
comment on column public.ratings_by_union.基本满意 is '基本满意的件数';
comment on column public.ratings_by_union.不满意 is '不满意的件数';
comment on column public.ratings_by_union.很不满意 is '很不满意的件数';
comment on column public.ratings_by_union.满意率 is '很满意、满意、基本满意占全部评价的百分比';
grant select on public.ratings_by_union to staff;

-- desk/views/time_to_decision_by_union.sql
create view public.time_to_decision_by_union with (security_invoker = true) as
select
  row_number() over (order by decider.id nulls first) as 序号,
  coalesce(decider.name, '全部工会') as 受理工会,
  count(*) as 决定件数,
  round(percentile_cont(0.5) within group (order by decided.days)::numeric, 1) as 中位天数,
  round(percentile_cont(0.9) within group (order by decided.days)::numeric, 1) as 九成不超过天数,
  round(max(decided.days)::numeric, 1) as 最长天数,
  count(*) filter (where decided.is_on_time) as 按时件数,
  round(100.0 * count(*) filter (where decided.is_on_time) / nullif(count(decided.is_on_time), 0), 1) as 按时率
from (
  select review.trade_union_id,
    extract(epoch from review.decided_at - review.submitted_at) / 86400 as days,
    (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on as is_on_time
  from public.reviews as review
  where review.decision in ('通过', '不予通过', '不予受理') and review.decided_at >= now() - interval '1 year'
    and review.undone_at is null
) as decided
join public.trade_unions as decider on decider.id = decided.trade_union_id
group by grouping sets ((decider.id, decider.name), ())
order by 1;
comment on view public.time_to_decision_by_union is '办理时长：最近一年各工会从提交到作出通过、不予通过或不予受理决定用了多少天';
comment on column public.time_to_decision_by_union.序号 is '排列的顺序：全部工会在最上面，然后按工会编号';
comment on column public.time_to_decision_by_union.受理工会 is '作出决定的工会，或全部工会';
comment on column public.time_to_decision_by_union.决定件数 is '最近一年作出决定的件数';
comment on column public.time_to_decision_by_union.中位天数 is '一半的申请不超过这么多天（自然日，含等职工补正的时间）';
comment on column public.time_to_decision_by_union.九成不超过天数 is '百分之九十的申请不超过这么多天（自然日）';
comment on column public.time_to_decision_by_union.最长天数 is '最久的一件用了多少天（自然日）';
comment on column public.time_to_decision_by_union.按时件数 is '在最迟处理日期以前作出决定的件数（补正期间停止计时）';
comment on column public.time_to_decision_by_union.按时率 is '按时件数占决定件数的百分比';
grant select on public.time_to_decision_by_union to staff;

-- desk/views/union_confirmations.sql
create view public.union_confirmations with (security_invoker = true) as
select
  listed.place as 序号,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.workplace as 工作单位,
  private.china_time(confirmation.requested_at) as 发出时间,
  case
    when confirmation.outcome is not null then confirmation.outcome::text
    when confirmation.withdrawn_at is not null then '作废（重新发出）'
    when confirmation.expires_at <= now() then '过期'
    else '等答复'
  end as 结果,
  private.china_time(confirmation.answered_at) as 答复时间,
  confirmation.confirmer_name as 确认人,
  confirmation.confirmer_phone as 手机号,
  case when confirmation.outcome is not null then
    case when confirmation.is_verified then '已核实' else '未核实' end
  end as 是否核实,
  confirmation.officer_words as 名单里的人,
  confirmation.comment as 留言
from (select id, row_number() over (order by id desc) as place from public.confirmations order by place) as listed
left join public.confirmations as confirmation on confirmation.id = listed.id
left join public.applications as application on application.id = confirmation.application_id;
comment on view public.union_confirmations is '基层工会确认：每一个确认链接和答复，最近的在最上面。未核实的请打电话核对，再把手机号登记到 union_officers';
comment on column public.union_confirmations.序号 is '排列的顺序';
comment on column public.union_confirmations.申请编号 is '申请编号';
comment on column public.union_confirmations.事项 is '事项';
comment on column public.union_confirmations.申请人 is '申请人姓名';
comment on column public.union_confirmations.工作单位 is '职工填写的工作单位或要加入的工会';
comment on column public.union_confirmations.发出时间 is '职工发出链接的时间（北京时间）';
comment on column public.union_confirmations.结果 is '属实、不属实、只留言，或者等答复、过期、作废';
comment on column public.union_confirmations.答复时间 is '答复的时间（北京时间）';
comment on column public.union_confirmations.确认人 is '答复的人自己填的姓名';
comment on column public.union_confirmations.手机号 is '答复的人验证过的手机号，只显示一部分；空着表示没有验证';
comment on column public.union_confirmations.是否核实 is '已核实：在名单里，并且在受理工会这一条线上；未核实：不在名单里、登记在别的工会或没有验证手机号';
comment on column public.union_confirmations.名单里的人 is '名单里的姓名、工会和职务';
comment on column public.union_confirmations.留言 is '给工作人员的话，职工看不到';
grant select on public.union_confirmations to staff;

-- desk/views/withdrawn_consents.sql
create view public.withdrawn_consents with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(consent.withdrawn_at) as 撤回时间,
  private.consent_title(consent.kind) as 同意的内容,
  consent.version as 文字版本,
  private.china_time(consent.agreed_at) as 同意时间,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.status as 申请状态,
  receiver.name as 受理工会
from (
  select id, row_number() over (order by withdrawn_at desc, id) as place from public.consents where withdrawn_at is not null
  order by place
) as listed
left join public.consents as consent on consent.id = listed.id
left join public.applications as application on application.reference = consent.subject
left join public.trade_unions as receiver on receiver.id = application.trade_union_id;
comment on view public.withdrawn_consents is '撤回的同意：职工撤回了哪一项同意，最近的在最上面。撤回之后不要再使用这一项信息';
comment on column public.withdrawn_consents.序号 is '排列的顺序';
comment on column public.withdrawn_consents.撤回时间 is '撤回的时间（北京时间）';
comment on column public.withdrawn_consents.同意的内容 is '同意使用的是哪一项信息';
comment on column public.withdrawn_consents.文字版本 is '同意时文字的版本';
comment on column public.withdrawn_consents.同意时间 is '同意的时间（北京时间）';
comment on column public.withdrawn_consents.申请编号 is '为哪一份申请';
comment on column public.withdrawn_consents.事项 is '事项名称';
comment on column public.withdrawn_consents.申请人 is '申请人姓名或单位名称';
comment on column public.withdrawn_consents.申请状态 is '申请现在的状态；没有决定的申请随同意一起撤回';
comment on column public.withdrawn_consents.受理工会 is '受理的工会';
grant select on public.withdrawn_consents to staff;

-- place/views/places_reported.sql
create view public.places_reported with (security_invoker = true) as
select
  row_number() over (order by report.reported_at, report.id) as 序号,
  private.china_time(report.reported_at) as 报错时间,
  place.name as 服务点,
  report.subject as 哪里不对,
  report.note as 说明,
  keeper.name as 管理的工会,
  region.region_name as 县区,
  place.address as 地址,
  place.phone as 电话,
  report.id as 报错序号
from public.place_reports as report
join public.places as place on place.id = report.place_id
join public.trade_unions as keeper on keeper.id = place.trade_union_id
left join public.trade_unions as region on region.region_code = place.region_code
where report.handled_on is null
order by report.reported_at, report.id;
comment on view public.places_reported is '服务点报错：还没有处理的，最早的在最上面。改好服务点以后，到 place_reports 里填处理日期，这里就没有了';
comment on column public.places_reported.序号 is '排列的顺序，最早的在最前';
comment on column public.places_reported.报错时间 is '职工报错的时间（北京时间）';
comment on column public.places_reported.服务点 is '服务点的名称';
comment on column public.places_reported.哪里不对 is '职工选的';
comment on column public.places_reported.说明 is '职工写的；空着表示没有写';
comment on column public.places_reported.管理的工会 is '管理的工会';
comment on column public.places_reported.县区 is '所在县（区）';
comment on column public.places_reported.地址 is '服务点的地址';
comment on column public.places_reported.电话 is '服务点的电话';
comment on column public.places_reported.报错序号 is '在 place_reports 里按 id 查找';
grant select on public.places_reported to staff;

-- application/rows/legal_decisions.sql
insert into private.legal_decisions (status, decision, next_status, opens_next_round)
values
  ('已提交', '受理', '已受理', true),
  ('已提交', '不予受理', '不予受理', false),
  ('已提交', '要求补正', '待补正', true),
  ('已提交', '转办', '已提交', true),
  ('已受理', '要求补正', '待补正', true),
  ('已受理', '通过', '已通过', true),
  ('已受理', '不予通过', '未通过', false),
  ('已受理', '转办', '已受理', true),
  -- A wrong bank card is found when the money is sent.
  ('已通过', '要求补正', '待补正', true),
  ('已通过', '办结', '已办结', false);

-- application/rows/retention_settings.sql
insert into public.retention_settings (kind, keep_days, note)
values ('申请', 1095, '办结后保存三年，供查询、复核和审计；职工在同意书里看到的也是三年，改动前先改那里的文字');

-- foundation/rows/buckets.sql
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attachments', 'attachments', false, 4194304, array['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])
on conflict (id) do update
set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- foundation/rows/deployment.sql
insert into private.deployment (is_only) values (true);

-- foundation/rows/encrypted_columns.sql
insert into private.encrypted_columns (table_name, column_name)
values ('application_secrets', 'secrets'), ('signup_secrets', 'id_number'), ('drafts', 'content'), ('profiles', 'answers'), ('children', 'content'),
  ('wechat_tokens', 'token');

-- foundation/rows/jobs.sql
insert into private.jobs (name, function_name, run_every)
values
  ('expire-offers', 'expire_offers', interval '1 minute'),
  ('promote-overlooked', 'promote_overlooked', interval '1 minute'),
  ('tell-cancelations', 'tell_cancelations', interval '1 minute'),
  ('close-signups', 'close_signups', interval '1 minute'),
  ('reencrypt-answers', 'reencrypt', interval '1 minute'),
  ('remind-attendees', 'remind_attendees', interval '10 minutes'),
  ('tell-organizers', 'tell_organizers', interval '10 minutes'),
  ('release-reviews', 'release_reviews', interval '10 minutes'),
  ('finish-events', 'finish_events', interval '10 minutes'),
  ('accept-silently', 'accept_silently', interval '1 hour'),
  ('report-overdue', 'report_overdue', interval '1 hour'),
  ('expire-drafts', 'expire_drafts', interval '1 hour'),
  ('close-forgotten-choices', 'close_forgotten_choices', interval '1 hour'),
  ('forget-round-schedules', 'forget_round_schedules', interval '1 hour'),
  ('purge-applications', 'purge_applications', interval '1 hour'),
  ('purge-rate-limits', 'purge_rate_limits', interval '1 hour'),
  ('purge-sms-codes', 'purge_sms_codes', interval '1 hour'),
  ('anonymize-signups', 'anonymize_signups', interval '1 day'),
  -- Jobs that are due together run by name and keep their locks to the end: this one locks signups without their pool.
  ('write-numbers', 'number_signups', interval '1 minute'),
  -- The functions run these jobs, because SQL cannot reach WeChat, SMS and the storage.
  ('check-files', null, interval '10 minutes'),
  ('check-texts', null, interval '1 minute'),
  ('deliver-messages', null, interval '1 minute'),
  ('purge-uploads', null, interval '1 hour');
insert into private.jobs (name, function_name, run_every, next_run_at)
values ('send-digest', null, interval '1 day', ((private.today() + 1) + time '08:30') at time zone 'Asia/Shanghai');

-- place/rows/place_facilities.sql
insert into public.place_facilities (name, short_name, place_in_list)
values
  ('有水喝', '喝水', 1), ('能热饭', '热饭', 2), ('能充电', '充电', 3),
  ('有座歇', '座位', 4), ('有厕所', '厕所', 5), ('有药箱', '药箱', 6);

-- account/tables/account_joins.sql, rules
alter table private.account_joins enable row level security;
create policy "api functions keep joins" on private.account_joins for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.account_joins to app_definer;

-- account/tables/children.sql, rules
alter table private.children enable row level security;
create policy "api functions keep children" on private.children for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.children to app_definer;
create trigger a_guard_rows before insert or update or delete on private.children
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.children
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on private.children
for each row execute function private.refuse_the_deleted();

-- account/tables/consents.sql, rules
create index consents_worker on public.consents (worker_id);
create index consents_withdrawn on public.consents (withdrawn_at desc, id) where withdrawn_at is not null;
alter table public.consents enable row level security;
create policy "api functions keep consents" on public.consents for all to app_definer using (true) with check (true);
create policy "staff read consents" on public.consents for select to staff
using (exists (select from public.applications as own where own.reference = consents.subject));
create policy "provincial staff read consents" on public.consents for select to province_staff using (true);
grant select, insert, update, delete on public.consents to app_definer;
grant select on public.consents to staff;
create trigger a_guard_rows before insert or update or delete on public.consents
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.consents
for each statement execute function private.guard_system_rows();

-- account/tables/profiles.sql, rules
alter table private.profiles enable row level security;
create policy "api functions keep profiles" on private.profiles for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.profiles to app_definer;
create trigger a_guard_rows before insert or update or delete on private.profiles
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.profiles
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on private.profiles
for each row execute function private.refuse_the_deleted();

-- account/tables/sms_codes.sql, rules
create index sms_codes_phone on private.sms_codes (phone_hash);
create index sms_codes_worker on private.sms_codes (worker_id) where worker_id is not null;
create index sms_codes_expiry on private.sms_codes (expires_at);
alter table private.sms_codes enable row level security;
create policy "api functions keep codes" on private.sms_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.sms_codes to app_definer;

-- account/tables/worker_accounts.sql, rules
create index worker_accounts_phone_hash on private.worker_accounts (phone_hash);
alter table private.worker_accounts enable row level security;
create policy "api functions keep accounts" on private.worker_accounts for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.worker_accounts to app_definer;

-- account/tables/workers.sql, rules
create index workers_joined_into on public.workers (joined_into) where joined_into is not null;
alter table public.workers enable row level security;
create policy "api functions keep workers" on public.workers for all to app_definer using (true) with check (true);
create policy "staff read workers" on public.workers for select to staff
using (
  exists (select from public.applications as own where own.worker_id = workers.id)
  or exists (select from public.signups as own where own.worker_id = workers.id)
);
create policy "provincial staff read workers" on public.workers for select to province_staff using (true);
grant select, insert, update, delete on public.workers to app_definer;
grant select on public.workers to staff;
create trigger a_guard_rows before insert or update or delete on public.workers
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.workers
for each statement execute function private.guard_system_rows();

-- application/tables/application_events.sql, rules
create index application_events_application on public.application_events (application_id, id);
alter table public.application_events enable row level security;
create policy "api functions write history" on public.application_events for all to app_definer using (true) with check (true);
create policy "staff read history" on public.application_events for select to staff
using (exists (select from public.applications as own where own.id = application_events.application_id));
create policy "provincial staff read history" on public.application_events for select to province_staff using (true);
grant select, insert, delete on public.application_events to app_definer;
grant select on public.application_events to staff;
create trigger a_guard_rows before insert or update or delete on public.application_events
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.application_events
for each statement execute function private.guard_system_rows();
create trigger b_guard_history before update on public.application_events
for each row execute function private.guard_history();

-- application/tables/application_secrets.sql, rules
alter table private.application_secrets enable row level security;
create policy "api functions keep secrets" on private.application_secrets for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.application_secrets to app_definer;
create trigger a_guard_rows before insert or update or delete on private.application_secrets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.application_secrets
for each statement execute function private.guard_system_rows();

-- application/tables/applications.sql, rules
create index applications_worker on public.applications (worker_id, submitted_at desc);
create index applications_trade_union on public.applications (trade_union_id, status);
create index applications_silent_acceptance on public.applications (accept_by) where status = '已提交';
create index applications_retention on public.applications (closed_at) where erased_at is null;
create index applications_submitted on public.applications (submitted_at);
create index applications_applicant on public.applications (applicant_name text_pattern_ops);
create index applications_approved on public.applications (private.china_time(decided_at), id) include (decided_at, service_code) where status in ('已通过', '已办结');
create index applications_correction_notice on public.applications (correction_notice_id) where correction_notice_id is not null;
create index applications_withdrawn on public.applications (closed_at) where status = '已撤回';
alter table public.applications enable row level security;
create policy "api functions keep applications" on public.applications for all to app_definer using (true) with check (true);
create policy "staff read applications" on public.applications for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read applications" on public.applications for select to province_staff using (true);
grant select, insert, update on public.applications to app_definer;
grant select on public.applications to staff;
create trigger a_guard_rows before insert or update or delete on public.applications
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.applications
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on public.applications
for each row execute function private.refuse_the_deleted();
create trigger b_end_draft before insert on public.applications
for each row execute function private.end_draft_by_submitting();
create trigger b_note_assistance before insert on public.applications
for each row execute function private.note_assistance();
create trigger draft_place after update on public.applications
for each row when (
  new.service_code in ('reading-room', 'women-workers-home') and new.erased_at is null
  and (new.status is distinct from old.status or new.answers is distinct from old.answers)
)
execute function private.draft_place();
create trigger forget_changes after update of erased_at on public.applications
for each row when (old.erased_at is null and new.erased_at is not null)
execute function private.forget_changes();
create trigger forget_states after update of erased_at on public.applications
for each row when (old.erased_at is null and new.erased_at is not null)
execute function private.forget_states();
create trigger tell_assistance after insert on public.applications
for each row when (new.assisted_by is not null) execute function private.tell_assistance();

-- application/tables/assistance_codes.sql, rules
create index assistance_codes_expiry on private.assistance_codes (expires_at);
alter table private.assistance_codes enable row level security;
create policy "api functions keep codes" on private.assistance_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.assistance_codes to app_definer;

-- application/tables/assistance_entries.sql, rules
create index assistance_entries_worker on private.assistance_entries (worker_id, at);
alter table private.assistance_entries enable row level security;
create policy "api functions count entries" on private.assistance_entries for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.assistance_entries to app_definer;

-- application/tables/assistances.sql, rules
create index assistances_draft on public.assistances (worker_id, draft_id, requested_at desc);
create index assistances_officer on public.assistances (officer_id);
create index assistances_officer_worker on public.assistances (officer_worker_id);
create index assistances_requested on public.assistances (requested_at desc, id);
alter table public.assistances enable row level security;
create policy "api functions keep assistances" on public.assistances for all to app_definer using (true) with check (true);
create policy "staff read assistances" on public.assistances for select to staff
using (
  exists (
    select from public.applications as own where own.worker_id = assistances.worker_id and own.client_token = assistances.draft_id
  )
);
create policy "provincial staff read assistances" on public.assistances for select to province_staff using (true);
grant select, insert, update, delete on public.assistances to app_definer;
grant select on public.assistances to staff;
create trigger a_guard_rows before insert or update or delete on public.assistances
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.assistances
for each statement execute function private.guard_system_rows();

-- application/tables/attachments.sql, rules
create index attachments_worker on public.attachments (worker_id, application_id);
create index attachments_application on public.attachments (application_id);
create index attachments_unreferenced on public.attachments (created_at) where application_id is null;
alter table public.attachments enable row level security;
create policy "api functions keep attachments" on public.attachments for all to app_definer using (true) with check (true);
create policy "staff read attachments" on public.attachments for select to staff
using (exists (select from public.applications as own where own.id = attachments.application_id));
create policy "provincial staff read attachments" on public.attachments for select to province_staff using (true);
create policy "staff write verdicts" on public.attachments for update to staff
using (exists (select from public.applications as own where own.id = attachments.application_id))
with check (exists (select from public.applications as own where own.id = attachments.application_id));
create policy "provincial staff write verdicts" on public.attachments for update to province_staff using (true) with check (true);
grant select, insert, update, delete on public.attachments to app_definer;
grant select on public.attachments to staff;
grant update (verdict, verdict_note) on public.attachments to staff;
create trigger a_guard_rows before insert or delete on public.attachments
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.attachments
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on public.attachments
for each row execute function private.refuse_the_deleted();
create trigger b_guard_update before update on public.attachments
for each row execute function private.guard_attachment_update();
create trigger log_change after insert or update or delete on public.attachments
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- application/tables/complaint_outcomes.sql, rules
create unique index "转法律援助一份诉求只记一次" on public.complaint_outcomes (application_id) where outcome = '转法律援助';
create index complaint_outcomes_trade_union on public.complaint_outcomes (trade_union_id, issued_on);
alter table public.complaint_outcomes enable row level security;
create policy "api functions keep outcomes" on public.complaint_outcomes for all to app_definer using (true) with check (true);
create policy "staff record outcomes" on public.complaint_outcomes for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff record outcomes" on public.complaint_outcomes for all to province_staff using (true) with check (true);
grant select, update (note, document_number, staff_name) on public.complaint_outcomes to app_definer;
grant select, insert, delete on public.complaint_outcomes to staff;
grant update (issued_on, document_number, note, staff_name) on public.complaint_outcomes to staff;
create trigger b_check before insert or update on public.complaint_outcomes
for each row execute function private.check_complaint_outcome();
create trigger log_change after insert or update or delete on public.complaint_outcomes
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger tell_outcome after insert or delete on public.complaint_outcomes
for each row execute function private.tell_complaint_outcome();

-- application/tables/confirmation_links.sql, rules
alter table private.confirmation_links enable row level security;
create policy "api functions keep links" on private.confirmation_links for all to app_definer using (true) with check (true);
grant select, insert on private.confirmation_links to app_definer;

-- application/tables/confirmations.sql, rules
create index confirmations_application on public.confirmations (application_id, id);
create index confirmations_confirmer on public.confirmations (confirmer_id);
create index confirmations_officer on public.confirmations (officer_id);
alter table public.confirmations enable row level security;
create policy "api functions keep confirmations" on public.confirmations for all to app_definer using (true) with check (true);
create policy "staff read confirmations" on public.confirmations for select to staff
using (exists (select from public.applications as own where own.id = confirmations.application_id));
create policy "provincial staff read confirmations" on public.confirmations for select to province_staff using (true);
grant select, insert, update, delete on public.confirmations to app_definer;
grant select on public.confirmations to staff;
create trigger a_guard_rows before insert or update or delete on public.confirmations
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.confirmations
for each statement execute function private.guard_system_rows();

-- application/tables/doomed_files.sql, rules
alter table private.doomed_files enable row level security;
create policy "erasure keeps doomed files" on private.doomed_files for all to app_definer using (true) with check (true);
grant select, insert, delete on private.doomed_files to app_definer;

-- application/tables/drafts.sql, rules
create index drafts_saved_at on private.drafts (saved_at);
alter table private.drafts enable row level security;
create policy "api functions keep drafts" on private.drafts for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.drafts to app_definer;
create trigger a_guard_rows before insert or update or delete on private.drafts
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.drafts
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on private.drafts
for each row execute function private.refuse_the_deleted();

-- application/tables/file_checks.sql, rules
create index file_checks_faults on private.file_checks (found_at) where fault is not null;
alter table private.file_checks enable row level security;
create policy "the nightly comparison keeps its record" on private.file_checks for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.file_checks to app_definer;

-- application/tables/legal_decisions.sql, rules
alter table private.legal_decisions enable row level security;
create policy "decisions read the machine" on private.legal_decisions for select to app_definer using (true);
grant select on private.legal_decisions to app_definer;

-- application/tables/ratings.sql, rules
create index ratings_rated on public.ratings (rated_at desc, application_id);
alter table public.ratings enable row level security;
create policy "api functions keep ratings" on public.ratings for all to app_definer using (true) with check (true);
create policy "staff read ratings" on public.ratings for select to staff
using (exists (select from public.applications as own where own.id = ratings.application_id));
create policy "provincial staff read ratings" on public.ratings for select to province_staff using (true);
grant select, insert, delete on public.ratings to app_definer;
grant select on public.ratings to staff;
grant update (comment) on public.ratings to app_definer;
create trigger a_guard_rows before insert or update or delete on public.ratings
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.ratings
for each statement execute function private.guard_system_rows();

-- application/tables/retention_settings.sql, rules
alter table public.retention_settings enable row level security;
create policy "jobs apply retention" on public.retention_settings for all to app_definer using (true) with check (true);
create policy "staff read retention" on public.retention_settings for select to staff using (true);
grant select on public.retention_settings to app_definer, staff;
grant update (keep_days, shorter_keep_days, shorter_from) on public.retention_settings to app_definer;
create trigger a_guard_deletion before delete on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger b_guard_update before update on public.retention_settings for each row execute function private.guard_retention();
create trigger log_change after insert or update or delete on public.retention_settings
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- application/tables/reviews.sql, rules
create unique index one_open_round on public.reviews (application_id) where closed_at is null;
create index reviews_transfer on public.reviews (transfer_to) where transfer_to is not null;
create index reviews_due on public.reviews (due_on) where closed_at is null;
create index reviews_decided on public.reviews (decided_at) where decision is not null;
create index reviews_handled on public.reviews (handled_since) where handled_since is not null;
create index reviews_reminded on public.reviews (reminded_at) where closed_at is null and reminded_at is not null;
create index reviews_reference on public.reviews (reference text_pattern_ops);
create index reviews_applicant on public.reviews (applicant_name text_pattern_ops);
create index reviews_desk on public.reviews (trade_union_id, due_on, submitted_at, id)
  include (application_status, trade_union_name) where closed_at is null;
create index reviews_waiting on public.reviews (private.china_time(opened_at), id) include (opened_at)
  where closed_at is null and application_status = '待补正';
create index reviews_decided_in_china on public.reviews (private.china_time(decided_at), id) include (decided_at) where decision is not null;
create index reviews_granted on public.reviews (application_id, round) where granted_amount is not null and undone_at is null;
alter table public.reviews enable row level security;
create policy "decisions are carried through" on public.reviews for all to app_definer using (true) with check (true);
create policy "staff read reviews" on public.reviews for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read reviews" on public.reviews for select to province_staff using (true);
create policy "staff decide" on public.reviews for update to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff decide" on public.reviews for update to province_staff using (true) with check (true);
grant select, insert, update on public.reviews to app_definer;
grant select on public.reviews to staff;
grant update (decision, reason, items_to_correct, transfer_to, internal_note, granted_amount, staff_name, handler) on public.reviews to staff;
create trigger a_guard_rows before insert or delete on public.reviews
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.reviews
for each statement execute function private.guard_system_rows();
create trigger b_guard_update before update on public.reviews
for each row execute function private.guard_review_update();
create trigger b_keep_state_before after update on public.reviews
for each row when (old.decision is null and new.decision is not null)
execute function private.keep_state_before();
create trigger carry_out_decision after update on public.reviews
for each row when (old.decision is null and new.decision is not null)
execute function private.carry_out_decision();
create trigger log_change after insert or update or delete on public.reviews
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- application/tables/submitted_contents.sql, rules
alter table private.submitted_contents enable row level security;
create policy "api functions keep hashes" on private.submitted_contents for all to app_definer using (true) with check (true);
grant select, insert, delete on private.submitted_contents to app_definer;

-- application/tables/supplements.sql, rules
alter table private.supplements enable row level security;
create policy "api functions keep supplements" on private.supplements for all to app_definer using (true) with check (true);
grant select, insert, delete on private.supplements to app_definer;
create trigger a_guard_rows before insert or update or delete on private.supplements
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.supplements
for each statement execute function private.guard_system_rows();

-- desk/tables/change_log.sql, rules
create index change_log_subject on public.change_log (subject);
create index change_log_trade_union on public.change_log (trade_union_id, id desc);
create index change_log_at on public.change_log (at);
alter table public.change_log enable row level security;
create policy "what is done in the console is recorded" on public.change_log for all to app_definer using (true) with check (true);
create policy "staff read the record" on public.change_log for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read the record" on public.change_log for select to province_staff using (true);
grant select, insert, delete on public.change_log to app_definer;
grant select on public.change_log to staff;
create trigger a_guard_rows before insert or update or delete on public.change_log
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.change_log
for each statement execute function private.guard_system_rows();

-- desk/tables/desk_logins.sql, rules
create unique index one_open_row_per_login on private.desk_logins (login) where closed_at is null;
create index desk_logins_trade_union on private.desk_logins (trade_union_id);
alter table private.desk_logins enable row level security;
create policy "the scope follows from logins" on private.desk_logins for select to app_definer using (true);
grant select on private.desk_logins to app_definer;

-- desk/tables/overdue_reports.sql, rules
create index overdue_reports_trade_union on public.overdue_reports (trade_union_id, reported_at desc);
create index overdue_reports_reported on public.overdue_reports (reported_at);
alter table public.overdue_reports enable row level security;
create policy "jobs report what is overdue" on public.overdue_reports for all to app_definer using (true) with check (true);
create policy "staff read what was reported to them" on public.overdue_reports for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read what was reported" on public.overdue_reports for select to province_staff using (true);
grant select, insert on public.overdue_reports to app_definer;
grant select on public.overdue_reports to staff;
create trigger a_guard_rows before insert or update or delete on public.overdue_reports
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.overdue_reports
for each statement execute function private.guard_system_rows();

-- desk/tables/states_before_decisions.sql, rules
alter table private.states_before_decisions enable row level security;
create policy "decisions keep what was before" on private.states_before_decisions for all to app_definer using (true) with check (true);
grant select, insert, delete on private.states_before_decisions to app_definer;

-- door/tables/check_ins.sql, rules
create unique index one_check_in_per_signup on public.check_ins (signup_id, coalesce(session_number, 0))
where outcome = '已签到' and undone_at is null;
create index check_ins_signup on public.check_ins (signup_id);
create index check_ins_session on public.check_ins (event_id, session_number) where session_number is not null;
create index check_ins_latest on public.check_ins (event_id, id);
alter table public.check_ins enable row level security;
create policy "api functions keep check-ins" on public.check_ins for all to app_definer using (true) with check (true);
create policy "staff read check-ins" on public.check_ins for select to staff
using (exists (select from public.events as own where own.id = check_ins.event_id));
create policy "provincial staff read check-ins" on public.check_ins for select to province_staff using (true);
grant select, insert, update on public.check_ins to app_definer;
grant select on public.check_ins to staff;
create trigger a_guard_rows before insert or update or delete on public.check_ins
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.check_ins
for each statement execute function private.guard_system_rows();

-- door/tables/signup_tickets.sql, rules
create unique index one_phone_per_ticket on public.signup_tickets (signup_id) where replaced_at is null;
alter table public.signup_tickets enable row level security;
create policy "api functions keep tickets" on public.signup_tickets for all to app_definer using (true) with check (true);
create policy "staff read tickets" on public.signup_tickets for select to staff
using (exists (select from public.signups as own where own.id = signup_tickets.signup_id));
create policy "provincial staff read tickets" on public.signup_tickets for select to province_staff using (true);
grant select, insert, update, delete on public.signup_tickets to app_definer;
grant select on public.signup_tickets to staff;
create trigger a_guard_rows before insert or update or delete on public.signup_tickets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.signup_tickets
for each statement execute function private.guard_system_rows();

-- encounter/tables/choice_exchanges.sql, rules
create index choice_exchanges_event on private.choice_exchanges (event_id);
alter table private.choice_exchanges enable row level security;
create policy "api functions keep contacts" on private.choice_exchanges for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.choice_exchanges to app_definer;
create trigger a_guard_rows before insert or update or delete on private.choice_exchanges
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.choice_exchanges
for each statement execute function private.guard_system_rows();

-- encounter/tables/choice_matches.sql, rules
create index choice_matches_event on private.choice_matches (event_id);
alter table private.choice_matches enable row level security;
create policy "api functions keep matches" on private.choice_matches for all to app_definer using (true) with check (true);
grant select, insert, delete on private.choice_matches to app_definer;
create trigger a_guard_rows before insert or update or delete on private.choice_matches
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.choice_matches
for each statement execute function private.guard_system_rows();

-- encounter/tables/choice_rounds.sql, rules
alter table public.choice_rounds enable row level security;
create policy "api functions keep rounds of choice" on public.choice_rounds for all to app_definer using (true) with check (true);
create policy "staff read rounds of choice" on public.choice_rounds for select to staff
using (exists (select from public.events as own where own.id = choice_rounds.event_id));
create policy "provincial staff read rounds of choice" on public.choice_rounds for select to province_staff using (true);
grant select, insert, update on public.choice_rounds to app_definer;
grant select on public.choice_rounds to staff;
create trigger a_guard_rows before insert or update or delete on public.choice_rounds
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.choice_rounds
for each statement execute function private.guard_system_rows();

-- encounter/tables/choices.sql, rules
create index choices_event on private.choices (event_id, pair);
alter table private.choices enable row level security;
create policy "api functions keep picks" on private.choices for all to app_definer using (true) with check (true);
grant select, insert, delete on private.choices to app_definer;
create trigger a_guard_rows before insert or update or delete on private.choices
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.choices
for each statement execute function private.guard_system_rows();

-- encounter/tables/met_pairs.sql, rules
create index met_pairs_event on private.met_pairs (event_id);
create index met_pairs_trade_union on private.met_pairs (trade_union_id);
alter table private.met_pairs enable row level security;
create policy "api functions keep who met" on private.met_pairs for all to app_definer using (true) with check (true);
grant select, insert, delete on private.met_pairs to app_definer;
create trigger a_guard_rows before insert or update or delete on private.met_pairs
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.met_pairs
for each statement execute function private.guard_system_rows();

-- encounter/tables/round_schedules.sql, rules
alter table private.round_schedules enable row level security;
create policy "api functions keep schedules" on private.round_schedules for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.round_schedules to app_definer;
create trigger a_guard_rows before insert or update or delete on private.round_schedules
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.round_schedules
for each statement execute function private.guard_system_rows();

-- event/tables/event_feedback.sql, rules
create index event_feedback_event on public.event_feedback (event_id);
alter table public.event_feedback enable row level security;
create policy "api functions keep feedback" on public.event_feedback for all to app_definer using (true) with check (true);
create policy "staff read feedback" on public.event_feedback for select to staff
using (exists (select from public.events as own where own.id = event_feedback.event_id));
create policy "provincial staff read feedback" on public.event_feedback for select to province_staff using (true);
grant select, insert, update on public.event_feedback to app_definer;
grant select on public.event_feedback to staff;
create trigger a_guard_rows before insert or update or delete on public.event_feedback
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_feedback
for each statement execute function private.guard_system_rows();

-- event/tables/event_files.sql, rules
alter table public.event_files enable row level security;
create policy "api functions keep files of events" on public.event_files for all to app_definer using (true) with check (true);
create policy "staff read and remove files of events" on public.event_files for all to staff
using (exists (select from public.events as own where own.id = event_files.event_id))
with check (exists (select from public.events as own where own.id = event_files.event_id));
create policy "provincial staff keep files of events" on public.event_files for all to province_staff using (true) with check (true);
grant select, insert, delete on public.event_files to app_definer;
grant select, delete on public.event_files to staff;
create trigger a_guard_truncate before truncate on public.event_files
for each statement execute function private.guard_system_rows();
create trigger a_guard_rows before insert or update on public.event_files
for each row execute function private.guard_system_rows();
create trigger doom_file after delete on public.event_files
for each row execute function private.doom_event_file();
create trigger log_change after delete on public.event_files
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- event/tables/event_messages.sql, rules
alter table public.event_messages enable row level security;
create policy "api functions keep event messages" on public.event_messages for all to app_definer using (true) with check (true);
create policy "staff read event messages" on public.event_messages for select to staff
using (exists (select from public.events as own where own.id = event_messages.event_id));
create policy "provincial staff read event messages" on public.event_messages for select to province_staff using (true);
grant select, insert, update on public.event_messages to app_definer;
grant select on public.event_messages to staff;
create trigger a_guard_rows before insert or update or delete on public.event_messages
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_messages
for each statement execute function private.guard_system_rows();

-- event/tables/event_pools.sql, rules
create index event_pools_session on public.event_pools (event_id, session_number) where session_number is not null;
alter table public.event_pools enable row level security;
create policy "api functions set capacities" on public.event_pools for all to app_definer using (true) with check (true);
create policy "staff set capacities" on public.event_pools for all to staff
using (exists (select from public.events as own where own.id = event_pools.event_id))
with check (exists (select from public.events as own where own.id = event_pools.event_id));
create policy "provincial staff set capacities" on public.event_pools for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.event_pools to app_definer;
grant select, insert, delete on public.event_pools to staff;
grant update (capacity) on public.event_pools to staff;
create trigger a_stay_in_scope before insert on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.event_pools
for each statement execute function private.guard_system_rows();
create trigger b_complete_pool before insert on public.event_pools
for each row execute function private.complete_pool();
create trigger b_guard_change before insert or update or delete on public.event_pools
for each row execute function private.guard_pool_change();
create trigger c_guard_pools after insert or delete on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.guard_pools();
create trigger c_remove_seats before delete on public.event_pools
for each row execute function private.remove_seats();
create trigger fit_seats after insert or update of capacity on public.event_pools
for each row execute function private.fit_seats();
create trigger log_change after insert or update or delete on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- event/tables/event_questions.sql, rules
create index event_questions_of_event on public.event_questions (event_id, place);
alter table public.event_questions enable row level security;
create policy "api functions keep questions" on public.event_questions for all to app_definer using (true) with check (true);
create policy "staff keep questions" on public.event_questions for all to staff
using (exists (select from public.events as own where own.id = event_questions.event_id))
with check (exists (select from public.events as own where own.id = event_questions.event_id));
create policy "provincial staff keep questions" on public.event_questions for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.event_questions to app_definer;
grant select, insert, update, delete on public.event_questions to staff;
create trigger a_stay_in_scope before insert or update of event_id on public.event_questions
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.event_questions
for each statement execute function private.guard_system_rows();
create trigger a_wait_for_signups before insert or update or delete on public.event_questions
for each row when (current_user <> 'app_definer') execute function private.wait_to_ask();
create trigger b_guard_question before insert or update or delete on public.event_questions
for each row execute function private.guard_question();
create trigger log_change after insert or update or delete on public.event_questions
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- event/tables/event_sessions.sql, rules
alter table public.event_sessions enable row level security;
create policy "api functions keep sessions" on public.event_sessions for all to app_definer using (true) with check (true);
create policy "staff keep sessions" on public.event_sessions for all to staff
using (exists (select from public.events as own where own.id = event_sessions.event_id))
with check (exists (select from public.events as own where own.id = event_sessions.event_id));
create policy "provincial staff keep sessions" on public.event_sessions for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.event_sessions to app_definer;
grant select, insert, update, delete on public.event_sessions to staff;
create trigger a_stay_in_scope before insert or update of event_id on public.event_sessions
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.event_sessions
for each statement execute function private.guard_system_rows();
create trigger b_fold_words before insert or update on public.event_sessions
for each row execute function private.fold_session();
create trigger b_guard_change before update or delete on public.event_sessions
for each row execute function private.guard_session_change();
create trigger c_guard_sessions after insert or update or delete on public.event_sessions
for each row when (current_user <> 'app_definer') execute function private.guard_sessions();
create trigger log_change after insert or update or delete on public.event_sessions
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger tell_added_sessions after insert on public.event_sessions
referencing new table as after_change for each statement execute function private.tell_session_changes();
create trigger tell_moved_sessions after update on public.event_sessions
referencing old table as before_change new table as after_change
for each statement execute function private.tell_session_changes();
create trigger tell_removed_sessions after delete on public.event_sessions
referencing old table as before_change for each statement execute function private.tell_session_changes();

-- event/tables/events.sql, rules
create index events_published on public.events (starts_at) where state <> '草稿';
create index events_trade_union on public.events (trade_union_id);
create index events_to_tell on public.events (canceled_at) where state = '已取消' and cancelation_told_at is null;
create index events_unfinished on public.events (ends_at) where state = '已发布' and finished_at is null;
alter table public.events enable row level security;
create policy "api functions read events" on public.events for all to app_definer using (true) with check (true);
create policy "staff keep events" on public.events for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep events" on public.events for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.events to app_definer;
grant select, insert, update, delete on public.events to staff;
create trigger a_stay_in_scope before insert or update of trade_union_id on public.events
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.events
for each statement execute function private.guard_system_rows();
-- The system's own marks do not wait: its jobs hold pools already.
create trigger a_wait_for_signups before update on public.events
for each row when (
  old.state = '已发布'
  and new.anonymized_at is not distinct from old.anonymized_at and new.finished_at is not distinct from old.finished_at
  and new.list_published_at is not distinct from old.list_published_at and new.reminded_for is not distinct from old.reminded_for
)
execute function private.wait_for_signups();
create trigger b_guard_insertion before insert on public.events
for each row when (new.state <> '草稿' and (private.is_staff() or private.studio_account() is not null))
execute function private.guard_event_insertion();
create trigger b_guard_update before update on public.events
for each row execute function private.guard_event_update();
create trigger c_guard_deletion before delete on public.events
for each row execute function private.guard_event_deletion();
create trigger c_guard_plan before insert or update on public.events
for each row execute function private.guard_event_plan();
create trigger d_reopen_list before update of signup_closes_at, signup_is_closed on public.events
for each row when (new.list_published_at is not null) execute function private.reopen_list();
create trigger forget_choices after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_choices();
create trigger forget_rounds after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_rounds();
create trigger forget_texts after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_texts();
create trigger log_change after insert or update or delete on public.events
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger promote_after_changes after update on public.events
for each row when (
  new.state = '已发布' and (
    new.max_difference is distinct from old.max_difference
    or new.difference_from is distinct from old.difference_from or new.starts_at is distinct from old.starts_at
  )
)
execute function private.promote_after_changes();
create trigger tell_changes after update of starts_at, ends_at, place_name, address on public.events
for each row when (
  new.state = '已发布' and old.ends_at > now() and new.ends_at > now()
  and (
    new.starts_at is distinct from old.starts_at or new.ends_at is distinct from old.ends_at
    or new.place_name is distinct from old.place_name or new.address is distinct from old.address
  )
)
execute function private.tell_changes();

-- event/tables/organizer_news.sql, rules
alter table private.organizer_news enable row level security;
create policy "api functions keep the news" on private.organizer_news for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.organizer_news to app_definer;
create trigger a_guard_rows before insert or update or delete on private.organizer_news
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.organizer_news
for each statement execute function private.guard_system_rows();

-- event/tables/organizers.sql, rules
create index organizers_event on public.organizers (event_id);
create index organizers_trade_union on public.organizers (trade_union_id);
create index organizers_bound_worker on public.organizers (bound_worker_id);
alter table public.organizers enable row level security;
create policy "api functions read organizers" on public.organizers for select to app_definer using (true);
create policy "staff name organizers" on public.organizers for all to staff
using (
  trade_union_id = any ((select private.unions_in_scope())::text[])
  or exists (select from public.events as own where own.id = organizers.event_id)
)
with check (
  trade_union_id = any ((select private.unions_in_scope())::text[])
  or exists (select from public.events as own where own.id = organizers.event_id)
);
create policy "provincial staff name organizers" on public.organizers for all to province_staff using (true) with check (true);
create policy "api functions name organizers of one event" on public.organizers for insert to app_definer with check (event_id is not null);
create policy "api functions bind organizers" on public.organizers for update to app_definer using (true) with check (true);
create policy "api functions take them off" on public.organizers for delete to app_definer using (event_id is not null);
grant select, insert, delete, update (bound_worker_id, bound_at) on public.organizers to app_definer;
grant select, insert, update, delete on public.organizers to staff;
create trigger a_stay_in_scope before insert or update of trade_union_id, event_id on public.organizers
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger b_bind_the_new before insert on public.organizers
for each row execute function private.bind_listed_phone();
create trigger b_bind_the_changed before update on public.organizers
for each row when (current_user <> 'app_definer') execute function private.bind_listed_phone();
create trigger log_change after insert or update or delete on public.organizers
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- event/tables/session_reminders.sql, rules
alter table private.session_reminders enable row level security;
create policy "api functions keep reminders" on private.session_reminders for all to app_definer using (true) with check (true);
grant select, insert on private.session_reminders to app_definer;

-- event/tables/text_checks.sql, rules
create index text_checks_event on public.text_checks (event_id);
create index text_checks_worker on public.text_checks (worker_id);
create index text_checks_queue on public.text_checks (next_attempt_at) where state = '待检查';
create index text_checks_for_staff on public.text_checks (created_at) where state = '需人工';
alter table public.text_checks enable row level security;
create policy "api functions keep text checks" on public.text_checks for all to app_definer using (true) with check (true);
create policy "staff read text checks" on public.text_checks for select to staff
using (exists (select from public.events as own where own.id = text_checks.event_id));
create policy "provincial staff read text checks" on public.text_checks for select to province_staff using (true);
create policy "staff decide text checks" on public.text_checks for update to staff
using (exists (select from public.events as own where own.id = text_checks.event_id))
with check (exists (select from public.events as own where own.id = text_checks.event_id));
create policy "provincial staff decide text checks" on public.text_checks for update to province_staff using (true) with check (true);
grant select, insert, update, delete on public.text_checks to app_definer;
grant select on public.text_checks to staff;
grant update (state) on public.text_checks to staff;
create trigger a_guard_rows before insert or update or delete on public.text_checks
for each row when (current_user <> 'app_definer') execute function private.guard_text_check();
create trigger a_guard_truncate before truncate on public.text_checks
for each statement execute function private.guard_system_rows();
create trigger log_change after insert or update or delete on public.text_checks
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger tell_refused_text after update of state on public.text_checks
for each row when (new.state = '不通过' and old.state <> '不通过')
execute function private.tell_refused_text();

-- foundation/storage.sql, rules
-- 材料的文件: a private bucket. A worker's token reaches the worker's own folder, and there only files that
-- api.create_attachment recorded. Staff see the files in the Storage browser.

create policy "workers read their own attachments" on storage.objects for select to authenticated
using (bucket_id = 'attachments' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "workers upload what they announced" on storage.objects for insert to authenticated
with check (
  bucket_id = 'attachments'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and private.is_announced_upload(name)
);
create policy "workers repeat an upload" on storage.objects for update to authenticated
using (
  bucket_id = 'attachments'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and private.is_announced_upload(name)
)
with check (
  bucket_id = 'attachments'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and private.is_announced_upload(name)
);

-- foundation/tables/access_log.sql, rules
create index access_log_trade_union on public.access_log (trade_union_id, id desc);
alter table public.access_log enable row level security;
create policy "api functions write the log" on public.access_log for all to app_definer using (true) with check (true);
create policy "staff read the log" on public.access_log for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read the log" on public.access_log for select to province_staff using (true);
grant select, insert on public.access_log to app_definer;
grant select on public.access_log to staff;
create trigger a_guard_rows before insert or update or delete on public.access_log
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.access_log
for each statement execute function private.guard_system_rows();

-- foundation/tables/deployment.sql, rules
alter table private.deployment enable row level security;
create policy "api functions read the deployment" on private.deployment for select to app_definer using (true);
grant select on private.deployment to app_definer;
create trigger a_guard_deletion before delete on private.deployment for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on private.deployment for each statement execute function private.guard_fixed_rows();

-- foundation/tables/encrypted_columns.sql, rules
alter table private.encrypted_columns enable row level security;
create policy "the re-encrypting job reads the list" on private.encrypted_columns for select to app_definer using (true);
grant select on private.encrypted_columns to app_definer;

-- foundation/tables/encryption_keys.sql, rules
alter table private.encryption_keys enable row level security;
create policy "nobody reads a key but the functions that use it" on private.encryption_keys for all to public using (false);

-- foundation/tables/holidays.sql, rules
alter table public.holidays enable row level security;
create policy "api functions read the calendar" on public.holidays for select to app_definer using (true);
create policy "staff read the calendar" on public.holidays for select to staff using (true);
create policy "provincial staff add the calendar" on public.holidays for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change the calendar" on public.holidays for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove the calendar" on public.holidays for delete to staff using ((select private.covers_province()));
grant select on public.holidays to app_definer;
grant select, insert, update, delete on public.holidays to staff;
create trigger a_province_only before insert or update or delete on public.holidays
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger log_change after insert or update or delete on public.holidays
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger follow_calendar before insert or update or delete on public.holidays
for each row execute function private.follow_calendar();

-- foundation/tables/job_faults.sql, rules
create index job_faults_job on private.job_faults (job_name, at);
alter table private.job_faults enable row level security;
create policy "jobs note what failed" on private.job_faults for all to app_definer using (true) with check (true);
grant select, insert, delete on private.job_faults to app_definer;

-- foundation/tables/jobs.sql, rules
alter table private.jobs enable row level security;
create policy "jobs keep their own record" on private.jobs for all to app_definer using (true) with check (true);
grant select, update on private.jobs to app_definer;

-- foundation/tables/key_versions.sql, rules
alter table private.key_versions enable row level security;
create policy "the re-encrypting job keeps its record" on private.key_versions for all to app_definer using (true) with check (true);
grant select, update on private.key_versions to app_definer;

-- foundation/tables/known_keys.sql, rules
alter table private.known_keys enable row level security;
create policy "nobody reads the names but the functions that use them" on private.known_keys for all to public using (false);

-- foundation/tables/province.sql, rules
alter table private.province enable row level security;
create policy "api functions read the province" on private.province for select to app_definer using (true);
grant select on private.province to app_definer;
create trigger a_guard_deletion before delete on private.province for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on private.province for each statement execute function private.guard_fixed_rows();
create trigger b_guard_code before insert or update on private.province
for each row execute function private.guard_province();

-- foundation/tables/rate_limits.sql, rules
create index rate_limits_paid_until on private.rate_limits (paid_until);
alter table private.rate_limits enable row level security;
create policy "api functions count requests" on private.rate_limits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.rate_limits to app_definer;

-- message/tables/message_credits.sql, rules
alter table private.message_credits enable row level security;
create policy "api functions count credits" on private.message_credits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.message_credits to app_definer;

-- message/tables/messages.sql, rules
create index messages_worker on public.messages (worker_id, created_at desc);
create index messages_outbox on public.messages (next_attempt_at) where delivery = '待发送';
create index messages_failed on public.messages (private.china_time(created_at), id) where delivery = '发送失败';
alter table public.messages enable row level security;
create policy "api functions keep messages" on public.messages for all to app_definer using (true) with check (true);
create policy "staff read messages" on public.messages for select to staff
using (
  exists (
    select from public.applications as own
    where own.reference = substring(messages.link from '^/applications/([A-Z0-9]+)') and own.worker_id = messages.worker_id
  )
  or exists (
    select from public.events as own
    where own.id = substring(messages.link from '/events/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')::uuid
  )
);
create policy "provincial staff read messages" on public.messages for select to province_staff using (true);
grant select, insert, update, delete on public.messages to app_definer;
grant select on public.messages to staff;
create trigger a_guard_rows before insert or update or delete on public.messages
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.messages
for each statement execute function private.guard_system_rows();

-- message/tables/wechat_tokens.sql, rules
alter table private.wechat_tokens enable row level security;
create policy "api functions keep tokens" on private.wechat_tokens for all to app_definer using (true) with check (true);
grant select, insert, update on private.wechat_tokens to app_definer;

-- place/tables/place_facilities.sql, rules
create unique index "这个设施已经有了，写法不同" on public.place_facilities (private.compare_key(name));
alter table public.place_facilities enable row level security;
create policy "api functions read facilities" on public.place_facilities for select to app_definer using (true);
create policy "staff read facilities" on public.place_facilities for select to staff using (true);
create policy "provincial staff add facilities" on public.place_facilities for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change facilities" on public.place_facilities for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove facilities" on public.place_facilities for delete to staff using ((select private.covers_province()));
grant select on public.place_facilities to app_definer;
grant select, insert, update, delete on public.place_facilities to staff;
create trigger a_province_only before insert or update or delete on public.place_facilities
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger b_fold_names before insert or update on public.place_facilities
for each row execute function private.fold_facility();
create trigger log_change after insert or update or delete on public.place_facilities
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- place/tables/place_imports.sql, rules
create index place_imports_trade_union on public.place_imports (trade_union_id);
alter table public.place_imports enable row level security;
create policy "staff import places" on public.place_imports for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff import places" on public.place_imports for all to province_staff using (true) with check (true);
grant select, insert, delete on public.place_imports to staff;
grant update (content, publishes) on public.place_imports to staff;
create trigger b_import_places before insert or update on public.place_imports
for each row execute function private.import_places();
create trigger log_change after insert or update or delete on public.place_imports
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- place/tables/place_reports.sql, rules
create index place_reports_place on public.place_reports (place_id);
create index place_reports_open on public.place_reports (reported_at) where handled_on is null;
alter table public.place_reports enable row level security;
create policy "api functions keep reports" on public.place_reports for all to app_definer using (true) with check (true);
create policy "staff read reports of places" on public.place_reports for select to staff
using (exists (select from public.places as own where own.id = place_reports.place_id));
create policy "provincial staff read reports of places" on public.place_reports for select to province_staff using (true);
create policy "staff handle reports of places" on public.place_reports for update to staff
using (exists (select from public.places as own where own.id = place_reports.place_id))
with check (exists (select from public.places as own where own.id = place_reports.place_id));
create policy "provincial staff handle reports of places" on public.place_reports for update to province_staff using (true) with check (true);
grant select, insert on public.place_reports to app_definer;
grant select on public.place_reports to staff;
grant update (handled_on, handled_note) on public.place_reports to staff;
create trigger a_guard_rows before insert on public.place_reports
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.place_reports
for each statement execute function private.guard_system_rows();
create trigger log_change after insert or update or delete on public.place_reports
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- place/tables/places.sql, rules
-- Two clerks who add it at once are refused by this index, all others by private.guard_place with a sentence.
create unique index "这个县区已经有这个服务点" on public.places
  (region_code, private.compare_key(name), private.compare_key(address));
create index places_published on public.places (region_code) where state = '已发布';
create index places_trade_union on public.places (trade_union_id);
alter table public.places enable row level security;
create policy "api functions draft places" on public.places for all to app_definer using (true) with check (true);
create policy "staff keep places" on public.places for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep places" on public.places for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.places to app_definer;
grant select, insert, delete on public.places to staff;
grant update (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours, phone, contact_name, facilities, notice, checked_on)
  on public.places to staff;
create trigger c_stay_in_scope before insert or update of trade_union_id on public.places
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger b_guard_place before insert or update on public.places
for each row execute function private.guard_place();
create trigger log_change after insert or update or delete on public.places
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger touch_updated_at before update on public.places
for each row execute function private.touch_updated_at();

-- service/tables/entries.sql, rules
create unique index "这个工会已经有同名的入口" on public.entries (trade_union_id, private.compare_key(title));
alter table public.entries enable row level security;
create policy "api functions read entries" on public.entries for select to app_definer using (true);
create policy "staff keep entries" on public.entries for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep entries" on public.entries for all to province_staff using (true) with check (true);
grant select on public.entries to app_definer;
grant select, insert, update, delete on public.entries to staff;
create trigger b_guard_entry before insert or update on public.entries
for each row execute function private.guard_entry();
create trigger c_stay_in_scope before insert or update of trade_union_id on public.entries
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger log_change after insert or update or delete on public.entries
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- service/tables/notice_pictures.sql, rules
alter table private.notice_pictures enable row level security;
create policy "api functions keep pictures of notices" on private.notice_pictures for all to app_definer using (true) with check (true);
grant select, insert, update on private.notice_pictures to app_definer;

-- service/tables/notices.sql, rules
create index notices_trade_union on public.notices (trade_union_id, published_at);
alter table public.notices enable row level security;
create policy "api functions keep notices" on public.notices for all to app_definer using (true) with check (true);
create policy "staff keep notices" on public.notices for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep notices" on public.notices for all to province_staff using (true) with check (true);
grant select, update (picture) on public.notices to app_definer;
grant select, insert, update, delete on public.notices to staff;
create trigger b_guard_notice before insert or update on public.notices
for each row execute function private.guard_notice();
create trigger c_stay_in_scope before insert or update of trade_union_id on public.notices
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger log_change after insert or update or delete on public.notices
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- service/tables/service_settings.sql, rules
alter table public.service_settings enable row level security;
create policy "api functions read settings" on public.service_settings for select to app_definer using (true);
create policy "staff read settings" on public.service_settings for select to staff using (true);
create policy "provincial staff add settings" on public.service_settings for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change settings" on public.service_settings for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
grant select on public.service_settings to app_definer;
grant select, insert on public.service_settings to staff;
grant update (is_open, closed_reason, closes_on, committed_working_days, enquiry_phone, notice, grants_money, choices, amount) on public.service_settings to staff;
create trigger a_province_only before insert or update or delete on public.service_settings
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger a_guard_rows before insert on public.service_settings
for each row when (private.is_staff() or private.studio_account() is not null) execute function private.guard_fixed_rows();
create trigger a_guard_deletion before delete on public.service_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.service_settings for each statement execute function private.guard_fixed_rows();
create trigger b_guard_names before update on public.service_settings
for each row when (new.service_code is distinct from old.service_code or new.service_name is distinct from old.service_name)
execute function private.guard_service_names();
create trigger log_change after insert or update or delete on public.service_settings
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger touch_updated_at before update on public.service_settings
for each row execute function private.touch_updated_at();

-- service/tables/services.sql, rules
alter table private.services enable row level security;
create policy "api functions read services" on private.services for select to app_definer using (true);
grant select on private.services to app_definer;

-- signup/tables/event_closings.sql, rules
create index event_closings_event on public.event_closings (event_id, id);
alter table public.event_closings enable row level security;
create policy "api functions publish lists" on public.event_closings for all to app_definer using (true) with check (true);
create policy "staff read closings" on public.event_closings for select to staff
using (exists (select from public.events as own where own.id = event_closings.event_id));
create policy "provincial staff read closings" on public.event_closings for select to province_staff using (true);
grant select, insert, update on public.event_closings to app_definer;
grant select on public.event_closings to staff;
create trigger a_guard_rows before insert or update or delete on public.event_closings
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_closings
for each statement execute function private.guard_system_rows();

-- signup/tables/export_links.sql, rules
create index export_links_event on private.export_links (event_id, worker_id);
create index export_links_worker on private.export_links (worker_id);
alter table private.export_links enable row level security;
create policy "api functions keep links" on private.export_links for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.export_links to app_definer;

-- signup/tables/lines.sql, rules
alter table private.lines enable row level security;
create policy "api functions count lines" on private.lines for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.lines to app_definer;

-- signup/tables/seats.sql, rules
create unique index one_seat_per_signup on public.seats (signup_id) where signup_id is not null;
create index seats_free on public.seats (event_id, pool, number) where signup_id is null;
alter table public.seats enable row level security;
create policy "api functions give seats" on public.seats for all to app_definer using (true) with check (true);
create policy "staff read seats" on public.seats for select to staff
using (exists (select from public.events as own where own.id = seats.event_id));
create policy "provincial staff read seats" on public.seats for select to province_staff using (true);
grant select, insert, update, delete on public.seats to app_definer;
grant select on public.seats to staff;
create trigger a_guard_rows before insert or update or delete on public.seats
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.seats
for each statement execute function private.guard_system_rows();

-- signup/tables/signup_events.sql, rules
create index signup_events_signup on public.signup_events (signup_id, id);
-- Whoever waits is told when somebody last moved up: few have, of the many who signed up.
create index signup_events_offers on public.signup_events (signup_id) where status = '待确认';
alter table public.signup_events enable row level security;
create policy "api functions write history" on public.signup_events for all to app_definer using (true) with check (true);
create policy "staff read history" on public.signup_events for select to staff
using (exists (select from public.signups as own where own.id = signup_events.signup_id));
create policy "provincial staff read history" on public.signup_events for select to province_staff using (true);
grant select, insert, delete on public.signup_events to app_definer;
grant select on public.signup_events to staff;
grant update (note) on public.signup_events to app_definer;
create trigger a_guard_rows before insert or update or delete on public.signup_events
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.signup_events
for each statement execute function private.guard_system_rows();
create trigger b_guard_history before update on public.signup_events
for each row execute function private.guard_signup_history();

-- signup/tables/signup_secrets.sql, rules
alter table private.signup_secrets enable row level security;
create policy "api functions keep secrets" on private.signup_secrets for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.signup_secrets to app_definer;
create trigger a_guard_rows before insert or update or delete on private.signup_secrets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.signup_secrets
for each statement execute function private.guard_system_rows();

-- signup/tables/signups.sql, rules
create unique index one_live_signup_per_worker on public.signups (
  event_id, worker_id, coalesce(session_number, 0), coalesce(child_id, '00000000-0000-0000-0000-000000000000')
)
where status in ('待审核', '已确认', '候补', '待确认', '已签到');
create unique index one_live_signup_per_person on public.signups (event_id, person_hash, coalesce(session_number, 0))
where status in ('待审核', '已确认', '候补', '待确认', '已签到') and person_hash is not null;
create unique index one_live_signup_per_id_number on public.signups (event_id, id_number_hash, coalesce(session_number, 0))
where status in ('待审核', '已确认', '候补', '待确认', '已签到') and id_number_hash is not null and not has_taken_id_number;
create index signups_by_id_number on public.signups (id_number_hash) where id_number_hash is not null;
create index signups_by_phone on public.signups (phone);
create index signups_by_person on public.signups (private.compare_key(full_name), birth_date);
create unique index one_signup_by_telephone on public.signups (event_id, client_token) where worker_id is null;
create index signups_offers on public.signups (event_id, pool, offer_expires_at) where status = '待确认';
create unique index one_number_per_signup on public.signups (event_id, number);
create index signups_waitlist on public.signups (event_id, pool, line_number) where status = '候补' and holds_seat;
create index signups_pending on public.signups (event_id, pool) where status = '待审核' and holds_seat;
create index signups_without_number on public.signups (event_id, line_number) where number is null;
create index signups_child on public.signups (child_id) where child_id is not null;
create index signups_team on public.signups (team_id) where team_id is not null;
create unique index one_captain_per_team on public.signups (team_id)
where holds_seat and status in ('待审核', '已确认', '候补', '待确认', '已签到');
create index signups_to_review on public.signups (event_id) where status = '待审核';
alter table public.signups enable row level security;
create policy "api functions keep signups" on public.signups for all to app_definer using (true) with check (true);
create policy "staff read signups" on public.signups for select to staff
using (exists (select from public.events as own where own.id = signups.event_id));
create policy "provincial staff read signups" on public.signups for select to province_staff using (true);
grant select, insert, update on public.signups to app_definer;
grant select on public.signups to staff;
create trigger a_guard_rows before insert or update or delete on public.signups
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.signups
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on public.signups
for each row execute function private.refuse_the_deleted();
create trigger follow_captain after update of status on public.signups
for each row when (new.team_id is not null and new.holds_seat and old.holds_seat and new.status <> old.status)
execute function private.follow_captain();
create trigger forget_door after update of anonymized_at on public.signups
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_door();
create trigger join_line after insert on public.signups
for each row when (new.status = '候补' and new.holds_seat) execute function private.keep_line();
create trigger move_line after update of status, holds_seat on public.signups
for each row when ((old.status = '候补' and old.holds_seat) <> (new.status = '候补' and new.holds_seat))
execute function private.keep_line();
create trigger queue_signup_texts after insert or update of nickname, introduction on public.signups
for each row when (new.anonymized_at is null and new.worker_id is not null) execute function private.queue_signup_texts();

-- signup/tables/teams.sql, rules
create unique index one_live_team_of_a_name on public.teams (event_id, private.compare_key(name))
where dissolved_at is null and anonymized_at is null;
alter table public.teams enable row level security;
create policy "api functions keep teams" on public.teams for all to app_definer using (true) with check (true);
create policy "staff read teams" on public.teams for select to staff
using (exists (select from public.events as own where own.id = teams.event_id));
create policy "provincial staff read teams" on public.teams for select to province_staff using (true);
grant select, insert, update on public.teams to app_definer;
grant select on public.teams to staff;
create trigger a_guard_rows before insert or update or delete on public.teams
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.teams
for each statement execute function private.guard_system_rows();

-- trade-union/tables/trade_unions.sql, rules
create index trade_unions_parent on public.trade_unions (parent_id);
alter table public.trade_unions enable row level security;
create policy "api functions read the directory" on public.trade_unions for select to app_definer using (true);
create policy "staff read the directory" on public.trade_unions for select to staff using (true);
create policy "staff keep contact data up to date" on public.trade_unions for update to staff
using (id = any ((select private.unions_in_scope())::text[]))
with check (id = any ((select private.unions_in_scope())::text[]));
grant select on public.trade_unions to app_definer, staff;
grant update (phone, address, latitude, longitude) on public.trade_unions to staff;
create trigger a_guard_deletion before delete on public.trade_unions for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.trade_unions for each statement execute function private.guard_fixed_rows();
create trigger b_guard_names before update on public.trade_unions
for each row when (
  new.id is distinct from old.id or new.name is distinct from old.name or new.level is distinct from old.level
  or new.parent_id is distinct from old.parent_id or new.region_code is distinct from old.region_code
  or new.region_name is distinct from old.region_name
)
execute function private.guard_union_names();
create trigger c_guard_place before insert or update of region_code, latitude, longitude on public.trade_unions
for each row execute function private.guard_union_place();
create trigger log_change after insert or update or delete on public.trade_unions
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- trade-union/tables/union_liaisons.sql, rules
alter table public.union_liaisons enable row level security;
create policy "api functions read liaisons" on public.union_liaisons for select to app_definer using (true);
create policy "staff read liaisons" on public.union_liaisons for select to staff using (true);
create policy "provincial staff add liaisons" on public.union_liaisons for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change liaisons" on public.union_liaisons for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove liaisons" on public.union_liaisons for delete to staff using ((select private.covers_province()));
grant select on public.union_liaisons to app_definer;
grant select, insert, delete on public.union_liaisons to staff;
grant update (department) on public.union_liaisons to staff;
create trigger a_province_only before insert or update or delete on public.union_liaisons
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger b_check before insert or update on public.union_liaisons
for each row execute function private.check_liaison();
create trigger log_change after insert or update or delete on public.union_liaisons
for each row when (current_user <> 'app_definer') execute function private.log_change();

-- trade-union/tables/union_officers.sql, rules
create index union_officers_trade_union on public.union_officers (trade_union_id);
create index union_officers_bound_worker on public.union_officers (bound_worker_id);
alter table public.union_officers enable row level security;
create policy "api functions read officers" on public.union_officers for select to app_definer using (true);
create policy "staff name officers" on public.union_officers for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff name officers" on public.union_officers for all to province_staff using (true) with check (true);
create policy "api functions bind officers" on public.union_officers for update to app_definer using (true) with check (true);
grant select, update (bound_worker_id, bound_at) on public.union_officers to app_definer;
grant select, insert, update, delete on public.union_officers to staff;
create trigger a_stay_in_scope before insert or update of trade_union_id on public.union_officers
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger b_bind_the_new before insert on public.union_officers
for each row execute function private.bind_listed_phone();
create trigger b_bind_the_changed before update on public.union_officers
for each row when (current_user <> 'app_definer') execute function private.bind_listed_phone();
create trigger log_change after insert or update or delete on public.union_officers
for each row when (current_user <> 'app_definer') execute function private.log_change();

reset check_function_bodies;
