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
