-- Records grow for years. Their places, newest first, are given from an index alone, and only the hundred rows that Studio
-- shows are read whole and joined to what they are about.

drop index public.consents_withdrawn;
create index consents_withdrawn on public.consents (withdrawn_at desc, id) where withdrawn_at is not null;
drop index public.ratings_rated;
create index ratings_rated on public.ratings (rated_at desc, application_id);
create index assistances_requested on public.assistances (requested_at desc, id);

create or replace view public.access_records with (security_invoker = true) as
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

create or replace view public.change_records with (security_invoker = true) as
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

create or replace view public.check_in_records with (security_invoker = true) as
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

create or replace view public.union_confirmations with (security_invoker = true) as
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

create or replace view public.application_ratings with (security_invoker = true) as
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

create or replace view public.assistance_records with (security_invoker = true) as
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

create or replace view public.withdrawn_consents with (security_invoker = true) as
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
