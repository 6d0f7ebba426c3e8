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
