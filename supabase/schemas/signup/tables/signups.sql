-- 报名: who signed up for what, and what happened to each signup.
create table public.signups (
  id uuid primary key default gen_random_uuid(),
  number bigint not null,
  event_id uuid not null references public.events (id),
  pool public.pool_name not null,
  worker_id uuid not null references public.workers (id),
  client_token uuid not null,
  person_hash bytea,
  id_number_hash bytea,
  status public.signup_status not null,
  full_name text not null check (length(full_name) between 1 and 40),
  sex text not null check (sex in ('男', '女')),
  birth_date date,
  phone text not null,
  employer text,
  region_code text,
  marital_status text check (marital_status in ('未婚', '离异', '丧偶')),
  introduction text check (length(introduction) <= 200),
  nickname text check (length(nickname) <= 12),
  answers jsonb not null default '{}',
  id_number_masked text,
  pledge_version text,
  consent_version text not null,
  created_at timestamptz not null default now(),
  offer_expires_at timestamptz,
  seat_label text,
  review_reason text,
  anonymized_at timestamptz,
  line_number bigint not null,
  team_id uuid references public.teams (id),
  holds_seat boolean not null default true,
  constraint a_signup_has_a_birth_date check (birth_date is not null or anonymized_at is not null),
  constraint answers_are_by_question check (jsonb_typeof(answers) = 'object'),
  constraint answers_are_no_book check (octet_length(answers::text) <= 20000),
  constraint one_signup_per_submission unique (worker_id, event_id, client_token),
  constraint an_offer_has_a_deadline check ((status = '待确认') = (offer_expires_at is not null)),
  constraint one_seat_per_person unique (event_id, seat_label),
  constraint only_team_members_hold_no_seat check (holds_seat or team_id is not null)
);
comment on table public.signups is '报名：由系统填写，只供查看；审核、签到和导出请组织者在小程序的“活动管理”里做';
comment on column public.signups.id is '编号';
comment on column public.signups.number is '报名顺序号，每个活动从 1 开始';
comment on column public.signups.event_id is '活动';
comment on column public.signups.pool is '占用哪个名额池';
comment on column public.signups.worker_id is '职工';
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
comment on column public.signups.line_number is '候补按这个顺序；换队长时随队伍走，其他时候就是报名顺序号';
comment on column public.signups.team_id is '队伍；个人报名为空';
comment on column public.signups.holds_seat is '是否占名额：队员不占，由队长占全队的一个';

create unique index one_live_signup_per_worker on public.signups (event_id, worker_id)
where status in ('待审核', '已确认', '候补', '待确认', '已签到');
create unique index one_live_signup_per_person on public.signups (event_id, person_hash)
where status in ('待审核', '已确认', '候补', '待确认', '已签到') and person_hash is not null;
create unique index one_live_signup_per_id_number on public.signups (event_id, id_number_hash)
where status in ('待审核', '已确认', '候补', '待确认', '已签到') and id_number_hash is not null;
create index signups_offers on public.signups (offer_expires_at) where status = '待确认';
create unique index one_number_per_signup on public.signups (event_id, number);
create index signups_waitlist on public.signups (event_id, pool, line_number) where status = '候补' and holds_seat;
create index signups_pending on public.signups (event_id, pool) where status = '待审核' and holds_seat;
create index signups_team on public.signups (team_id) where team_id is not null;
create unique index one_captain_per_team on public.signups (team_id)
where holds_seat and status in ('待审核', '已确认', '候补', '待确认', '已签到');
create index signups_to_review on public.signups (event_id) where status = '待审核';

alter table public.signups enable row level security;
create policy "api functions keep signups" on public.signups for all to app_definer using (true) with check (true);
create policy "staff read signups" on public.signups for select to staff using (true);
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
create trigger queue_signup_texts after insert or update of nickname, introduction on public.signups
for each row when (new.anonymized_at is null) execute function private.queue_signup_texts();
