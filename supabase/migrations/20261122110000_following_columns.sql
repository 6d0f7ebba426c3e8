-- What staff and worker need to know while an application is followed: a promise that was missed before a correction,
-- the worker's reminder, what a supplement changed, what the grass-roots union says, who helped to fill it in.

alter table public.applications
  add column overdue_since date,
  add column reminded_at timestamptz,
  add column assisted_by text check (length(assisted_by) <= 120);
comment on column public.applications.overdue_since is '要求补正时已经错过的承诺日期；空着表示补正前没有超期';
comment on column public.applications.reminded_at is '职工催办的时间；空着表示没有催办';
comment on column public.applications.assisted_by is '协助填写的工会工作者；空着表示职工自己填写';

alter table public.reviews
  add column changes text,
  add column reminded_at timestamptz,
  add column confirmation text,
  add column assisted_by text;
comment on column public.reviews.changes is '这一轮补正改了什么：原来 → 现在，新传了哪些材料；空着表示没有补正';
comment on column public.reviews.reminded_at is '职工催办的时间；空着表示没有催办';
comment on column public.reviews.confirmation is '基层工会的确认：结果、谁、是否核实、留言；空着表示没有';
comment on column public.reviews.assisted_by is '协助填写的工会工作者；空着表示职工自己填写';

create or replace function private.open_review(application public.applications) returns void
language sql
set search_path = ''
as $$
  insert into public.reviews (
    application_id, round, reference, service_name, trade_union_id, trade_union_name, applicant_name,
    application_status, submitted_at, due_on, summary, attachments_folder, reminded_at, assisted_by, confirmation
  )
  select
    application.id,
    (select coalesce(max(earlier.round), 0) + 1 from public.reviews as earlier where earlier.application_id = application.id),
    application.reference, application.service_name, receiver.id, receiver.name, application.applicant_name,
    application.status, application.submitted_at,
    case application.status when '已提交' then application.accept_by when '已受理' then application.promised_on end,
    application.summary, format('attachments/%s', application.worker_id), application.reminded_at, application.assisted_by,
    (select earlier.confirmation from public.reviews as earlier
      where earlier.application_id = application.id order by earlier.round desc limit 1)
  from public.trade_unions as receiver
  where receiver.id = application.trade_union_id
$$;
