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
