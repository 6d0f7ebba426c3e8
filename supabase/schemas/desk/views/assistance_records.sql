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
